package org.reactivestreams;

/** Something that sends values to subscribers, as many as they ask for. */
public interface Publisher<T> {
    /** Starts a subscription: {@code onSubscribe} is called first. */
    void subscribe(Subscriber<? super T> subscriber);
}
