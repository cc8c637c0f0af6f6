package java.util.stream;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/** Says how to put the elements of a stream together. */
public interface Collector<T, A, R> {
    /** Gives what makes a container. */
    Supplier<A> supplier();

    /** Gives what puts an element into a container. */
    BiConsumer<A, T> accumulator();

    /** Gives what makes one container of two. */
    BinaryOperator<A> combiner();

    /** Gives what makes the result of a container. */
    Function<A, R> finisher();

    /** Gives what is known of this collector. */
    Set<Characteristics> characteristics();

    /** Gives a collector whose container is the result. */
    @SuppressWarnings("unchecked")
    static <T, R> Collector<T, R, R> of(Supplier<R> supplier, BiConsumer<R, T> accumulator, BinaryOperator<R> combiner, Characteristics... characteristics) {
        Set<Characteristics> known = new HashSet<>(java.util.Arrays.asList(characteristics));
        known.add(Characteristics.IDENTITY_FINISH);
        return new Collectors.Made<T, R, R>(supplier, accumulator, combiner, container -> container, known);
    }

    /** Gives a collector. */
    static <T, A, R> Collector<T, A, R> of(Supplier<A> supplier, BiConsumer<A, T> accumulator, BinaryOperator<A> combiner, Function<A, R> finisher, Characteristics... characteristics) {
        Objects.requireNonNull(finisher);
        return new Collectors.Made<T, A, R>(supplier, accumulator, combiner, finisher, new HashSet<>(java.util.Arrays.asList(characteristics)));
    }

    /** What may be known of a collector. */
    enum Characteristics {
        /** Several threads may put elements into one container. */
        CONCURRENT,
        /** The order of the elements does not matter. */
        UNORDERED,
        /** The container is the result. */
        IDENTITY_FINISH
    }
}
