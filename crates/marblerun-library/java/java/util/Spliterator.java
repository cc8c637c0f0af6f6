package java.util;

import java.util.function.Consumer;

/** A source of elements for a stream. */
public interface Spliterator<T> {
    /** The elements have an order. */
    int ORDERED = 0x10;
    /** No two elements are equal. */
    int DISTINCT = 0x1;
    /** The elements are sorted. */
    int SORTED = 0x4;
    /** The number of elements is known. */
    int SIZED = 0x40;
    /** No element is {@code null}. */
    int NONNULL = 0x100;
    /** The source does not change. */
    int IMMUTABLE = 0x400;
    /** The source may change at any time. */
    int CONCURRENT = 0x1000;
    /** Parts have known sizes too. */
    int SUBSIZED = 0x4000;

    /** Performs the action for the next element, if there is one, and tells whether there was. */
    boolean tryAdvance(Consumer<? super T> action);

    /** Performs the action for each element that is left. */
    default void forEachRemaining(Consumer<? super T> action) {
        while (tryAdvance(action)) {
            continue;
        }
    }

    /** Splits off a part, if possible. */
    Spliterator<T> trySplit();

    /** Gives the number of elements left, or {@code Long.MAX_VALUE} if unknown. */
    long estimateSize();

    /** Gives the number of elements left, or -1 if unknown. */
    default long getExactSizeIfKnown() { return hasCharacteristics(SIZED) ? estimateSize() : -1L; }

    /** Gives what is known of the elements. */
    int characteristics();

    /** Tells whether all that is known of the elements. */
    default boolean hasCharacteristics(int characteristics) {
        return (characteristics() & characteristics) == characteristics;
    }

    /** Gives the order of a sorted source. */
    default Comparator<? super T> getComparator() { throw new IllegalStateException(); }
}
