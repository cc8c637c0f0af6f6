package java.util.stream;

import java.util.Iterator;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/** A stream of {@code long} values: a stream of their objects. */
final class LongPipe implements LongStream {
    private final Pipe<Long> pipe;

    LongPipe(Stream<Long> stream) {
        this.pipe = (Pipe<Long>) stream;
    }

    @Override
    public LongStream filter(LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new LongPipe(pipe.filter(t -> predicate.test(t)));
    }

    @Override
    public LongStream map(LongUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(pipe.<Long>map(t -> mapper.applyAsLong(t)));
    }

    @Override
    public <U> Stream<U> mapToObj(LongFunction<? extends U> mapper) {
        Objects.requireNonNull(mapper);
        return pipe.<U>map(t -> mapper.apply(t));
    }

    @Override
    public IntStream mapToInt(LongToIntFunction mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(pipe.<Integer>map(t -> mapper.applyAsInt(t)));
    }

    @Override
    public DoubleStream mapToDouble(LongToDoubleFunction mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(pipe.<Double>map(t -> mapper.applyAsDouble(t)));
    }

    @Override
    public LongStream flatMap(LongFunction<? extends LongStream> mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(pipe.<Long>flatMap(t -> {
            LongStream inner = mapper.apply(t);
            return inner == null ? null : inner.boxed();
        }));
    }

    @Override
    public LongStream mapMulti(LongMapMultiConsumer mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(pipe.<Long>mapMulti((t, next) -> mapper.accept(t, value -> next.accept(value))));
    }

    @Override
    public LongStream distinct() { return new LongPipe(pipe.distinct()); }

    @Override
    public LongStream sorted() { return new LongPipe(pipe.sorted()); }

    @Override
    public LongStream peek(LongConsumer action) {
        Objects.requireNonNull(action);
        return new LongPipe(pipe.peek(t -> action.accept(t)));
    }

    @Override
    public LongStream limit(long maxSize) { return new LongPipe(pipe.limit(maxSize)); }

    @Override
    public LongStream skip(long n) { return new LongPipe(pipe.skip(n)); }

    @Override
    public LongStream takeWhile(LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new LongPipe(pipe.takeWhile(t -> predicate.test(t)));
    }

    @Override
    public LongStream dropWhile(LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new LongPipe(pipe.dropWhile(t -> predicate.test(t)));
    }

    @Override
    public void forEach(LongConsumer action) {
        Objects.requireNonNull(action);
        pipe.forEach(t -> action.accept(t));
    }

    @Override
    public void forEachOrdered(LongConsumer action) {
        Objects.requireNonNull(action);
        forEach(action);
    }

    @Override
    public long[] toArray() {
        Object[] elements = pipe.toArray();
        long[] array = new long[elements.length];
        for (int i = 0; i < array.length; i++) {
            array[i] = (Long) elements[i];
        }
        return array;
    }

    @Override
    public long reduce(long identity, LongBinaryOperator op) {
        Objects.requireNonNull(op);
        return pipe.reduce(identity, (a, b) -> op.applyAsLong(a, b));
    }

    @Override
    public OptionalLong reduce(LongBinaryOperator op) {
        Objects.requireNonNull(op);
        Optional<Long> result = pipe.reduce((a, b) -> op.applyAsLong(a, b));
        return result.isPresent() ? OptionalLong.of(result.get()) : OptionalLong.empty();
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjLongConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(accumulator);
        return pipe.collect(supplier, (container, t) -> accumulator.accept(container, t), combiner);
    }

    @Override
    public long sum() {
        long[] sum = new long[1];
        forEach(t -> sum[0] += t);
        return sum[0];
    }

    @Override
    public OptionalLong min() { return reduce((a, b) -> Math.min(a, b)); }

    @Override
    public OptionalLong max() { return reduce((a, b) -> Math.max(a, b)); }

    @Override
    public long count() { return pipe.count(); }

    @Override
    public OptionalDouble average() {
        LongSummaryStatistics all = summaryStatistics();
        return all.getCount() > 0 ? OptionalDouble.of(all.getAverage()) : OptionalDouble.empty();
    }

    @Override
    public LongSummaryStatistics summaryStatistics() {
        LongSummaryStatistics all = new LongSummaryStatistics();
        forEach(t -> all.accept(t));
        return all;
    }

    @Override
    public boolean anyMatch(LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return pipe.anyMatch(t -> predicate.test(t));
    }

    @Override
    public boolean allMatch(LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return pipe.allMatch(t -> predicate.test(t));
    }

    @Override
    public boolean noneMatch(LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return pipe.noneMatch(t -> predicate.test(t));
    }

    @Override
    public OptionalLong findFirst() {
        Optional<Long> found = pipe.findFirst();
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    @Override
    public OptionalLong findAny() {
        Optional<Long> found = pipe.findFirst();
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    @Override
    public DoubleStream asDoubleStream() { return new DoublePipe(pipe.<Double>map(t -> (double) (long) t)); }

    @Override
    public Stream<Long> boxed() { return pipe.same(); }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        Iterator<Long> each = pipe.iterator();
        return new PrimitiveIterator.OfLong() {
            @Override
            public boolean hasNext() { return each.hasNext(); }

            @Override
            public long nextLong() { return each.next(); }
        };
    }

    @Override
    public Spliterator<Long> spliterator() { return pipe.spliterator(); }

    @Override
    public boolean isParallel() { return pipe.isParallel(); }

    @Override
    public LongStream sequential() {
        pipe.sequential();
        return this;
    }

    @Override
    public LongStream parallel() {
        pipe.parallel();
        return this;
    }

    @Override
    public LongStream unordered() { return this; }

    @Override
    public LongStream onClose(Runnable closeHandler) {
        pipe.onClose(closeHandler);
        return this;
    }

    @Override
    public void close() { pipe.close(); }
}
