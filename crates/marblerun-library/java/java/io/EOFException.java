package java.io;

/** The end of the input was reached unexpectedly. */
public class EOFException extends IOException {
    /** Creates one without a message. */
    public EOFException() {
        super();
    }

    /** Creates one with a message. */
    public EOFException(String message) {
        super(message);
    }
}
