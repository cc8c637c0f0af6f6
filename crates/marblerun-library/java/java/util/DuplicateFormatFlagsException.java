package java.util;

/** A flag is there twice. */
public class DuplicateFormatFlagsException extends IllegalFormatException {
    /** Creates one with a message. */
    public DuplicateFormatFlagsException(String message) {
        super(message);
    }
}
