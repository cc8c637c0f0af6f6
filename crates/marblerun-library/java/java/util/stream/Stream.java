package java.util.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** A sequence of elements on which operations are done one after the other, when a last operation asks for them. */
public interface Stream<T> extends BaseStream<T, Stream<T>> {
    /** Keeps the elements of which the predicate is true. */
    Stream<T> filter(Predicate<? super T> predicate);

    /** Replaces each element by what the function gives. */
    <R> Stream<R> map(Function<? super T, ? extends R> mapper);

    /** Replaces each element by the number that the function gives. */
    IntStream mapToInt(ToIntFunction<? super T> mapper);

    /** Replaces each element by the number that the function gives. */
    LongStream mapToLong(ToLongFunction<? super T> mapper);

    /** Replaces each element by the number that the function gives. */
    DoubleStream mapToDouble(ToDoubleFunction<? super T> mapper);

    /** Replaces each element by the elements of a stream. */
    <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> mapper);

    /** Replaces each element by the numbers of a stream. */
    IntStream flatMapToInt(Function<? super T, ? extends IntStream> mapper);

    /** Replaces each element by the numbers of a stream. */
    LongStream flatMapToLong(Function<? super T, ? extends LongStream> mapper);

    /** Replaces each element by the numbers of a stream. */
    DoubleStream flatMapToDouble(Function<? super T, ? extends DoubleStream> mapper);

    /** Replaces each element by those that the function passes on. */
    <R> Stream<R> mapMulti(BiConsumer<? super T, ? super Consumer<R>> mapper);

    /** Replaces each element by the numbers that the function passes on. */
    IntStream mapMultiToInt(BiConsumer<? super T, ? super IntConsumer> mapper);

    /** Replaces each element by the numbers that the function passes on. */
    LongStream mapMultiToLong(BiConsumer<? super T, ? super LongConsumer> mapper);

    /** Replaces each element by the numbers that the function passes on. */
    DoubleStream mapMultiToDouble(BiConsumer<? super T, ? super DoubleConsumer> mapper);

    /** Drops elements that are equal to an earlier one. */
    Stream<T> distinct();

    /** Sorts the elements by the natural order. */
    Stream<T> sorted();

    /** Sorts the elements. */
    Stream<T> sorted(Comparator<? super T> comparator);

    /** Performs the action for each element that passes. */
    Stream<T> peek(Consumer<? super T> action);

    /** Keeps only that many elements. */
    Stream<T> limit(long maxSize);

    /** Drops that many elements. */
    Stream<T> skip(long n);

    /** Keeps elements until the predicate is false. */
    Stream<T> takeWhile(Predicate<? super T> predicate);

    /** Drops elements until the predicate is false. */
    Stream<T> dropWhile(Predicate<? super T> predicate);

    /** Performs the action for each element. */
    void forEach(Consumer<? super T> action);

    /** Performs the action for each element in their order. */
    void forEachOrdered(Consumer<? super T> action);

    /** Gives the elements in an array. */
    Object[] toArray();

    /** Gives the elements in an array that the generator makes. */
    <A> A[] toArray(IntFunction<A[]> generator);

    /** Puts the elements together, beginning with a value. */
    T reduce(T identity, BinaryOperator<T> accumulator);

    /** Puts the elements together. */
    Optional<T> reduce(BinaryOperator<T> accumulator);

    /** Puts the elements together, beginning with a value of another type. */
    <U> U reduce(U identity, BiFunction<U, ? super T, U> accumulator, BinaryOperator<U> combiner);

    /** Puts the elements into a container. */
    <R> R collect(Supplier<R> supplier, BiConsumer<R, ? super T> accumulator, BiConsumer<R, R> combiner);

    /** Puts the elements together as the collector says. */
    <R, A> R collect(Collector<? super T, A, R> collector);

    /** Gives the elements in an unmodifiable list. */
    List<T> toList();

    /** Gives the least element. */
    Optional<T> min(Comparator<? super T> comparator);

    /** Gives the greatest element. */
    Optional<T> max(Comparator<? super T> comparator);

    /** Gives the number of elements. */
    long count();

    /** Tells whether the predicate is true of some element. */
    boolean anyMatch(Predicate<? super T> predicate);

    /** Tells whether the predicate is true of all elements. */
    boolean allMatch(Predicate<? super T> predicate);

    /** Tells whether the predicate is true of no element. */
    boolean noneMatch(Predicate<? super T> predicate);

    /** Gives the first element. */
    Optional<T> findFirst();

    /** Gives some element. */
    Optional<T> findAny();

    /** Gives a builder of a stream. */
    static <T> Builder<T> builder() {
        ArrayList<T> elements = new ArrayList<>();
        return new Builder<T>() {
            private boolean built;

            @Override
            public void accept(T t) {
                if (built) {
                    throw new IllegalStateException();
                }
                elements.add(t);
            }

            @Override
            public Stream<T> build() {
                if (built) {
                    throw new IllegalStateException();
                }
                built = true;
                return elements.stream();
            }
        };
    }

    /** Gives a stream without elements. */
    static <T> Stream<T> empty() { return new Pipe<T>(Spliterators.emptySpliterator()); }

    /** Gives a stream of one element. */
    static <T> Stream<T> of(T t) {
        Object[] one = new Object[] {t};
        return new Pipe<T>(Spliterators.spliterator(one, Spliterator.ORDERED));
    }

    /** Gives a stream of one element, or of none if it is {@code null}. */
    static <T> Stream<T> ofNullable(T t) {
        if (t == null) {
            return Stream.empty();
        }
        return Stream.of(t);
    }

    /** Gives a stream of the elements. */
    @SafeVarargs
    static <T> Stream<T> of(T... values) {
        return new Pipe<T>(Spliterators.spliterator(values, 0, values.length, Spliterator.ORDERED));
    }

    /** Gives a stream of a value, what the function makes of it, and so on. */
    static <T> Stream<T> iterate(T seed, UnaryOperator<T> f) { return new Pipe<T>(Sources.iterate(seed, null, f)); }

    /** Gives a stream of a value, what the function makes of it, and so on, as long as the predicate is true. */
    static <T> Stream<T> iterate(T seed, Predicate<? super T> hasNext, UnaryOperator<T> next) {
        return new Pipe<T>(Sources.iterate(seed, Objects.requireNonNull(hasNext), next));
    }

    /** Gives a stream of what the supplier gives, without end. */
    static <T> Stream<T> generate(Supplier<? extends T> s) { return new Pipe<T>(Sources.generate(s)); }

    /** Gives a stream of the elements of one stream and then those of another. */
    static <T> Stream<T> concat(Stream<? extends T> a, Stream<? extends T> b) {
        Objects.requireNonNull(a);
        Objects.requireNonNull(b);
        Stream<T> both = new Pipe<T>(Sources.concat(a.spliterator(), b.spliterator()));
        return both.onClose(() -> {
            try (a; b) {
                return;
            }
        });
    }

    /** Builds a stream of elements added one by one. */
    interface Builder<T> extends Consumer<T> {
        @Override
        void accept(T t);

        /** Adds an element. */
        default Builder<T> add(T t) {
            accept(t);
            return this;
        }

        /** Gives the stream. */
        Stream<T> build();
    }
}
