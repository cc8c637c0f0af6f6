package org.reactivestreams;

/** What a subscriber holds to ask for values and to stop. */
public interface Subscription {
    /** Asks for so many values more; {@code Long.MAX_VALUE} for all of them. */
    void request(long n);

    /** Asks the publisher to stop. */
    void cancel();
}
