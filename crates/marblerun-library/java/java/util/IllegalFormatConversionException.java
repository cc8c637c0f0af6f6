package java.util;

/** A format does not fit its argument. */
public class IllegalFormatConversionException extends IllegalFormatException {
    /** Creates one with a message. */
    public IllegalFormatConversionException(String message) {
        super(message);
    }
}
