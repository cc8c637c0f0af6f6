package java.lang;

/** A violation of security. */
public class SecurityException extends RuntimeException {
    /** Creates one without a message. */
    public SecurityException() {
        super();
    }

    /** Creates one with a message. */
    public SecurityException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public SecurityException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public SecurityException(Throwable cause) {
        super(cause);
    }
}
