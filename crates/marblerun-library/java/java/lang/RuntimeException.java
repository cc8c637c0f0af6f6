package java.lang;

/** A failure that need not be declared. */
public class RuntimeException extends Exception {
    /** Creates one without a message. */
    public RuntimeException() {
        super();
    }

    /** Creates one with a message. */
    public RuntimeException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public RuntimeException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public RuntimeException(Throwable cause) {
        super(cause);
    }

    /** Creates one with the choice whether it keeps suppressed exceptions and a stack trace. */
    protected RuntimeException(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        super(message, cause, enableSuppression, writableStackTrace);
    }
}
