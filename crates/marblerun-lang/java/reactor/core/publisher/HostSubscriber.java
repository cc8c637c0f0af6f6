package reactor.core.publisher;

import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/** The subscriber of an operator. */
final class HostSubscriber<T> implements CoreSubscriber<T> {
    public native void onSubscribe(Subscription subscription);

    public native void onNext(T value);

    public native void onError(Throwable error);

    public native void onComplete();

    public native Context currentContext();
}
