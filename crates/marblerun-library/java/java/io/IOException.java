package java.io;

/** An input or output operation failed. */
public class IOException extends Exception {
    /** Creates one without a message. */
    public IOException() {
        super();
    }

    /** Creates one with a message. */
    public IOException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public IOException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public IOException(Throwable cause) {
        super(cause);
    }
}
