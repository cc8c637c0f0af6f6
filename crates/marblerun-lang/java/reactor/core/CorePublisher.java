package reactor.core;

import org.reactivestreams.Publisher;

/** A publisher of Reactor. */
public interface CorePublisher<T> extends Publisher<T> {
    /** Starts a subscription. */
    void subscribe(CoreSubscriber<? super T> subscriber);
}
