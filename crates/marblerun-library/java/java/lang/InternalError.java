package java.lang;

/** An unexpected failure inside the machine. */
public class InternalError extends VirtualMachineError {
    /** Creates one without a message. */
    public InternalError() {
        super();
    }

    /** Creates one with a message. */
    public InternalError(String message) {
        super(message);
    }

    /** Creates one with a message and a cause. */
    public InternalError(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates one with a cause, whose description is the message. */
    public InternalError(Throwable cause) {
        super(cause);
    }
}
