package java.lang;

/** A class definition has changed incompatibly. */
public class IncompatibleClassChangeError extends LinkageError {
    /** Creates one without a message. */
    public IncompatibleClassChangeError() {
        super();
    }

    /** Creates one with a message. */
    public IncompatibleClassChangeError(String message) {
        super(message);
    }
}
