package java.lang;

/** A method was given an illegal or inappropriate argument. */
public class IllegalArgumentException extends RuntimeException {
    /** Creates one without a message. */
    public IllegalArgumentException() {
        super();
    }

    /** Creates one with a message. */
    public IllegalArgumentException(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public IllegalArgumentException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public IllegalArgumentException(Throwable cause) {
        super(cause);
    }
}
