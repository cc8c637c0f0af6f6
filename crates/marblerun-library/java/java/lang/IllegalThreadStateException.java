package java.lang;

/** A thread is not in the right state for the operation. */
public class IllegalThreadStateException extends IllegalArgumentException {
    /** Creates one without a message. */
    public IllegalThreadStateException() {
        super();
    }

    /** Creates one with a message. */
    public IllegalThreadStateException(String message) {
        super(message);
    }
}
