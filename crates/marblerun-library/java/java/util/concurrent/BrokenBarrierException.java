package java.util.concurrent;

/** A thread waits on a barrier that is broken. */
public class BrokenBarrierException extends Exception {
    /** Creates one without a message. */
    public BrokenBarrierException() {
        super();
    }

    /** Creates one with a message. */
    public BrokenBarrierException(String message) {
        super(message);
    }
}
