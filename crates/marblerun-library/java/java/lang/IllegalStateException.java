package java.lang;

/** A method was called at an illegal or inappropriate time. */
public class IllegalStateException extends RuntimeException {
    /** Creates one without a message. */
    public IllegalStateException() {
        super();
    }

    /** Creates one with a message. */
    public IllegalStateException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public IllegalStateException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public IllegalStateException(Throwable cause) {
        super(cause);
    }
}
