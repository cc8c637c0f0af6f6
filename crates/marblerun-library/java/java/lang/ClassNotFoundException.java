package java.lang;

/** A class could not be found by its name. */
public class ClassNotFoundException extends ReflectiveOperationException {
    /** Creates one without a message. */
    public ClassNotFoundException() {
        super();
    }

    /** Creates one with a message. */
    public ClassNotFoundException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public ClassNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
