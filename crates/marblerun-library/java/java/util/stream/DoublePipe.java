package java.util.stream;

import java.util.DoubleSummaryStatistics;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;

/** A stream of {@code double} values: a stream of their objects. */
final class DoublePipe implements DoubleStream {
    private final Pipe<Double> pipe;

    DoublePipe(Stream<Double> stream) {
        this.pipe = (Pipe<Double>) stream;
    }

    @Override
    public DoubleStream filter(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new DoublePipe(pipe.filter(t -> predicate.test(t)));
    }

    @Override
    public DoubleStream map(DoubleUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(pipe.<Double>map(t -> mapper.applyAsDouble(t)));
    }

    @Override
    public <U> Stream<U> mapToObj(DoubleFunction<? extends U> mapper) {
        Objects.requireNonNull(mapper);
        return pipe.<U>map(t -> mapper.apply(t));
    }

    @Override
    public IntStream mapToInt(DoubleToIntFunction mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(pipe.<Integer>map(t -> mapper.applyAsInt(t)));
    }

    @Override
    public LongStream mapToLong(DoubleToLongFunction mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(pipe.<Long>map(t -> mapper.applyAsLong(t)));
    }

    @Override
    public DoubleStream flatMap(DoubleFunction<? extends DoubleStream> mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(pipe.<Double>flatMap(t -> {
            DoubleStream inner = mapper.apply(t);
            return inner == null ? null : inner.boxed();
        }));
    }

    @Override
    public DoubleStream mapMulti(DoubleMapMultiConsumer mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(pipe.<Double>mapMulti((t, next) -> mapper.accept(t, value -> next.accept(value))));
    }

    @Override
    public DoubleStream distinct() { return new DoublePipe(pipe.distinct()); }

    @Override
    public DoubleStream sorted() { return new DoublePipe(pipe.sorted()); }

    @Override
    public DoubleStream peek(DoubleConsumer action) {
        Objects.requireNonNull(action);
        return new DoublePipe(pipe.peek(t -> action.accept(t)));
    }

    @Override
    public DoubleStream limit(long maxSize) { return new DoublePipe(pipe.limit(maxSize)); }

    @Override
    public DoubleStream skip(long n) { return new DoublePipe(pipe.skip(n)); }

    @Override
    public DoubleStream takeWhile(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new DoublePipe(pipe.takeWhile(t -> predicate.test(t)));
    }

    @Override
    public DoubleStream dropWhile(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new DoublePipe(pipe.dropWhile(t -> predicate.test(t)));
    }

    @Override
    public void forEach(DoubleConsumer action) {
        Objects.requireNonNull(action);
        pipe.forEach(t -> action.accept(t));
    }

    @Override
    public void forEachOrdered(DoubleConsumer action) {
        Objects.requireNonNull(action);
        forEach(action);
    }

    @Override
    public double[] toArray() {
        Object[] elements = pipe.toArray();
        double[] array = new double[elements.length];
        for (int i = 0; i < array.length; i++) {
            array[i] = (Double) elements[i];
        }
        return array;
    }

    @Override
    public double reduce(double identity, DoubleBinaryOperator op) {
        Objects.requireNonNull(op);
        return pipe.reduce(identity, (a, b) -> op.applyAsDouble(a, b));
    }

    @Override
    public OptionalDouble reduce(DoubleBinaryOperator op) {
        Objects.requireNonNull(op);
        Optional<Double> result = pipe.reduce((a, b) -> op.applyAsDouble(a, b));
        return result.isPresent() ? OptionalDouble.of(result.get()) : OptionalDouble.empty();
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(accumulator);
        return pipe.collect(supplier, (container, t) -> accumulator.accept(container, t), combiner);
    }

    @Override
    public double sum() { return summaryStatistics().getSum(); }

    @Override
    public OptionalDouble min() { return reduce((a, b) -> Math.min(a, b)); }

    @Override
    public OptionalDouble max() { return reduce((a, b) -> Math.max(a, b)); }

    @Override
    public long count() { return pipe.count(); }

    @Override
    public OptionalDouble average() {
        DoubleSummaryStatistics all = summaryStatistics();
        return all.getCount() > 0 ? OptionalDouble.of(all.getAverage()) : OptionalDouble.empty();
    }

    @Override
    public DoubleSummaryStatistics summaryStatistics() {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        forEach(t -> all.accept(t));
        return all;
    }

    @Override
    public boolean anyMatch(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return pipe.anyMatch(t -> predicate.test(t));
    }

    @Override
    public boolean allMatch(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return pipe.allMatch(t -> predicate.test(t));
    }

    @Override
    public boolean noneMatch(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return pipe.noneMatch(t -> predicate.test(t));
    }

    @Override
    public OptionalDouble findFirst() {
        Optional<Double> found = pipe.findFirst();
        return found.isPresent() ? OptionalDouble.of(found.get()) : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble findAny() {
        Optional<Double> found = pipe.findFirst();
        return found.isPresent() ? OptionalDouble.of(found.get()) : OptionalDouble.empty();
    }

    @Override
    public Stream<Double> boxed() { return pipe.same(); }

    @Override
    public PrimitiveIterator.OfDouble iterator() {
        Iterator<Double> each = pipe.iterator();
        return new PrimitiveIterator.OfDouble() {
            @Override
            public boolean hasNext() { return each.hasNext(); }

            @Override
            public double nextDouble() { return each.next(); }
        };
    }

    @Override
    public Spliterator<Double> spliterator() { return pipe.spliterator(); }

    @Override
    public boolean isParallel() { return pipe.isParallel(); }

    @Override
    public DoubleStream sequential() {
        pipe.sequential();
        return this;
    }

    @Override
    public DoubleStream parallel() {
        pipe.parallel();
        return this;
    }

    @Override
    public DoubleStream unordered() { return this; }

    @Override
    public DoubleStream onClose(Runnable closeHandler) {
        pipe.onClose(closeHandler);
        return this;
    }

    @Override
    public void close() { pipe.close(); }
}
