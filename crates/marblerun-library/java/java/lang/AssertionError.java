package java.lang;

/** An assertion has failed. */
public class AssertionError extends Error {
    /** Creates one without a message. */
    public AssertionError() {
    }

    private AssertionError(String detail) {
        super(detail);
    }

    /** Creates one whose message is the text of the object; an exception is the cause too. */
    public AssertionError(Object detail) {
        this(String.valueOf(detail));
        if (detail instanceof Throwable) {
            initCause((Throwable) detail);
        }
    }

    /** Creates one whose message is the value. */
    public AssertionError(boolean detail) {
        this(String.valueOf(detail));
    }

    /** Creates one whose message is the value. */
    public AssertionError(char detail) {
        this(String.valueOf(detail));
    }

    /** Creates one whose message is the value. */
    public AssertionError(int detail) {
        this(String.valueOf(detail));
    }

    /** Creates one whose message is the value. */
    public AssertionError(long detail) {
        this(String.valueOf(detail));
    }

    /** Creates one whose message is the value. */
    public AssertionError(float detail) {
        this(String.valueOf(detail));
    }

    /** Creates one whose message is the value. */
    public AssertionError(double detail) {
        this(String.valueOf(detail));
    }

    /** Creates one with a message and a cause. */
    public AssertionError(String message, Throwable cause) {
        super(message, cause);
    }
}
