package reactor.core.publisher;

import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

/** Stands before a subscriber that is not of Reactor's own kind and keeps it to the rules. */
final class StrictSubscriber<T> implements CoreSubscriber<T>, Subscription {
    private final Subscriber<? super T> actual;
    private Subscription subscription;
    /** What is asked for before the subscription has begun. */
    private long requested;
    private boolean cancelled;
    private boolean busy;
    private boolean ended;

    StrictSubscriber(Subscriber<? super T> actual) {
        this.actual = actual;
    }

    static <T> CoreSubscriber<T> of(Subscriber<T> actual) {
        return new StrictSubscriber<>(actual);
    }

    public void onSubscribe(Subscription s) {
        actual.onSubscribe(this);
        subscription = s;
        if (cancelled) {
            s.cancel();
        } else if (requested > 0) {
            s.request(requested);
        }
    }

    public void onNext(T value) {
        if (!ended && !busy) {
            busy = true;
            actual.onNext(value);
            busy = false;
        }
    }

    public void onError(Throwable error) {
        if (!ended && !busy) {
            ended = true;
            actual.onError(error);
        }
    }

    public void onComplete() {
        if (!ended && !busy) {
            ended = true;
            actual.onComplete();
        }
    }

    public void request(long n) {
        if (n <= 0) {
            boolean was = busy;
            busy = false;
            cancel();
            onError(new IllegalArgumentException(
                    "\u00a73.9 violated: positive request amount required but it was " + n));
            busy = was;
        } else if (subscription != null) {
            subscription.request(n);
        } else {
            requested = requested + n < 0 ? Long.MAX_VALUE : requested + n;
        }
    }

    public void cancel() {
        cancelled = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
