package java.util.stream;

import java.util.Spliterator;

/** Makes streams of sources. */
public final class StreamSupport {
    private StreamSupport() {
    }

    /** Gives a stream of a source. */
    public static <T> Stream<T> stream(Spliterator<T> spliterator, boolean parallel) {
        Pipe<T> pipe = new Pipe<T>(spliterator);
        return parallel ? pipe.parallel() : pipe;
    }
}
