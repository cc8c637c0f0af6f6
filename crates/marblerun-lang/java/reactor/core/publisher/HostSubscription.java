package reactor.core.publisher;

import org.reactivestreams.Subscription;

/** The subscription of an operator. */
final class HostSubscription implements Subscription {
    public native void request(long n);

    public native void cancel();
}
