package java.util.concurrent;

/** A blocking operation timed out. */
public class TimeoutException extends Exception {
    /** Creates one without a message. */
    public TimeoutException() {
        super();
    }

    /** Creates one with a message. */
    public TimeoutException(String message) {
        super(message);
    }
}
