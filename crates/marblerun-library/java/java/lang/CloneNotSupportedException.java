package java.lang;

/** The class of the object does not implement {@code Cloneable}. */
public class CloneNotSupportedException extends Exception {
    /** Creates one without a message. */
    public CloneNotSupportedException() {
        super();
    }

    /** Creates one with a message. */
    public CloneNotSupportedException(String message) {
        super(message);
    }
}
