package java.util.concurrent;

/** A task failed; the cause is what it threw. */
public class ExecutionException extends Exception {
    /** Creates one without a message. */
    protected ExecutionException() {
        super();
    }

    /** Creates one with a message. */
    protected ExecutionException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public ExecutionException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public ExecutionException(Throwable cause) {
        super(cause);
    }
}
