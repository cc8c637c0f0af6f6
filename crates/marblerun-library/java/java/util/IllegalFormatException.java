package java.util;

/** A format is not one, or does not fit its arguments. */
public class IllegalFormatException extends IllegalArgumentException {
    /** Creates one with a message. */
    public IllegalFormatException(String message) {
        super(message);
    }
}
