package java.time;

/** A time cannot be computed. */
public class DateTimeException extends RuntimeException {
    /** Creates one with a message. */
    public DateTimeException(String message) { super(message); }

    /** Creates one with a message and a cause. */
    public DateTimeException(String message, Throwable cause) { super(message, cause); }
}
