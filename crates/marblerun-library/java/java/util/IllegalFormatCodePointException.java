package java.util;

/** A number in a format is no code point. */
public class IllegalFormatCodePointException extends IllegalFormatException {
    /** Creates one with a message. */
    public IllegalFormatCodePointException(String message) {
        super(message);
    }
}
