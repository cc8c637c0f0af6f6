package java.util;

/** A format cannot have that precision. */
public class IllegalFormatPrecisionException extends IllegalFormatException {
    /** Creates one with a message. */
    public IllegalFormatPrecisionException(String message) {
        super(message);
    }
}
