package java.util.concurrent;

/** The result of a task cannot be had because the task was cancelled. */
public class CancellationException extends IllegalStateException {
    /** Creates one without a message. */
    public CancellationException() {
        super();
    }

    /** Creates one with a message. */
    public CancellationException(String message) {
        super(message);
    }
}
