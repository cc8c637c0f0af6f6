package java.lang;

/** A program recursed too deeply. */
public class StackOverflowError extends VirtualMachineError {
    /** Creates one without a message. */
    public StackOverflowError() {
        super();
    }

    /** Creates one with a message. */
    public StackOverflowError(String message) {
        super(message);
    }
}
