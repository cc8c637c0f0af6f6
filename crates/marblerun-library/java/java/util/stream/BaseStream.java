package java.util.stream;

import java.util.Iterator;
import java.util.Spliterator;

/** What all streams have in common. */
public interface BaseStream<T, S extends BaseStream<T, S>> extends AutoCloseable {
    /** Gives the elements as an iterator. */
    Iterator<T> iterator();

    /** Gives the elements as a source for another stream. */
    Spliterator<T> spliterator();

    /** Tells whether the stream may work on several elements at a time. */
    boolean isParallel();

    /** Gives a stream that works on one element at a time. */
    S sequential();

    /** Gives a stream that may work on several elements at a time: here, it does not. */
    S parallel();

    /** Gives a stream whose order does not matter. */
    S unordered();

    /** Gives a stream that runs the handler when it is closed. */
    S onClose(Runnable closeHandler);

    /** Runs the handlers. */
    @Override
    void close();
}
