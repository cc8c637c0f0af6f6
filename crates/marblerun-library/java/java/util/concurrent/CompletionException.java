package java.util.concurrent;

/** A failure on the way to completing a result; the cause is what was thrown. */
public class CompletionException extends RuntimeException {
    /** Creates one without a message. */
    protected CompletionException() {
        super();
    }

    /** Creates one with a message. */
    protected CompletionException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public CompletionException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public CompletionException(Throwable cause) {
        super(cause);
    }
}
