package java.lang;

/** A class has no such method. */
public class NoSuchMethodException extends ReflectiveOperationException {
    /** Creates one without a message. */
    public NoSuchMethodException() {
        super();
    }

    /** Creates one with a message. */
    public NoSuchMethodException(String message) {
        super(message);
    }
}
