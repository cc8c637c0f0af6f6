package java.util.stream;

import java.util.Spliterator;

/** A source of a stream that gives one element after the other. */
abstract class Source<T> implements Spliterator<T> {
    @Override
    public Spliterator<T> trySplit() { return null; }

    @Override
    public long estimateSize() { return Long.MAX_VALUE; }

    @Override
    public int characteristics() { return ORDERED; }
}
