package java.lang;

/** A failure that a program may want to handle. */
public class Exception extends Throwable {
    /** Creates one without a message. */
    public Exception() {
        super();
    }

    /** Creates one with a message. */
    public Exception(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public Exception(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public Exception(Throwable cause) {
        super(cause);
    }

    /** Creates one with the choice whether it keeps suppressed exceptions and a stack trace. */
    protected Exception(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        super(message, cause, enableSuppression, writableStackTrace);
    }
}
