package java.lang;

/** The machine has no memory left. */
public class OutOfMemoryError extends VirtualMachineError {
    /** Creates one without a message. */
    public OutOfMemoryError() {
        super();
    }

    /** Creates one with a message. */
    public OutOfMemoryError(String message) {
        super(message);
    }
}
