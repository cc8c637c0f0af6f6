package java.util;

/** A flag does not go with a conversion. */
public class FormatFlagsConversionMismatchException extends IllegalFormatException {
    /** Creates one with a message. */
    public FormatFlagsConversionMismatchException(String message) {
        super(message);
    }
}
