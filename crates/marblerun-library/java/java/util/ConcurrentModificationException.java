package java.util;

/** A collection was changed while it was being iterated. */
public class ConcurrentModificationException extends RuntimeException {
    /** Creates one without a message. */
    public ConcurrentModificationException() {
        super();
    }

    /** Creates one with a message. */
    public ConcurrentModificationException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public ConcurrentModificationException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public ConcurrentModificationException(Throwable cause) {
        super(cause);
    }
}
