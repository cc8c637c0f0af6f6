package java.lang;

// Natives: fillInStackTrace0. The machine fills `calls` itself when it makes an object.
import java.io.PrintStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What can be thrown. */
public class Throwable implements Serializable {
    private String message;
    private Throwable cause;
    private boolean hasCause;
    private boolean suppresses = true;
    private List<Throwable> suppressed;
    /** The calls, innermost first, a line each: class, method and line, with tabs between them. */
    private String calls;
    /** The same as objects, when they have been asked for. */
    private StackTraceElement[] trace;

    /** Creates one without a message. */
    public Throwable() {
        fillInStackTrace();
    }

    /** Creates one with a message. */
    public Throwable(String message) {
        this.message = message;
        fillInStackTrace();
    }

    /** Creates one with a message and a cause. */
    public Throwable(String message, Throwable cause) {
        this.message = message;
        this.cause = cause;
        this.hasCause = true;
        fillInStackTrace();
    }

    /** Creates one with a cause, whose description is the message. */
    public Throwable(Throwable cause) {
        this.message = cause == null ? null : cause.toString();
        this.cause = cause;
        this.hasCause = true;
        fillInStackTrace();
    }

    /** Creates one with the choice whether it keeps suppressed exceptions and a stack trace. */
    protected Throwable(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        this.message = message;
        this.cause = cause;
        this.hasCause = true;
        this.suppresses = enableSuppression;
        if (writableStackTrace) {
            fillInStackTrace();
        }
    }

    /** Gives the message, if there is one. */
    public String getMessage() {
        return message;
    }

    /** Gives the message in the language of the reader: here, the message. */
    public String getLocalizedMessage() {
        return getMessage();
    }

    /** Gives what caused this, if known. */
    public synchronized Throwable getCause() {
        return cause;
    }

    /** Sets the cause; possible once. */
    public synchronized Throwable initCause(Throwable cause) {
        if (hasCause) {
            String text = cause == null ? "a null" : cause.toString();
            throw new IllegalStateException("Can't overwrite cause with " + (cause == null ? "a null" : text), this);
        }
        if (cause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", this);
        }
        this.cause = cause;
        this.hasCause = true;
        return this;
    }

    /** Notes where the thread is now. */
    public synchronized Throwable fillInStackTrace() {
        calls = fillInStackTrace0();
        return this;
    }

    private native String fillInStackTrace0();

    /** Gives the calls that were running when this was made. */
    public StackTraceElement[] getStackTrace() {
        return trace().clone();
    }

    private StackTraceElement[] trace() {
        if (trace == null) {
            String[] lines = calls == null || calls.isEmpty() ? new String[0] : calls.split("\n");
            trace = new StackTraceElement[lines.length];
            for (int i = 0; i < lines.length; i++) {
                String[] parts = lines[i].split("\t");
                String outer = parts[0].substring(parts[0].lastIndexOf('.') + 1);
                String file = outer.indexOf('$') > 0 ? outer.substring(0, outer.indexOf('$')) : outer;
                trace[i] = new StackTraceElement(parts[0], parts[1], file + ".java", Integer.parseInt(parts[2]));
            }
        }
        return trace;
    }

    /** Sets what {@code getStackTrace} gives. */
    public void setStackTrace(StackTraceElement[] stackTrace) {
        trace = stackTrace.clone();
    }

    /** Adds an exception that was suppressed in favour of this one. */
    public final synchronized void addSuppressed(Throwable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", exception);
        }
        if (exception == null) {
            throw new NullPointerException("Cannot suppress a null exception.");
        }
        if (suppresses) {
            if (suppressed == null) {
                suppressed = new ArrayList<>();
            }
            suppressed.add(exception);
        }
    }

    /** Gives the exceptions that were suppressed in favour of this one. */
    public final synchronized Throwable[] getSuppressed() {
        return suppressed == null ? new Throwable[0] : suppressed.toArray(new Throwable[0]);
    }

    /** Prints this and its causes to {@code System.err}. */
    public void printStackTrace() {
        printStackTrace(System.err);
    }

    /** Prints this and its causes. */
    public void printStackTrace(PrintStream s) {
        print(s, "", "");
    }

    private void print(PrintStream s, String caption, String indent) {
        s.println(indent + caption + this);
        for (StackTraceElement element : trace()) {
            s.println(indent + "\tat " + element);
        }
        for (Throwable other : getSuppressed()) {
            other.print(s, "Suppressed: ", indent + "\t");
        }
        Throwable why = getCause();
        if (why != null && why != this) {
            why.print(s, "Caused by: ", indent);
        }
    }

    /** Gives the name of the class and the message. */
    @Override
    public String toString() {
        String text = getLocalizedMessage();
        String name = getClass().getName();
        return text != null ? name + ": " + text : name;
    }
}
