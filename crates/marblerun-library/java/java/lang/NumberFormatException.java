package java.lang;

/** A string does not have the format of a number. */
public class NumberFormatException extends IllegalArgumentException {
    /** Creates one without a message. */
    public NumberFormatException() {
        super();
    }

    /** Creates one with a message. */
    public NumberFormatException(String message) {
        super(message);
    }
}
