package reactor.core.publisher;

import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Exceptions;

/** A subscriber to extend: override the hooks, ask for values with {@code request}. */
public abstract class BaseSubscriber<T> implements CoreSubscriber<T>, Subscription, Disposable {
    private Subscription subscription;
    private boolean ended;

    /** A subscriber that waits for its subscription. */
    public BaseSubscriber() {}

    /** The subscription, once it has begun. */
    protected Subscription upstream() {
        return subscription;
    }

    /** The subscription begins; asks for everything unless overridden. */
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    /** A value. */
    protected void hookOnNext(T value) {}

    /** The end. */
    protected void hookOnComplete() {}

    /** The end by a failure; an exception of its own unless overridden. */
    protected void hookOnError(Throwable error) {
        throw Exceptions.errorCallbackNotImplemented(error);
    }

    /** It was cancelled. */
    protected void hookOnCancel() {}

    /** The last thing, whatever the end was. */
    protected void hookFinally(SignalType type) {}

    public final void onSubscribe(Subscription s) {
        if (subscription != null || ended) {
            s.cancel();
            return;
        }
        subscription = s;
        try {
            hookOnSubscribe(s);
        } catch (Throwable error) {
            onError(Signals.failed(error, s));
        }
    }

    public final void onNext(T value) {
        java.util.Objects.requireNonNull(value, "onNext");
        try {
            hookOnNext(value);
        } catch (Throwable error) {
            onError(Signals.failed(error, subscription));
        }
    }

    public final void onError(Throwable error) {
        java.util.Objects.requireNonNull(error, "onError");
        if (ended) {
            Signals.errorDropped(error);
            return;
        }
        ended = true;
        try {
            hookOnError(error);
        } catch (Throwable second) {
            if (second != error) {
                second = Exceptions.addSuppressed(second, error);
            }
            Signals.errorDropped(second);
        } finally {
            safelyFinally(SignalType.ON_ERROR);
        }
    }

    public final void onComplete() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            hookOnComplete();
        } catch (Throwable error) {
            hookOnError(Signals.failed(error, null));
        } finally {
            safelyFinally(SignalType.ON_COMPLETE);
        }
    }

    public final void request(long n) {
        if (n > 0 && subscription != null && !ended) {
            subscription.request(n);
        }
    }

    /** Asks for everything. */
    public final void requestUnbounded() {
        request(Long.MAX_VALUE);
    }

    public final void cancel() {
        if (ended) {
            return;
        }
        ended = true;
        if (subscription != null) {
            subscription.cancel();
        }
        try {
            hookOnCancel();
        } catch (Throwable error) {
            hookOnError(Signals.failed(error, subscription));
        } finally {
            safelyFinally(SignalType.CANCEL);
        }
    }

    private void safelyFinally(SignalType type) {
        try {
            hookFinally(type);
        } catch (Throwable error) {
            Signals.errorDropped(error);
        }
    }

    public final void dispose() {
        cancel();
    }

    public final boolean isDisposed() {
        return ended;
    }

    public String toString() {
        return getClass().getSimpleName();
    }
}
