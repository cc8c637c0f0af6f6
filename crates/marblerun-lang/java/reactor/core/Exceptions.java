package reactor.core;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Helps with exceptions. */
public abstract class Exceptions {
    private Exceptions() {}

    /** A checked exception as an unchecked one that Reactor unwraps again. */
    public static RuntimeException propagate(Throwable error) {
        throwIfFatal(error);
        if (error instanceof RuntimeException) {
            return (RuntimeException) error;
        }
        return new ReactiveException(error);
    }

    /** The exception inside of one that {@code propagate} made. */
    public static Throwable unwrap(Throwable error) {
        Throwable inner = error;
        while (inner instanceof ReactiveException) {
            inner = inner.getCause();
        }
        return inner == null ? error : inner;
    }

    /** Several exceptions as one. */
    public static RuntimeException multiple(Throwable... errors) {
        CompositeException composite = new CompositeException();
        for (Throwable error : errors) {
            composite.addSuppressed(error);
        }
        return composite;
    }

    /** Several exceptions as one. */
    public static RuntimeException multiple(Iterable<Throwable> errors) {
        CompositeException composite = new CompositeException();
        for (Throwable error : errors) {
            composite.addSuppressed(error);
        }
        return composite;
    }

    /** Whether it is several exceptions. */
    public static boolean isMultiple(Throwable error) {
        return error instanceof CompositeException;
    }

    /** The exceptions of which it is made. */
    public static List<Throwable> unwrapMultiple(Throwable error) {
        if (error == null) {
            return Collections.emptyList();
        }
        if (isMultiple(error)) {
            return Arrays.asList(error.getSuppressed());
        }
        return Collections.singletonList(error);
    }

    /** Adds one to another. */
    public static Throwable addSuppressed(Throwable error, Throwable suppressed) {
        if (error != suppressed) {
            error.addSuppressed(suppressed);
        }
        return error;
    }

    /** Values came faster than they were asked for. */
    public static IllegalStateException failWithOverflow() {
        return new OverflowException("The receiver is overrun by more signals than expected (bounded queue...)");
    }

    /** Values came faster than they were asked for. */
    public static IllegalStateException failWithOverflow(String message) {
        return new OverflowException(message);
    }

    /** Whether values came faster than they were asked for. */
    public static boolean isOverflow(Throwable error) {
        return error instanceof OverflowException;
    }

    /** Whether a source was cancelled. */
    public static boolean isCancel(Throwable error) {
        return false;
    }

    /** All retries have failed. */
    public static RuntimeException retryExhausted(String message, Throwable cause) {
        return cause == null ? new RetryExhaustedException(message) : new RetryExhaustedException(message, cause);
    }

    /** Whether all retries have failed. */
    public static boolean isRetryExhausted(Throwable error) {
        return error instanceof RetryExhaustedException;
    }

    /** An error came to a subscriber that has no function for it. */
    public static UnsupportedOperationException errorCallbackNotImplemented(Throwable cause) {
        return new ErrorCallbackNotImplemented(cause);
    }

    /** Whether an error came to a subscriber that has no function for it. */
    public static boolean isErrorCallbackNotImplemented(Throwable error) {
        return error instanceof ErrorCallbackNotImplemented;
    }

    /** Throws what no operator may catch. */
    public static void throwIfFatal(Throwable error) {
        if (error instanceof VirtualMachineError) {
            throw (VirtualMachineError) error;
        }
    }

    /** A class of the machine's own, so that users see their exceptions through it. */
    static class ReactiveException extends RuntimeException {
        ReactiveException(Throwable cause) {
            super(cause);
        }

        ReactiveException(String message) {
            super(message);
        }

        public String toString() {
            return getCause() != null ? getCause().toString() : super.toString();
        }
    }

    /** The error of a source, as windows see it. */
    static Throwable source(Throwable cause) {
        return cause instanceof SourceException ? cause : new SourceException(cause);
    }

    static final class SourceException extends ReactiveException {
        SourceException(Throwable cause) {
            super(cause);
        }
    }

    static final class CompositeException extends ReactiveException {
        CompositeException() {
            super("Multiple exceptions");
        }
    }

    static final class OverflowException extends IllegalStateException {
        OverflowException(String message) {
            super(message);
        }
    }

    static final class RetryExhaustedException extends IllegalStateException {
        RetryExhaustedException(String message) {
            super(message);
        }

        RetryExhaustedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static final class ErrorCallbackNotImplemented extends UnsupportedOperationException {
        ErrorCallbackNotImplemented(Throwable cause) {
            super(cause);
        }
    }
}
