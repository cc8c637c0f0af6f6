package java.util;

/** A format asks for an argument that is not there. */
public class MissingFormatArgumentException extends IllegalFormatException {
    /** Creates one with a message. */
    public MissingFormatArgumentException(String message) {
        super(message);
    }
}
