package reactor.core.publisher;

import java.time.Duration;
import org.reactivestreams.Subscription;
import reactor.core.Exceptions;
import reactor.util.context.ContextView;

/** What subscribers written in Java report. */
final class Signals {
    private Signals() {}

    /** An error that nobody can take. */
    static native void errorDropped(Throwable error);

    /** A value that nobody can take. */
    static native void nextDropped(Object value);

    /** A hook has failed: the source is cancelled. */
    static Throwable failed(Throwable error, Subscription subscription) {
        Exceptions.throwIfFatal(error);
        if (subscription != null) {
            subscription.cancel();
        }
        return Exceptions.unwrap(error);
    }

    /** The kind of signal of that text. */
    static SignalType type(String text) {
        for (SignalType type : SignalType.values()) {
            if (type.toString().equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /** A signal that a hook sees. */
    static Signal<Object> signal(String type, Object value, Throwable error, ContextView context) {
        return new Seen(type(type), value, error, context);
    }

    /** A value with its times, in nanoseconds. */
    static Timed<Object> timed(Object value, long elapsed, long sinceSubscription, long timestamp) {
        return new TimedValue(value, elapsed, sinceSubscription, timestamp);
    }

    /** A signal with the context of its subscriber. */
    private static final class Seen implements Signal<Object> {
        private final SignalType type;
        private final Object value;
        private final Throwable error;
        private final ContextView context;

        Seen(SignalType type, Object value, Throwable error, ContextView context) {
            this.type = type;
            this.value = value;
            this.error = error;
            this.context = context;
        }

        public SignalType getType() {
            return type;
        }

        public Object get() {
            return value;
        }

        public Throwable getThrowable() {
            return error;
        }

        public ContextView getContextView() {
            return context;
        }

        public String toString() {
            switch (type) {
                case ON_NEXT:
                    return "doOnEach_onNext(" + value + ")";
                case ON_ERROR:
                    return "onError(" + error + ")";
                default:
                    return type + "()";
            }
        }
    }

    /** A value with its times. */
    private static final class TimedValue implements Timed<Object> {
        private final Object value;
        private final long elapsed;
        private final long sinceSubscription;
        private final long timestamp;

        TimedValue(Object value, long elapsed, long sinceSubscription, long timestamp) {
            this.value = value;
            this.elapsed = elapsed;
            this.sinceSubscription = sinceSubscription;
            this.timestamp = timestamp;
        }

        public Object get() {
            return value;
        }

        public Duration elapsed() {
            return Duration.ofNanos(elapsed);
        }

        public Duration elapsedSinceSubscription() {
            return Duration.ofNanos(sinceSubscription);
        }

        public String toString() {
            return "Timed(" + value + "){eventElapsedNanos=" + elapsed + ", eventElapsedSinceSubscriptionNanos="
                    + sinceSubscription + ",  eventTimestampEpochMillis=" + timestamp / 1000000 + "}";
        }
    }
}
