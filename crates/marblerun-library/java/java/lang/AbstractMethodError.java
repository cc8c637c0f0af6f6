package java.lang;

/** An abstract method was called. */
public class AbstractMethodError extends IncompatibleClassChangeError {
    /** Creates one without a message. */
    public AbstractMethodError() {
        super();
    }

    /** Creates one with a message. */
    public AbstractMethodError(String message) {
        super(message);
    }
}
