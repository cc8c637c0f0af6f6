package java.util;

/** A format cannot have that width. */
public class IllegalFormatWidthException extends IllegalFormatException {
    /** Creates one with a message. */
    public IllegalFormatWidthException(String message) {
        super(message);
    }
}
