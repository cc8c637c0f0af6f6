package java.lang;

/** The machine is broken or has run out of resources. */
public class VirtualMachineError extends Error {
    /** Creates one without a message. */
    public VirtualMachineError() {
        super();
    }

    /** Creates one with a message. */
    public VirtualMachineError(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public VirtualMachineError(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public VirtualMachineError(Throwable cause) {
        super(cause);
    }
}
