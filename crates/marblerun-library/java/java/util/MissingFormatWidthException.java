package java.util;

/** A format needs a width. */
public class MissingFormatWidthException extends IllegalFormatException {
    /** Creates one with a message. */
    public MissingFormatWidthException(String message) {
        super(message);
    }
}
