package java.lang;

/** An exceptional arithmetic condition, such as an integer divided by zero. */
public class ArithmeticException extends RuntimeException {
    /** Creates one without a message. */
    public ArithmeticException() {
        super();
    }

    /** Creates one with a message. */
    public ArithmeticException(String message) {
        super(message);
    }
}
