package java.lang;

/** The machine has a problem that it has no name for. */
public class UnknownError extends VirtualMachineError {
    /** Creates one without a message. */
    public UnknownError() {
        super();
    }

    /** Creates one with a message. */
    public UnknownError(String message) {
        super(message);
    }
}
