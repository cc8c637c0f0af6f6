package java.util.stream;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;

/** A sequence of {@code double} values on which operations are done one after the other, when a last operation asks for them. */
public interface DoubleStream extends BaseStream<Double, DoubleStream> {
    /** Keeps the elements of which the predicate is true. */
    DoubleStream filter(DoublePredicate predicate);

    /** Replaces each element by what the function gives. */
    DoubleStream map(DoubleUnaryOperator mapper);

    /** Replaces each element by the object that the function gives. */
    <U> Stream<U> mapToObj(DoubleFunction<? extends U> mapper);

    /** Replaces each element by what the function gives. */
    IntStream mapToInt(DoubleToIntFunction mapper);

    /** Replaces each element by what the function gives. */
    LongStream mapToLong(DoubleToLongFunction mapper);

    /** Replaces each element by the elements of a stream. */
    DoubleStream flatMap(DoubleFunction<? extends DoubleStream> mapper);

    /** Replaces each element by those that the function passes on. */
    DoubleStream mapMulti(DoubleMapMultiConsumer mapper);

    /** Drops elements that are equal to an earlier one. */
    DoubleStream distinct();

    /** Sorts the elements. */
    DoubleStream sorted();

    /** Performs the action for each element that passes. */
    DoubleStream peek(DoubleConsumer action);

    /** Keeps only that many elements. */
    DoubleStream limit(long maxSize);

    /** Drops that many elements. */
    DoubleStream skip(long n);

    /** Keeps elements until the predicate is false. */
    DoubleStream takeWhile(DoublePredicate predicate);

    /** Drops elements until the predicate is false. */
    DoubleStream dropWhile(DoublePredicate predicate);

    /** Performs the action for each element. */
    void forEach(DoubleConsumer action);

    /** Performs the action for each element in their order. */
    void forEachOrdered(DoubleConsumer action);

    /** Gives the elements in an array. */
    double[] toArray();

    /** Puts the elements together, beginning with a value. */
    double reduce(double identity, DoubleBinaryOperator op);

    /** Puts the elements together. */
    OptionalDouble reduce(DoubleBinaryOperator op);

    /** Puts the elements into a container. */
    <R> R collect(Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner);

    /** Gives the sum. */
    double sum();

    /** Gives the least element. */
    OptionalDouble min();

    /** Gives the greatest element. */
    OptionalDouble max();

    /** Gives the number of elements. */
    long count();

    /** Gives the average. */
    OptionalDouble average();

    /** Gives count, sum, least, greatest and average. */
    DoubleSummaryStatistics summaryStatistics();

    /** Tells whether the predicate is true of some element. */
    boolean anyMatch(DoublePredicate predicate);

    /** Tells whether the predicate is true of all elements. */
    boolean allMatch(DoublePredicate predicate);

    /** Tells whether the predicate is true of no element. */
    boolean noneMatch(DoublePredicate predicate);

    /** Gives the first element. */
    OptionalDouble findFirst();

    /** Gives some element. */
    OptionalDouble findAny();

    /** Gives the elements as objects. */
    Stream<Double> boxed();

    /** Gives the elements as an iterator. */
    @Override
    PrimitiveIterator.OfDouble iterator();

    @Override
    DoubleStream sequential();

    @Override
    DoubleStream parallel();

    /** Gives a builder of a stream. */
    static Builder builder() {
        ArrayList<Double> elements = new ArrayList<>();
        return new Builder() {
            private boolean built;

            @Override
            public void accept(double t) {
                if (built) {
                    throw new IllegalStateException();
                }
                elements.add(t);
            }

            @Override
            public DoubleStream build() {
                if (built) {
                    throw new IllegalStateException();
                }
                built = true;
                return new DoublePipe(elements.stream());
            }
        };
    }

    /** Gives a stream without elements. */
    static DoubleStream empty() { return new DoublePipe(Stream.empty()); }

    /** Gives a stream of one element. */
    static DoubleStream of(double t) { return new DoublePipe(Stream.of(t)); }

    /** Gives a stream of the elements. */
    static DoubleStream of(double... values) {
        return new DoublePipe(new Pipe<Double>(Sources.indexed(values.length, at -> values[(int) at])));
    }

    /** Gives a stream of a value, what the function makes of it, and so on. */
    static DoubleStream iterate(double seed, DoubleUnaryOperator f) {
        Objects.requireNonNull(f);
        return new DoublePipe(Stream.<Double>iterate(seed, t -> f.applyAsDouble(t)));
    }

    /** Gives a stream of a value, what the function makes of it, and so on, as long as the predicate is true. */
    static DoubleStream iterate(double seed, DoublePredicate hasNext, DoubleUnaryOperator next) {
        Objects.requireNonNull(next);
        Objects.requireNonNull(hasNext);
        return new DoublePipe(Stream.<Double>iterate(seed, t -> hasNext.test(t), t -> next.applyAsDouble(t)));
    }

    /** Gives a stream of what the supplier gives, without end. */
    static DoubleStream generate(DoubleSupplier s) {
        Objects.requireNonNull(s);
        return new DoublePipe(Stream.<Double>generate(() -> s.getAsDouble()));
    }

    /** Gives a stream of the elements of one stream and then those of another. */
    static DoubleStream concat(DoubleStream a, DoubleStream b) { return new DoublePipe(Stream.concat(a.boxed(), b.boxed())); }

    /** Builds a stream of elements added one by one. */
    interface Builder extends DoubleConsumer {
        @Override
        void accept(double t);

        /** Adds an element. */
        default Builder add(double t) {
            accept(t);
            return this;
        }

        /** Gives the stream. */
        DoubleStream build();
    }

    /** Passes on any number of elements for one. */
    @FunctionalInterface
    interface DoubleMapMultiConsumer {
        /** Passes on elements for the value. */
        void accept(double value, DoubleConsumer ic);
    }
}
