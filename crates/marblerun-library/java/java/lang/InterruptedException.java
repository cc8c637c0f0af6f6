package java.lang;

/** A thread was interrupted while it waited, slept or was otherwise occupied. */
public class InterruptedException extends Exception {
    /** Creates one without a message. */
    public InterruptedException() {
        super();
    }

    /** Creates one with a message. */
    public InterruptedException(String message) {
        super(message);
    }
}
