package java.lang;

/** An index of a string is out of range. */
public class StringIndexOutOfBoundsException extends IndexOutOfBoundsException {
    /** Creates one without a message. */
    public StringIndexOutOfBoundsException() {
        super();
    }

    /** Creates one with a message. */
    public StringIndexOutOfBoundsException(String message) {
        super(message);
    }

    /** Creates one that tells the index. */
    public StringIndexOutOfBoundsException(int index) {
        super("String index out of range: " + index);
    }
}
