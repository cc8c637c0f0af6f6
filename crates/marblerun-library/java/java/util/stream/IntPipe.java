package java.util.stream;

import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** A stream of {@code int} values: a stream of their objects. */
final class IntPipe implements IntStream {
    private final Pipe<Integer> pipe;

    IntPipe(Stream<Integer> stream) {
        this.pipe = (Pipe<Integer>) stream;
    }

    @Override
    public IntStream filter(IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new IntPipe(pipe.filter(t -> predicate.test(t)));
    }

    @Override
    public IntStream map(IntUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(pipe.<Integer>map(t -> mapper.applyAsInt(t)));
    }

    @Override
    public <U> Stream<U> mapToObj(IntFunction<? extends U> mapper) {
        Objects.requireNonNull(mapper);
        return pipe.<U>map(t -> mapper.apply(t));
    }

    @Override
    public LongStream mapToLong(IntToLongFunction mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(pipe.<Long>map(t -> mapper.applyAsLong(t)));
    }

    @Override
    public DoubleStream mapToDouble(IntToDoubleFunction mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(pipe.<Double>map(t -> mapper.applyAsDouble(t)));
    }

    @Override
    public IntStream flatMap(IntFunction<? extends IntStream> mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(pipe.<Integer>flatMap(t -> {
            IntStream inner = mapper.apply(t);
            return inner == null ? null : inner.boxed();
        }));
    }

    @Override
    public IntStream mapMulti(IntMapMultiConsumer mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(pipe.<Integer>mapMulti((t, next) -> mapper.accept(t, value -> next.accept(value))));
    }

    @Override
    public IntStream distinct() { return new IntPipe(pipe.distinct()); }

    @Override
    public IntStream sorted() { return new IntPipe(pipe.sorted()); }

    @Override
    public IntStream peek(IntConsumer action) {
        Objects.requireNonNull(action);
        return new IntPipe(pipe.peek(t -> action.accept(t)));
    }

    @Override
    public IntStream limit(long maxSize) { return new IntPipe(pipe.limit(maxSize)); }

    @Override
    public IntStream skip(long n) { return new IntPipe(pipe.skip(n)); }

    @Override
    public IntStream takeWhile(IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new IntPipe(pipe.takeWhile(t -> predicate.test(t)));
    }

    @Override
    public IntStream dropWhile(IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new IntPipe(pipe.dropWhile(t -> predicate.test(t)));
    }

    @Override
    public void forEach(IntConsumer action) {
        Objects.requireNonNull(action);
        pipe.forEach(t -> action.accept(t));
    }

    @Override
    public void forEachOrdered(IntConsumer action) {
        Objects.requireNonNull(action);
        forEach(action);
    }

    @Override
    public int[] toArray() {
        Object[] elements = pipe.toArray();
        int[] array = new int[elements.length];
        for (int i = 0; i < array.length; i++) {
            array[i] = (Integer) elements[i];
        }
        return array;
    }

    @Override
    public int reduce(int identity, IntBinaryOperator op) {
        Objects.requireNonNull(op);
        return pipe.reduce(identity, (a, b) -> op.applyAsInt(a, b));
    }

    @Override
    public OptionalInt reduce(IntBinaryOperator op) {
        Objects.requireNonNull(op);
        Optional<Integer> result = pipe.reduce((a, b) -> op.applyAsInt(a, b));
        return result.isPresent() ? OptionalInt.of(result.get()) : OptionalInt.empty();
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjIntConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(accumulator);
        return pipe.collect(supplier, (container, t) -> accumulator.accept(container, t), combiner);
    }

    @Override
    public int sum() {
        int[] sum = new int[1];
        forEach(t -> sum[0] += t);
        return sum[0];
    }

    @Override
    public OptionalInt min() { return reduce((a, b) -> Math.min(a, b)); }

    @Override
    public OptionalInt max() { return reduce((a, b) -> Math.max(a, b)); }

    @Override
    public long count() { return pipe.count(); }

    @Override
    public OptionalDouble average() {
        IntSummaryStatistics all = summaryStatistics();
        return all.getCount() > 0 ? OptionalDouble.of(all.getAverage()) : OptionalDouble.empty();
    }

    @Override
    public IntSummaryStatistics summaryStatistics() {
        IntSummaryStatistics all = new IntSummaryStatistics();
        forEach(t -> all.accept(t));
        return all;
    }

    @Override
    public boolean anyMatch(IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return pipe.anyMatch(t -> predicate.test(t));
    }

    @Override
    public boolean allMatch(IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return pipe.allMatch(t -> predicate.test(t));
    }

    @Override
    public boolean noneMatch(IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return pipe.noneMatch(t -> predicate.test(t));
    }

    @Override
    public OptionalInt findFirst() {
        Optional<Integer> found = pipe.findFirst();
        return found.isPresent() ? OptionalInt.of(found.get()) : OptionalInt.empty();
    }

    @Override
    public OptionalInt findAny() {
        Optional<Integer> found = pipe.findFirst();
        return found.isPresent() ? OptionalInt.of(found.get()) : OptionalInt.empty();
    }

    @Override
    public LongStream asLongStream() { return new LongPipe(pipe.<Long>map(t -> (long) (int) t)); }

    @Override
    public DoubleStream asDoubleStream() { return new DoublePipe(pipe.<Double>map(t -> (double) (int) t)); }

    @Override
    public Stream<Integer> boxed() { return pipe.same(); }

    @Override
    public PrimitiveIterator.OfInt iterator() {
        Iterator<Integer> each = pipe.iterator();
        return new PrimitiveIterator.OfInt() {
            @Override
            public boolean hasNext() { return each.hasNext(); }

            @Override
            public int nextInt() { return each.next(); }
        };
    }

    @Override
    public Spliterator<Integer> spliterator() { return pipe.spliterator(); }

    @Override
    public boolean isParallel() { return pipe.isParallel(); }

    @Override
    public IntStream sequential() {
        pipe.sequential();
        return this;
    }

    @Override
    public IntStream parallel() {
        pipe.parallel();
        return this;
    }

    @Override
    public IntStream unordered() { return this; }

    @Override
    public IntStream onClose(Runnable closeHandler) {
        pipe.onClose(closeHandler);
        return this;
    }

    @Override
    public void close() { pipe.close(); }
}
