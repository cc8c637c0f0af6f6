package java.lang;

/** A class has no field of that name. */
public class NoSuchFieldException extends ReflectiveOperationException {
    /** Creates one without a message. */
    public NoSuchFieldException() {
        super();
    }

    /** Creates one with a message. */
    public NoSuchFieldException(String message) {
        super(message);
    }
}
