package java.util;

/** The stack is empty. */
public class EmptyStackException extends RuntimeException {
    /** Creates one without a message. */
    public EmptyStackException() {
        super();
    }
}
