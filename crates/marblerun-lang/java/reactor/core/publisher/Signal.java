package reactor.core.publisher;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** A signal as a value. */
public interface Signal<T> extends Supplier<T>, Consumer<Subscriber<? super T>> {
    /** A value. */
    static <T> Signal<T> next(T value) {
        return new Of<>(SignalType.ON_NEXT, Objects.requireNonNull(value), null);
    }

    /** The end by a failure. */
    static <T> Signal<T> error(Throwable error) {
        return new Of<>(SignalType.ON_ERROR, null, Objects.requireNonNull(error));
    }

    /** The end. */
    static <T> Signal<T> complete() {
        return new Of<>(SignalType.ON_COMPLETE, null, null);
    }

    /** What the failure is, if it is one. */
    Throwable getThrowable();

    /** The value, if it has one. */
    T get();

    /** What kind of signal it is. */
    SignalType getType();

    /** The context of the subscriber. */
    default ContextView getContextView() {
        return Context.empty();
    }

    /** Whether it has a value. */
    default boolean hasValue() {
        return isOnNext() && get() != null;
    }

    /** Whether it is a failure. */
    default boolean hasError() {
        return isOnError() && getThrowable() != null;
    }

    /** Whether it is a value. */
    default boolean isOnNext() {
        return getType() == SignalType.ON_NEXT;
    }

    /** Whether it is a failure. */
    default boolean isOnError() {
        return getType() == SignalType.ON_ERROR;
    }

    /** Whether it is the end. */
    default boolean isOnComplete() {
        return getType() == SignalType.ON_COMPLETE;
    }

    /** Whether it is the beginning. */
    default boolean isOnSubscribe() {
        return getType() == SignalType.ON_SUBSCRIBE;
    }

    /** Sends it to a subscriber. */
    default void accept(Subscriber<? super T> subscriber) {
        if (isOnNext()) {
            subscriber.onNext(get());
        } else if (isOnComplete()) {
            subscriber.onComplete();
        } else if (isOnError()) {
            subscriber.onError(getThrowable());
        }
    }

    /** A signal. */
    final class Of<T> implements Signal<T> {
        private final SignalType type;
        private final T value;
        private final Throwable error;

        Of(SignalType type, T value, Throwable error) {
            this.type = type;
            this.value = value;
            this.error = error;
        }

        public SignalType getType() {
            return type;
        }

        public T get() {
            return value;
        }

        public Throwable getThrowable() {
            return error;
        }

        public boolean equals(Object other) {
            if (!(other instanceof Signal)) {
                return false;
            }
            Signal<?> signal = (Signal<?>) other;
            return type == signal.getType() && Objects.equals(value, signal.get())
                    && Objects.equals(error, signal.getThrowable());
        }

        public int hashCode() {
            return Objects.hash(type, value, error);
        }

        public String toString() {
            switch (type) {
                case ON_NEXT:
                    return "onNext(" + value + ")";
                case ON_ERROR:
                    return "onError(" + error + ")";
                default:
                    return type + "()";
            }
        }
    }
}
