package java.lang;

/** A serious failure that a program should not try to handle. */
public class Error extends Throwable {
    /** Creates one without a message. */
    public Error() {
        super();
    }

    /** Creates one with a message. */
    public Error(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public Error(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public Error(Throwable cause) {
        super(cause);
    }

    /** Creates one with the choice whether it keeps suppressed exceptions and a stack trace. */
    protected Error(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        super(message, cause, enableSuppression, writableStackTrace);
    }
}
