package reactor.core;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** Helps with exceptions. */
public abstract class Exceptions {
    /** How sources are blamed that send more than they were asked for. */
    public static final String BACKPRESSURE_ERROR_QUEUE_FULL =
            "Queue is full: Reactive Streams source doesn't respect backpressure";

    /** Stands for the end of an operator. */
    public static final Throwable TERMINATED = new Throwable("Operator has been terminated");

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

    /** Adds one to another. */
    public static RuntimeException addSuppressed(RuntimeException error, Throwable suppressed) {
        if (error != suppressed) {
            error.addSuppressed(suppressed);
        }
        return error;
    }

    /** One that leaves all operators: none makes a signal of it. */
    public static RuntimeException bubble(Throwable error) {
        throwIfFatal(error);
        return new BubblingException(error);
    }

    /** Whether it leaves all operators. */
    public static boolean isBubbling(Throwable error) {
        return error instanceof BubblingException;
    }

    /** The failure of a subscriber that takes no more. */
    public static RuntimeException failWithCancel() {
        return new CancelException();
    }

    /** A scheduler takes no more tasks. */
    public static RejectedExecutionException failWithRejected() {
        return new StaticRejectedExecutionException("Scheduler unavailable");
    }

    /** A scheduler takes no more tasks. */
    public static RejectedExecutionException failWithRejected(String message) {
        return new ReactorRejectedExecutionException(message);
    }

    /** A scheduler takes no more tasks, for that reason. */
    public static RejectedExecutionException failWithRejected(Throwable cause) {
        if (cause instanceof ReactorRejectedExecutionException) {
            return (RejectedExecutionException) cause;
        }
        return new ReactorRejectedExecutionException("Scheduler unavailable", cause);
    }

    /** A scheduler has no timer. */
    public static RejectedExecutionException failWithRejectedNotTimeCapable() {
        return new StaticRejectedExecutionException("Scheduler is not capable of time-based scheduling");
    }

    /** A subscriber was given a second subscription. */
    public static IllegalStateException duplicateOnSubscribeException() {
        return new IllegalStateException("Spec. Rule 2.12 - Subscriber.onSubscribe MUST NOT be called"
                + " more than once (based on object equality)");
    }

    /** A request for nothing. */
    public static IllegalArgumentException nullOrNegativeRequestException(long elements) {
        return new IllegalArgumentException(
                "Spec. Rule 3.9 - Cannot request a non strictly positive number: " + elements);
    }

    /** Whether it only says where an operator was assembled. */
    public static boolean isTraceback(Throwable error) {
        return false;
    }

    /** The exceptions of which it is made, without those that only say where. */
    public static List<Throwable> unwrapMultipleExcludingTracebacks(Throwable error) {
        return unwrapMultiple(error);
    }

    /** The error of a source, as those see it who read a part of it. */
    public static Throwable wrapSource(Throwable error) {
        return source(error);
    }

    /** Whether no operator may catch it. */
    public static boolean isFatal(Throwable error) {
        return error instanceof BubblingException || error instanceof ErrorCallbackNotImplemented || isJvmFatal(error);
    }

    /** Whether it is a failure of the machine. */
    public static boolean isJvmFatal(Throwable error) {
        return error instanceof VirtualMachineError || error instanceof ThreadDeath || error instanceof LinkageError;
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
        return error instanceof CancelException;
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
        if (error instanceof BubblingException || error instanceof ErrorCallbackNotImplemented) {
            throw (RuntimeException) error;
        }
        throwIfJvmFatal(error);
    }

    /** Throws a failure of the machine. */
    public static void throwIfJvmFatal(Throwable error) {
        if (isJvmFatal(error)) {
            throw (Error) error;
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

    static class BubblingException extends ReactiveException {
        BubblingException(String message) {
            super(message);
        }

        BubblingException(Throwable cause) {
            super(cause);
        }
    }

    static final class CancelException extends BubblingException {
        CancelException() {
            super("The subscriber has denied dispatching");
        }
    }

    static class ReactorRejectedExecutionException extends RejectedExecutionException {
        ReactorRejectedExecutionException(String message) {
            super(message);
        }

        ReactorRejectedExecutionException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static final class StaticRejectedExecutionException extends RejectedExecutionException {
        StaticRejectedExecutionException(String message) {
            super(message);
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
