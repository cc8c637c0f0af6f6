package java.lang;

/** The definition of a class could not be found. */
public class NoClassDefFoundError extends LinkageError {
    /** Creates one without a message. */
    public NoClassDefFoundError() {
        super();
    }

    /** Creates one with a message. */
    public NoClassDefFoundError(String message) {
        super(message);
    }
}
