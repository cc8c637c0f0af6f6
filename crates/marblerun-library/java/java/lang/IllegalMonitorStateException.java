package java.lang;

/** A thread waits on or notifies a monitor that it does not own. */
public class IllegalMonitorStateException extends RuntimeException {
    /** Creates one without a message. */
    public IllegalMonitorStateException() {
        super();
    }

    /** Creates one with a message. */
    public IllegalMonitorStateException(String message) {
        super(message);
    }
}
