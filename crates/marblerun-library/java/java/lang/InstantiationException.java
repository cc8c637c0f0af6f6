package java.lang;

/** An object could not be created. */
public class InstantiationException extends ReflectiveOperationException {
    /** Creates one without a message. */
    public InstantiationException() {
        super();
    }

    /** Creates one with a message. */
    public InstantiationException(String message) {
        super(message);
    }
}
