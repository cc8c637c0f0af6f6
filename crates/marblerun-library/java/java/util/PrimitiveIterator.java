package java.util;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** An iterator over primitive values. */
public interface PrimitiveIterator<T, T_CONS> extends Iterator<T> {
    /** Performs the action for each element that is left. */
    void forEachRemaining(T_CONS action);

    /** An iterator over {@code int} values. */
    interface OfInt extends PrimitiveIterator<Integer, IntConsumer> {
        /** Gives the next element. */
        int nextInt();

        @Override
        default Integer next() { return nextInt(); }

        @Override
        default void forEachRemaining(IntConsumer action) {
            while (hasNext()) {
                action.accept(nextInt());
            }
        }

        @Override
        default void forEachRemaining(Consumer<? super Integer> action) {
            while (hasNext()) {
                action.accept(next());
            }
        }
    }

    /** An iterator over {@code long} values. */
    interface OfLong extends PrimitiveIterator<Long, LongConsumer> {
        /** Gives the next element. */
        long nextLong();

        @Override
        default Long next() { return nextLong(); }

        @Override
        default void forEachRemaining(LongConsumer action) {
            while (hasNext()) {
                action.accept(nextLong());
            }
        }

        @Override
        default void forEachRemaining(Consumer<? super Long> action) {
            while (hasNext()) {
                action.accept(next());
            }
        }
    }

    /** An iterator over {@code double} values. */
    interface OfDouble extends PrimitiveIterator<Double, DoubleConsumer> {
        /** Gives the next element. */
        double nextDouble();

        @Override
        default Double next() { return nextDouble(); }

        @Override
        default void forEachRemaining(DoubleConsumer action) {
            while (hasNext()) {
                action.accept(nextDouble());
            }
        }

        @Override
        default void forEachRemaining(Consumer<? super Double> action) {
            while (hasNext()) {
                action.accept(next());
            }
        }
    }
}
