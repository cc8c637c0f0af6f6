package java.util.stream;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.function.BiConsumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** A sequence of {@code int} values on which operations are done one after the other, when a last operation asks for them. */
public interface IntStream extends BaseStream<Integer, IntStream> {
    /** Keeps the elements of which the predicate is true. */
    IntStream filter(IntPredicate predicate);

    /** Replaces each element by what the function gives. */
    IntStream map(IntUnaryOperator mapper);

    /** Replaces each element by the object that the function gives. */
    <U> Stream<U> mapToObj(IntFunction<? extends U> mapper);

    /** Replaces each element by what the function gives. */
    LongStream mapToLong(IntToLongFunction mapper);

    /** Replaces each element by what the function gives. */
    DoubleStream mapToDouble(IntToDoubleFunction mapper);

    /** Replaces each element by the elements of a stream. */
    IntStream flatMap(IntFunction<? extends IntStream> mapper);

    /** Replaces each element by those that the function passes on. */
    IntStream mapMulti(IntMapMultiConsumer mapper);

    /** Drops elements that are equal to an earlier one. */
    IntStream distinct();

    /** Sorts the elements. */
    IntStream sorted();

    /** Performs the action for each element that passes. */
    IntStream peek(IntConsumer action);

    /** Keeps only that many elements. */
    IntStream limit(long maxSize);

    /** Drops that many elements. */
    IntStream skip(long n);

    /** Keeps elements until the predicate is false. */
    IntStream takeWhile(IntPredicate predicate);

    /** Drops elements until the predicate is false. */
    IntStream dropWhile(IntPredicate predicate);

    /** Performs the action for each element. */
    void forEach(IntConsumer action);

    /** Performs the action for each element in their order. */
    void forEachOrdered(IntConsumer action);

    /** Gives the elements in an array. */
    int[] toArray();

    /** Puts the elements together, beginning with a value. */
    int reduce(int identity, IntBinaryOperator op);

    /** Puts the elements together. */
    OptionalInt reduce(IntBinaryOperator op);

    /** Puts the elements into a container. */
    <R> R collect(Supplier<R> supplier, ObjIntConsumer<R> accumulator, BiConsumer<R, R> combiner);

    /** Gives the sum. */
    int sum();

    /** Gives the least element. */
    OptionalInt min();

    /** Gives the greatest element. */
    OptionalInt max();

    /** Gives the number of elements. */
    long count();

    /** Gives the average. */
    OptionalDouble average();

    /** Gives count, sum, least, greatest and average. */
    IntSummaryStatistics summaryStatistics();

    /** Tells whether the predicate is true of some element. */
    boolean anyMatch(IntPredicate predicate);

    /** Tells whether the predicate is true of all elements. */
    boolean allMatch(IntPredicate predicate);

    /** Tells whether the predicate is true of no element. */
    boolean noneMatch(IntPredicate predicate);

    /** Gives the first element. */
    OptionalInt findFirst();

    /** Gives some element. */
    OptionalInt findAny();

    /** Gives the same numbers as {@code long}. */
    LongStream asLongStream();

    /** Gives the same numbers as {@code double}. */
    DoubleStream asDoubleStream();

    /** Gives the elements as objects. */
    Stream<Integer> boxed();

    /** Gives the elements as an iterator. */
    @Override
    PrimitiveIterator.OfInt iterator();

    @Override
    IntStream sequential();

    @Override
    IntStream parallel();

    /** Gives a builder of a stream. */
    static Builder builder() {
        ArrayList<Integer> elements = new ArrayList<>();
        return new Builder() {
            private boolean built;

            @Override
            public void accept(int t) {
                if (built) {
                    throw new IllegalStateException();
                }
                elements.add(t);
            }

            @Override
            public IntStream build() {
                if (built) {
                    throw new IllegalStateException();
                }
                built = true;
                return new IntPipe(elements.stream());
            }
        };
    }

    /** Gives a stream without elements. */
    static IntStream empty() { return new IntPipe(Stream.empty()); }

    /** Gives a stream of one element. */
    static IntStream of(int t) { return new IntPipe(Stream.of(t)); }

    /** Gives a stream of the elements. */
    static IntStream of(int... values) {
        return new IntPipe(new Pipe<Integer>(Sources.indexed(values.length, at -> values[(int) at])));
    }

    /** Gives a stream of a value, what the function makes of it, and so on. */
    static IntStream iterate(int seed, IntUnaryOperator f) {
        Objects.requireNonNull(f);
        return new IntPipe(Stream.<Integer>iterate(seed, t -> f.applyAsInt(t)));
    }

    /** Gives a stream of a value, what the function makes of it, and so on, as long as the predicate is true. */
    static IntStream iterate(int seed, IntPredicate hasNext, IntUnaryOperator next) {
        Objects.requireNonNull(next);
        Objects.requireNonNull(hasNext);
        return new IntPipe(Stream.<Integer>iterate(seed, t -> hasNext.test(t), t -> next.applyAsInt(t)));
    }

    /** Gives a stream of what the supplier gives, without end. */
    static IntStream generate(IntSupplier s) {
        Objects.requireNonNull(s);
        return new IntPipe(Stream.<Integer>generate(() -> s.getAsInt()));
    }

    /** Gives a stream of the elements of one stream and then those of another. */
    static IntStream concat(IntStream a, IntStream b) { return new IntPipe(Stream.concat(a.boxed(), b.boxed())); }

    /** Gives a stream of the numbers from one to below another. */
    static IntStream range(int startInclusive, int endExclusive) {
        long length = startInclusive < endExclusive ? (long) endExclusive - startInclusive : 0;
        return new IntPipe(new Pipe<Integer>(Sources.indexed(length, at -> (int) (startInclusive + at))));
    }

    /** Gives a stream of the numbers from one to another. */
    static IntStream rangeClosed(int startInclusive, int endInclusive) {
        long length = startInclusive <= endInclusive ? (long) endInclusive - startInclusive + 1 : 0;
        return new IntPipe(new Pipe<Integer>(Sources.indexed(length, at -> (int) (startInclusive + at))));
    }

    /** Builds a stream of elements added one by one. */
    interface Builder extends IntConsumer {
        @Override
        void accept(int t);

        /** Adds an element. */
        default Builder add(int t) {
            accept(t);
            return this;
        }

        /** Gives the stream. */
        IntStream build();
    }

    /** Passes on any number of elements for one. */
    @FunctionalInterface
    interface IntMapMultiConsumer {
        /** Passes on elements for the value. */
        void accept(int value, IntConsumer ic);
    }
}
