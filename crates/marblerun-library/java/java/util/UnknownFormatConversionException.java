package java.util;

/** There is no such conversion in a format. */
public class UnknownFormatConversionException extends IllegalFormatException {
    /** Creates one with a message. */
    public UnknownFormatConversionException(String message) {
        super(message);
    }
}
