package java.lang;

/** An index is out of range. */
public class IndexOutOfBoundsException extends RuntimeException {
    /** Creates one without a message. */
    public IndexOutOfBoundsException() {
        super();
    }

    /** Creates one with a message. */
    public IndexOutOfBoundsException(String message) {
        super(message);
    }

    /** Creates one that tells the index. */
    public IndexOutOfBoundsException(int index) {
        super("Index out of range: " + index);
    }

    /** Creates one that tells the index. */
    public IndexOutOfBoundsException(long index) {
        super("Index out of range: " + index);
    }
}
