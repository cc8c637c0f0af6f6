package java.lang;

/** A static initialiser has thrown an exception. */
public class ExceptionInInitializerError extends LinkageError {
    /** Creates one without a cause. */
    public ExceptionInInitializerError() {
        initCause(null);
    }

    /** Creates one with what was thrown. */
    public ExceptionInInitializerError(Throwable thrown) {
        super(null, thrown);
    }

    /** Creates one with a message. */
    public ExceptionInInitializerError(String s) {
        super(s, null);
    }

    /** Gives what was thrown. */
    public Throwable getException() {
        return getCause();
    }
}
