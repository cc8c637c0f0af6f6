package java.util;

/** The element asked for does not exist. */
public class NoSuchElementException extends RuntimeException {
    /** Creates one without a message. */
    public NoSuchElementException() {
        super();
    }

    /** Creates one with a message. */
    public NoSuchElementException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public NoSuchElementException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public NoSuchElementException(Throwable cause) {
        super(cause);
    }
}
