package org.reactivestreams;

/** Something that receives the signals of a publisher. */
public interface Subscriber<T> {
    /** The subscription begins: nothing comes before it is asked for. */
    void onSubscribe(Subscription subscription);

    /** A value. */
    void onNext(T value);

    /** The end by a failure. */
    void onError(Throwable error);

    /** The end. */
    void onComplete();
}
