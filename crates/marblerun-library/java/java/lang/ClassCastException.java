package java.lang;

/** An object was cast to a class of which it is not an instance. */
public class ClassCastException extends RuntimeException {
    /** Creates one without a message. */
    public ClassCastException() {
        super();
    }

    /** Creates one with a message. */
    public ClassCastException(String message) {
        super(message);
    }
}
