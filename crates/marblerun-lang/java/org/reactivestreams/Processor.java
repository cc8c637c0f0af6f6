package org.reactivestreams;

/** A subscriber that is a publisher, too. */
public interface Processor<T, R> extends Subscriber<T>, Publisher<R> {}
