package java.util.concurrent;

/** A task cannot be accepted for execution. */
public class RejectedExecutionException extends RuntimeException {
    /** Creates one without a message. */
    public RejectedExecutionException() {
        super();
    }

    /** Creates one with a message. */
    public RejectedExecutionException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public RejectedExecutionException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public RejectedExecutionException(Throwable cause) {
        super(cause);
    }
}
