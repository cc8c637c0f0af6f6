package java.lang;

/** An array was created with a negative size. */
public class NegativeArraySizeException extends RuntimeException {
    /** Creates one without a message. */
    public NegativeArraySizeException() {
        super();
    }

    /** Creates one with a message. */
    public NegativeArraySizeException(String message) {
        super(message);
    }
}
