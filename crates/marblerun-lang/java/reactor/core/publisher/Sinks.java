package reactor.core.publisher;

import java.time.Duration;
import java.util.Queue;
import reactor.core.Disposable;
import reactor.core.Exceptions;
import reactor.core.scheduler.Scheduler;

/** Streams whose signals are emitted by hand. */
public final class Sinks {
    private Sinks() {}

    /** A sink that only ends. */
    public static native <T> Empty<T> empty();

    /** A sink of one value. */
    public static native <T> One<T> one();

    /** Sinks of any number of values. */
    public static ManySpec many() {
        return new ManySpec();
    }

    /** The same without checks for callers on several threads. */
    public static RootSpec unsafe() {
        return new RootSpec();
    }

    /** What became of a signal. */
    public enum EmitResult {
        /** It was emitted. */
        OK,
        /** The sink has ended. */
        FAIL_TERMINATED,
        /** Nobody has asked for it. */
        FAIL_OVERFLOW,
        /** The subscriber has cancelled. */
        FAIL_CANCELLED,
        /** Another thread is emitting. */
        FAIL_NON_SERIALIZED,
        /** There is no subscriber. */
        FAIL_ZERO_SUBSCRIBER;

        /** Whether it was emitted. */
        public boolean isSuccess() {
            return this == OK;
        }

        /** Whether it was not emitted. */
        public boolean isFailure() {
            return this != OK;
        }

        /** Throws unless it was emitted. */
        public void orThrow() {
            if (isFailure()) {
                throw new EmissionException(this, "Cannot emit due to " + this);
            }
        }

        /** Throws unless it was emitted. */
        public void orThrowWithCause(Throwable cause) {
            if (isFailure()) {
                throw new EmissionException(cause, this);
            }
        }
    }

    /** A signal could not be emitted. */
    public static final class EmissionException extends IllegalStateException {
        private final EmitResult reason;

        /** For that reason. */
        public EmissionException(EmitResult reason) {
            this(reason, "Sink emission failed with " + reason);
        }

        /** For that reason. */
        public EmissionException(EmitResult reason, String message) {
            super(message);
            this.reason = reason;
        }

        /** For that reason. */
        public EmissionException(Throwable cause, EmitResult reason) {
            super("Sink emission failed with " + reason, cause);
            this.reason = reason;
        }

        /** Why. */
        public EmitResult getReason() {
            return reason;
        }
    }

    /** Decides whether to try again. */
    public interface EmitFailureHandler {
        /** Never tries again. */
        EmitFailureHandler FAIL_FAST = (type, result) -> false;

        /** Tries again for so long while another thread emits. */
        static EmitFailureHandler busyLooping(Duration duration) {
            return (type, result) -> result == EmitResult.FAIL_NON_SERIALIZED;
        }

        /** Whether to try again. */
        boolean onEmitFailure(SignalType type, EmitResult result);
    }

    /** Sinks of any number of values. */
    public static final class ManySpec {
        ManySpec() {}

        /** For one subscriber. */
        public UnicastSpec unicast() {
            return new UnicastSpec();
        }

        /** For any number of subscribers, each from when it came. */
        public MulticastSpec multicast() {
            return new MulticastSpec();
        }

        /** For any number of subscribers, each with what was before. */
        public MulticastReplaySpec replay() {
            return new MulticastReplaySpec();
        }
    }

    /** Sinks without checks for callers on several threads. */
    public static final class RootSpec {
        RootSpec() {}

        /** A sink that only ends. */
        public <T> Empty<T> empty() {
            return Sinks.empty();
        }

        /** A sink of one value. */
        public <T> One<T> one() {
            return Sinks.one();
        }

        /** Sinks of any number of values. */
        public ManySpec many() {
            return new ManySpec();
        }
    }

    /** Sinks for one subscriber. */
    public static final class UnicastSpec {
        UnicastSpec() {}

        /** Values wait for demand. */
        public native <T> Many<T> onBackpressureBuffer();

        /** Values wait in that queue, which may refuse them. */
        public native <T> Many<T> onBackpressureBuffer(Queue<T> queue);

        /** The same; what is given last is disposed of at the end, or when the subscriber cancels. */
        public native <T> Many<T> onBackpressureBuffer(Queue<T> queue, Disposable endCallback);

        /** Values do not wait: what the subscriber has not requested is refused. */
        public native <T> Many<T> onBackpressureError();
    }

    /** Sinks for any number of subscribers. */
    public static final class MulticastSpec {
        MulticastSpec() {}

        /** Values wait until all subscribers have asked for them. */
        public native <T> Many<T> onBackpressureBuffer();

        /** Values wait until all subscribers have asked for them, so many at most. */
        public native <T> Many<T> onBackpressureBuffer(int size);

