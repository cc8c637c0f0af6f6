package java.util;

/** A token does not match the expected type. */
public class InputMismatchException extends NoSuchElementException {
    /** Creates one without a message. */
    public InputMismatchException() {
        super();
    }

    /** Creates one with a message. */
    public InputMismatchException(String message) {
        super(message);
    }
}
