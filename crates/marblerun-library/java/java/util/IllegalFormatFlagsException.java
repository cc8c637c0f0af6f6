package java.util;

/** Flags of a format do not go together. */
public class IllegalFormatFlagsException extends IllegalFormatException {
    /** Creates one with a message. */
    public IllegalFormatFlagsException(String message) {
        super(message);
    }
}