        /** The same; it may be told to outlive its last subscriber. */
        public native <T> Many<T> onBackpressureBuffer(int size, boolean autoCancel);

        /** A value is emitted if all subscribers have asked for it. */
        public native <T> Many<T> directAllOrNothing();

        /** A value is emitted to those who have asked for it. */
        public native <T> Many<T> directBestEffort();
    }

    /** Sinks that repeat what was before. */
    public static final class MulticastReplaySpec {
        MulticastReplaySpec() {}

        /** All values. */
        public native <T> Many<T> all();

        /** All values. */
        public native <T> Many<T> all(int size);

        /** The latest value. */
        public native <T> Many<T> latest();

        /** The latest value, at first this one. */
        public native <T> Many<T> latestOrDefault(T value);

        /** So many values. */
        public native <T> Many<T> limit(int size);

        /** The values of so much time. */
        public native <T> Many<T> limit(Duration duration);

        /** The values of so much time by the clock of that scheduler. */
        public native <T> Many<T> limit(Duration duration, Scheduler scheduler);

        /** So many values of so much time. */
        public native <T> Many<T> limit(int size, Duration duration);

        /** So many values of so much time by the clock of that scheduler. */
        public native <T> Many<T> limit(int size, Duration duration, Scheduler scheduler);
    }

    /** A sink of any number of values. */
    public abstract static class Many<T> {
        /** Emits a value and says what became of it. */
        public native EmitResult tryEmitNext(T value);

        /** Ends. */
        public native EmitResult tryEmitComplete();

        /** Fails. */
        public native EmitResult tryEmitError(Throwable error);

        /** Emits a value, or does what the handler says. */
        public void emitNext(T value, EmitFailureHandler handler) {
            while (true) {
                EmitResult result = tryEmitNext(value);
                if (result.isSuccess()) {
                    return;
                }
                if (handler.onEmitFailure(SignalType.ON_NEXT, result)) {
                    continue;
                }
                if (result == EmitResult.FAIL_OVERFLOW) {
                    emitError(Exceptions.failWithOverflow("Backpressure overflow during Sinks.Many#emitNext"), handler);
                } else if (result == EmitResult.FAIL_TERMINATED) {
                    Signals.nextDropped(value);
                }
                return;
            }
        }

        /** Ends. */
        public void emitComplete(EmitFailureHandler handler) {
            EmitResult result = tryEmitComplete();
            while (result.isFailure() && handler.onEmitFailure(SignalType.ON_COMPLETE, result)) {
                result = tryEmitComplete();
            }
        }

        /** Fails. */
        public void emitError(Throwable error, EmitFailureHandler handler) {
            EmitResult result = tryEmitError(error);
            while (result.isFailure() && handler.onEmitFailure(SignalType.ON_ERROR, result)) {
                result = tryEmitError(error);
            }
            if (result == EmitResult.FAIL_TERMINATED) {
                Signals.errorDropped(error);
            }
        }

        /** How many subscribe. */
        public native int currentSubscriberCount();

        /** The stream. */
        public native Flux<T> asFlux();
    }

    /** A sink that only ends. */
    public abstract static class Empty<T> {
        /** Ends. */
        public native EmitResult tryEmitEmpty();

        /** Fails. */
        public native EmitResult tryEmitError(Throwable error);

        /** Ends. */
        public void emitEmpty(EmitFailureHandler handler) {
            EmitResult result = tryEmitEmpty();
            while (result.isFailure() && handler.onEmitFailure(SignalType.ON_COMPLETE, result)) {
                result = tryEmitEmpty();
            }
        }

        /** Fails. */
        public void emitError(Throwable error, EmitFailureHandler handler) {
            EmitResult result = tryEmitError(error);
            while (result.isFailure() && handler.onEmitFailure(SignalType.ON_ERROR, result)) {
                result = tryEmitError(error);
            }
            if (result == EmitResult.FAIL_TERMINATED) {
                Signals.errorDropped(error);
            }
        }

        /** How many subscribe. */
        public native int currentSubscriberCount();

        /** The stream. */
        public native Mono<T> asMono();
    }

    /** A sink of one value. */
    public abstract static class One<T> extends Empty<T> {
        /** Emits the value. */
        public native EmitResult tryEmitValue(T value);

        /** Emits the value, or does what the handler says. */
        public void emitValue(T value, EmitFailureHandler handler) {
            EmitResult result = tryEmitValue(value);
            while (result.isFailure() && handler.onEmitFailure(SignalType.ON_NEXT, result)) {
                result = tryEmitValue(value);
            }
            if (result == EmitResult.FAIL_TERMINATED) {
                Signals.nextDropped(value);
            }
        }
    }
}
