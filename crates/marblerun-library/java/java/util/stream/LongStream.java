package java.util.stream;

import java.util.ArrayList;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import java.util.function.BiConsumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/** A sequence of {@code long} values on which operations are done one after the other, when a last operation asks for them. */
public interface LongStream extends BaseStream<Long, LongStream> {
    /** Keeps the elements of which the predicate is true. */
    LongStream filter(LongPredicate predicate);

    /** Replaces each element by what the function gives. */
    LongStream map(LongUnaryOperator mapper);

    /** Replaces each element by the object that the function gives. */
    <U> Stream<U> mapToObj(LongFunction<? extends U> mapper);

    /** Replaces each element by what the function gives. */
    IntStream mapToInt(LongToIntFunction mapper);

    /** Replaces each element by what the function gives. */
    DoubleStream mapToDouble(LongToDoubleFunction mapper);

    /** Replaces each element by the elements of a stream. */
    LongStream flatMap(LongFunction<? extends LongStream> mapper);

    /** Replaces each element by those that the function passes on. */
    LongStream mapMulti(LongMapMultiConsumer mapper);

    /** Drops elements that are equal to an earlier one. */
    LongStream distinct();

    /** Sorts the elements. */
    LongStream sorted();

    /** Performs the action for each element that passes. */
    LongStream peek(LongConsumer action);

    /** Keeps only that many elements. */
    LongStream limit(long maxSize);

    /** Drops that many elements. */
    LongStream skip(long n);

    /** Keeps elements until the predicate is false. */
    LongStream takeWhile(LongPredicate predicate);

    /** Drops elements until the predicate is false. */
    LongStream dropWhile(LongPredicate predicate);

    /** Performs the action for each element. */
    void forEach(LongConsumer action);

    /** Performs the action for each element in their order. */
    void forEachOrdered(LongConsumer action);

    /** Gives the elements in an array. */
    long[] toArray();

    /** Puts the elements together, beginning with a value. */
    long reduce(long identity, LongBinaryOperator op);

    /** Puts the elements together. */
    OptionalLong reduce(LongBinaryOperator op);

    /** Puts the elements into a container. */
    <R> R collect(Supplier<R> supplier, ObjLongConsumer<R> accumulator, BiConsumer<R, R> combiner);

    /** Gives the sum. */
    long sum();

    /** Gives the least element. */
    OptionalLong min();

    /** Gives the greatest element. */
    OptionalLong max();

    /** Gives the number of elements. */
    long count();

    /** Gives the average. */
    OptionalDouble average();

    /** Gives count, sum, least, greatest and average. */
    LongSummaryStatistics summaryStatistics();

    /** Tells whether the predicate is true of some element. */
    boolean anyMatch(LongPredicate predicate);

    /** Tells whether the predicate is true of all elements. */
    boolean allMatch(LongPredicate predicate);

    /** Tells whether the predicate is true of no element. */
    boolean noneMatch(LongPredicate predicate);

    /** Gives the first element. */
    OptionalLong findFirst();

    /** Gives some element. */
    OptionalLong findAny();

    /** Gives the same numbers as {@code double}. */
    DoubleStream asDoubleStream();

    /** Gives the elements as objects. */
    Stream<Long> boxed();

    /** Gives the elements as an iterator. */
    @Override
    PrimitiveIterator.OfLong iterator();

    @Override
    LongStream sequential();

    @Override
    LongStream parallel();

    /** Gives a builder of a stream. */
    static Builder builder() {
        ArrayList<Long> elements = new ArrayList<>();
        return new Builder() {
            private boolean built;

            @Override
            public void accept(long t) {
                if (built) {
                    throw new IllegalStateException();
                }
                elements.add(t);
            }

            @Override
            public LongStream build() {
                if (built) {
                    throw new IllegalStateException();
                }
                built = true;
                return new LongPipe(elements.stream());
            }
        };
    }

    /** Gives a stream without elements. */
    static LongStream empty() { return new LongPipe(Stream.empty()); }

    /** Gives a stream of one element. */
    static LongStream of(long t) { return new LongPipe(Stream.of(t)); }

    /** Gives a stream of the elements. */
    static LongStream of(long... values) {
        return new LongPipe(new Pipe<Long>(Sources.indexed(values.length, at -> values[(int) at])));
    }

    /** Gives a stream of a value, what the function makes of it, and so on. */
    static LongStream iterate(long seed, LongUnaryOperator f) {
        Objects.requireNonNull(f);
        return new LongPipe(Stream.<Long>iterate(seed, t -> f.applyAsLong(t)));
    }

    /** Gives a stream of a value, what the function makes of it, and so on, as long as the predicate is true. */
    static LongStream iterate(long seed, LongPredicate hasNext, LongUnaryOperator next) {
        Objects.requireNonNull(next);
        Objects.requireNonNull(hasNext);
        return new LongPipe(Stream.<Long>iterate(seed, t -> hasNext.test(t), t -> next.applyAsLong(t)));
    }

    /** Gives a stream of what the supplier gives, without end. */
    static LongStream generate(LongSupplier s) {
        Objects.requireNonNull(s);
        return new LongPipe(Stream.<Long>generate(() -> s.getAsLong()));
    }

    /** Gives a stream of the elements of one stream and then those of another. */
    static LongStream concat(LongStream a, LongStream b) { return new LongPipe(Stream.concat(a.boxed(), b.boxed())); }

    /** Gives a stream of the numbers from one to below another. */
    static LongStream range(long startInclusive, long endExclusive) {
        long length = startInclusive < endExclusive ? (long) endExclusive - startInclusive : 0;
        return new LongPipe(new Pipe<Long>(Sources.indexed(length, at -> (startInclusive + at))));
    }

    /** Gives a stream of the numbers from one to another. */
    static LongStream rangeClosed(long startInclusive, long endInclusive) {
        long length = startInclusive <= endInclusive ? (long) endInclusive - startInclusive + 1 : 0;
        return new LongPipe(new Pipe<Long>(Sources.indexed(length, at -> (startInclusive + at))));
    }

    /** Builds a stream of elements added one by one. */
    interface Builder extends LongConsumer {
        @Override
        void accept(long t);

        /** Adds an element. */
        default Builder add(long t) {
            accept(t);
            return this;
        }

        /** Gives the stream. */
        LongStream build();
    }

    /** Passes on any number of elements for one. */
    @FunctionalInterface
    interface LongMapMultiConsumer {
        /** Passes on elements for the value. */
        void accept(long value, LongConsumer ic);
    }
}
