package java.lang;

/** A failure of reflection. */
public class ReflectiveOperationException extends Exception {
    /** Creates one without a message. */
    public ReflectiveOperationException() {
        super();
    }

    /** Creates one with a message. */
    public ReflectiveOperationException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public ReflectiveOperationException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public ReflectiveOperationException(Throwable cause) {
        super(cause);
    }
}
