package java.lang;

/** {@code null} was used where an object is required. */
public class NullPointerException extends RuntimeException {
    /** Creates one without a message. */
    public NullPointerException() {
        super();
    }

    /** Creates one with a message. */
    public NullPointerException(String message) {
        super(message);
    }
}
