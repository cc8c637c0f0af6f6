package java.util.stream;

import java.util.function.Consumer;

/** What takes the elements of a stream at one of its stages. */
abstract class Sink<T> implements Consumer<T> {
    /** Whether it wants no more elements. */
    boolean done() { return false; }

    /** There are no more elements. */
    void end() {
    }

    /** A sink that passes elements on to the next one. */
    abstract static class Link<T, R> extends Sink<T> {
        final Sink<? super R> down;

        Link(Sink<? super R> down) { this.down = down; }

        @Override
        boolean done() { return down.done(); }

        @Override
        void end() { down.end(); }
    }
}
