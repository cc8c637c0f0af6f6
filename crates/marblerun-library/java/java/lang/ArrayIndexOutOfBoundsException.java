package java.lang;

/** An index of an array is out of range. */
public class ArrayIndexOutOfBoundsException extends IndexOutOfBoundsException {
    /** Creates one without a message. */
    public ArrayIndexOutOfBoundsException() {
        super();
    }

    /** Creates one with a message. */
    public ArrayIndexOutOfBoundsException(String message) {
        super(message);
    }

    /** Creates one that tells the index. */
    public ArrayIndexOutOfBoundsException(int index) {
        super("Array index out of range: " + index);
    }
}
