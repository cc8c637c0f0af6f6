package java.util.stream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
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

/** A stream: a source, or a stage after another stream. Nothing happens before a last operation asks for elements. */
final class Pipe<T> implements Stream<T> {
    /** Puts a stage before a sink. */
    @FunctionalInterface
    interface Stage<A, B> {
        Sink<A> before(Sink<? super B> down);
    }

    private final Pipe<?> up;
    private final Spliterator<T> source;
    private final Stage<?, T> stage;
    // Whether some stage so far may want no more elements.
    private final boolean stops;
    // Whether each element of the source leads to exactly one.
    private final boolean sized;
    private boolean used;
    private final Closing closing;

    /** What happens when the stream is closed, and how it works: the same for all stages. */
    private static final class Closing {
        List<Runnable> handlers = new ArrayList<>();
        boolean parallel;
    }

    Pipe(Spliterator<T> source) {
        this.up = null;
        this.source = Objects.requireNonNull(source);
        this.stage = null;
        this.stops = false;
        this.sized = true;
        this.closing = new Closing();
    }

    private Pipe(Pipe<?> up, Stage<?, T> stage, boolean stops, boolean sized) {
        up.use();
        this.up = up;
        this.source = null;
        this.stage = stage;
        this.stops = up.stops || stops;
        this.sized = up.sized && sized;
        this.closing = up.closing;
    }

    private void use() {
        if (used) {
            throw new IllegalStateException("stream has already been operated upon or closed");
        }
        used = true;
    }

    private <R> Pipe<R> then(Stage<T, R> stage) { return new Pipe<R>(this, stage, false, false); }

    // The same elements in a stream of its own.
    <R> Pipe<R> same() { return new Pipe<R>(this, null, false, true); }

    @SuppressWarnings("unchecked")
    private Sink<Object> whole(Sink<? super T> last) {
        Sink<Object> sink = (Sink<Object>) (Sink<?>) last;
        for (Pipe<?> pipe = this; pipe.up != null; pipe = pipe.up) {
            if (pipe.stage != null) {
                sink = ((Stage<Object, Object>) pipe.stage).before(sink);
            }
        }
        return sink;
    }

    @SuppressWarnings("unchecked")
    private Spliterator<Object> root() {
        Pipe<?> pipe = this;
        while (pipe.up != null) {
            pipe = pipe.up;
        }
        return (Spliterator<Object>) pipe.source;
    }

    private <S extends Sink<? super T>> S run(S last, boolean stopping) {
        use();
        push(last, stopping);
        return last;
    }

    private void push(Sink<? super T> last, boolean stopping) {
        Sink<Object> sink = whole(last);
        Spliterator<Object> elements = root();
        if (stops || stopping) {
            while (!sink.done() && elements.tryAdvance(sink)) {
                continue;
            }
        } else {
            elements.forEachRemaining(sink);
        }
        sink.end();
    }

    @Override
    public Stream<T> filter(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return then(next -> new Sink.Link<T, T>(next) {
            @Override
            public void accept(T t) {
                if (predicate.test(t)) {
                    down.accept(t);
                }
            }
        });
    }

    @Override
    public <R> Stream<R> map(Function<? super T, ? extends R> mapper) {
        Objects.requireNonNull(mapper);
        return new Pipe<R>(this, (Stage<T, R>) next -> new Sink.Link<T, R>(next) {
            @Override
            public void accept(T t) { down.accept(mapper.apply(t)); }
        }, false, true);
    }

    @Override
    public IntStream mapToInt(ToIntFunction<? super T> mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this.<Integer>map(t -> mapper.applyAsInt(t)));
    }

    @Override
    public LongStream mapToLong(ToLongFunction<? super T> mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this.<Long>map(t -> mapper.applyAsLong(t)));
    }

    @Override
    public DoubleStream mapToDouble(ToDoubleFunction<? super T> mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this.<Double>map(t -> mapper.applyAsDouble(t)));
    }

    @Override
    public <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> mapper) {
        Objects.requireNonNull(mapper);
        return then(next -> new Sink.Link<T, R>(next) {
            // Whether some stage may want no more elements.
            private boolean stopping;

            @Override
            boolean done() {
                stopping = true;
                return down.done();
            }

            @Override
            @SuppressWarnings("unchecked")
            public void accept(T t) {
                try (Stream<R> inner = (Stream<R>) mapper.apply(t)) {
                    if (inner == null) {
                        return;
                    }
                    if (!stopping) {
                        inner.forEach(down);
                        return;
                    }
                    Spliterator<R> elements = inner.spliterator();
                    while (!down.done() && elements.tryAdvance(down)) {
                        continue;
                    }
                }
            }
        });
    }

    @Override
    public IntStream flatMapToInt(Function<? super T, ? extends IntStream> mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this.<Integer>flatMap(t -> {
            IntStream inner = mapper.apply(t);
            return inner == null ? null : inner.boxed();
        }));
    }

    @Override
    public LongStream flatMapToLong(Function<? super T, ? extends LongStream> mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this.<Long>flatMap(t -> {
            LongStream inner = mapper.apply(t);
            return inner == null ? null : inner.boxed();
        }));
    }

    @Override
    public DoubleStream flatMapToDouble(Function<? super T, ? extends DoubleStream> mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this.<Double>flatMap(t -> {
            DoubleStream inner = mapper.apply(t);
            return inner == null ? null : inner.boxed();
        }));
    }

    @Override
    public <R> Stream<R> mapMulti(BiConsumer<? super T, ? super Consumer<R>> mapper) {
        Objects.requireNonNull(mapper);
        return then(next -> new Sink.Link<T, R>(next) {
            @Override
            @SuppressWarnings("unchecked")
            public void accept(T t) { mapper.accept(t, (Consumer<R>) (Consumer<?>) down); }
        });
    }

    @Override
    public IntStream mapMultiToInt(BiConsumer<? super T, ? super IntConsumer> mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this.<Integer>mapMulti((t, next) -> mapper.accept(t, (IntConsumer) value -> next.accept(value))));
    }

    @Override
    public LongStream mapMultiToLong(BiConsumer<? super T, ? super LongConsumer> mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this.<Long>mapMulti((t, next) -> mapper.accept(t, (LongConsumer) value -> next.accept(value))));
    }

    @Override
    public DoubleStream mapMultiToDouble(BiConsumer<? super T, ? super DoubleConsumer> mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this.<Double>mapMulti((t, next) -> mapper.accept(t, (DoubleConsumer) value -> next.accept(value))));
    }

    @Override
    public Stream<T> distinct() {
        return then(next -> new Sink.Link<T, T>(next) {
            private final HashSet<T> seen = new HashSet<>();

            @Override
            public void accept(T t) {
                if (seen.add(t)) {
                    down.accept(t);
                }
            }
        });
    }

    @Override
    public Stream<T> sorted() { return sortedBy(null); }

    @Override
    public Stream<T> sorted(Comparator<? super T> comparator) { return sortedBy(Objects.requireNonNull(comparator)); }

    private Stream<T> sortedBy(Comparator<? super T> comparator) {
        return new Pipe<T>(this, (Stage<T, T>) next -> new Sink.Link<T, T>(next) {
            private final ArrayList<T> elements = new ArrayList<>();

            @Override
            boolean done() { return false; }

            @Override
            public void accept(T t) { elements.add(t); }

            @Override
            void end() {
                elements.sort(comparator);
                for (T t : elements) {
                    if (down.done()) {
                        break;
                    }
                    down.accept(t);
                }
                down.end();
            }
        }, false, true);
    }

    @Override
    public Stream<T> peek(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        return new Pipe<T>(this, (Stage<T, T>) next -> new Sink.Link<T, T>(next) {
            @Override
            public void accept(T t) {
                action.accept(t);
                down.accept(t);
            }
        }, false, true);
    }

    @Override
    public Stream<T> limit(long maxSize) {
        if (maxSize < 0) {
            throw new IllegalArgumentException(Long.toString(maxSize));
        }
        return new Pipe<T>(this, (Stage<T, T>) next -> new Sink.Link<T, T>(next) {
            private long left = maxSize;

            @Override
            boolean done() { return left == 0 || down.done(); }

            @Override
            public void accept(T t) {
                if (left > 0) {
                    left--;
                    down.accept(t);
                }
            }
        }, true, false);
    }

    @Override
    public Stream<T> skip(long n) {
        if (n < 0) {
            throw new IllegalArgumentException(Long.toString(n));
        }
        if (n == 0) {
            return this;
        }
        return then(next -> new Sink.Link<T, T>(next) {
            private long left = n;

            @Override
            public void accept(T t) {
                if (left > 0) {
                    left--;
                } else {
                    down.accept(t);
                }
            }
        });
    }

    @Override
    public Stream<T> takeWhile(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return new Pipe<T>(this, (Stage<T, T>) next -> new Sink.Link<T, T>(next) {
            private boolean taking = true;

            @Override
            boolean done() { return !taking || down.done(); }

            @Override
            public void accept(T t) {
                if (taking) {
                    taking = predicate.test(t);
                    if (taking) {
                        down.accept(t);
                    }
                }
            }
        }, true, false);
    }

    @Override
    public Stream<T> dropWhile(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return then(next -> new Sink.Link<T, T>(next) {
            private boolean dropping = true;

            @Override
            public void accept(T t) {
                if (dropping) {
                    dropping = predicate.test(t);
                }
                if (!dropping) {
                    down.accept(t);
                }
            }
        });
    }

    @Override
    public void forEach(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        run(new Sink<T>() {
            @Override
            public void accept(T t) { action.accept(t); }
        }, false);
    }

    @Override
    public void forEachOrdered(Consumer<? super T> action) { forEach(action); }

    @Override
    public Object[] toArray() {
        ArrayList<T> list = new ArrayList<>();
        forEach(list::add);
        return list.toArray();
    }

    @Override
    public <A> A[] toArray(IntFunction<A[]> generator) {
        ArrayList<T> list = new ArrayList<>();
        forEach(list::add);
        A[] array = generator.apply(list.size());
        System.arraycopy(list.toArray(), 0, array, 0, list.size());
        return array;
    }

    @Override
    public List<T> toList() {
        ArrayList<T> list = new ArrayList<>();
        forEach(list::add);
        return Collections.unmodifiableList(list);
    }

    /** What is left of the elements when some were put together. */
    private static final class Box<T> {
        T value;
        boolean filled;
    }

    @Override
    public T reduce(T identity, BinaryOperator<T> accumulator) {
        Objects.requireNonNull(accumulator);
        Box<T> box = new Box<>();
        box.value = identity;
        forEach(t -> box.value = accumulator.apply(box.value, t));
        return box.value;
    }

    @Override
    public Optional<T> reduce(BinaryOperator<T> accumulator) {
        Objects.requireNonNull(accumulator);
        Box<T> box = new Box<>();
        forEach(t -> {
            box.value = box.filled ? accumulator.apply(box.value, t) : t;
            box.filled = true;
        });
        return box.filled ? Optional.of(box.value) : Optional.empty();
    }

    @Override
    public <U> U reduce(U identity, BiFunction<U, ? super T, U> accumulator, BinaryOperator<U> combiner) {
        Objects.requireNonNull(accumulator);
        Objects.requireNonNull(combiner);
        Box<U> box = new Box<>();
        box.value = identity;
        forEach(t -> box.value = accumulator.apply(box.value, t));
        return box.value;
    }

    @Override
    public <R> R collect(Supplier<R> supplier, BiConsumer<R, ? super T> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(accumulator);
        Objects.requireNonNull(combiner);
        R container = supplier.get();
        forEach(t -> accumulator.accept(container, t));
        return container;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R, A> R collect(Collector<? super T, A, R> collector) {
        A container = collector.supplier().get();
        BiConsumer<A, ? super T> accumulator = collector.accumulator();
        forEach(t -> accumulator.accept(container, t));
        if (collector.characteristics().contains(Collector.Characteristics.IDENTITY_FINISH)) {
            return (R) container;
        }
        return collector.finisher().apply(container);
    }

    @Override
    public Optional<T> min(Comparator<? super T> comparator) { return reduce(BinaryOperator.minBy(comparator)); }

    @Override
    public Optional<T> max(Comparator<? super T> comparator) { return reduce(BinaryOperator.maxBy(comparator)); }

    @Override
    public long count() {
        if (sized) {
            long known = root().getExactSizeIfKnown();
            if (known >= 0) {
                use();
                return known;
            }
        }
        long[] count = new long[1];
        forEach(t -> count[0]++);
        return count[0];
    }

    /** Looks for an element for which a predicate gives an answer. */
    private static final class Search<T> extends Sink<T> {
        private final Predicate<? super T> predicate;
        private final boolean wanted;
        private boolean found;
        private T value;

        Search(Predicate<? super T> predicate, boolean wanted) {
            this.predicate = predicate;
            this.wanted = wanted;
        }

        @Override
        boolean done() { return found; }

        @Override
        public void accept(T t) {
            if (!found && (predicate == null || predicate.test(t) == wanted)) {
                found = true;
                value = t;
            }
        }
    }

    @Override
    public boolean anyMatch(Predicate<? super T> predicate) {
        return run(new Search<T>(Objects.requireNonNull(predicate), true), true).found;
    }

    @Override
    public boolean allMatch(Predicate<? super T> predicate) {
        return !run(new Search<T>(Objects.requireNonNull(predicate), false), true).found;
    }

    @Override
    public boolean noneMatch(Predicate<? super T> predicate) {
        return !run(new Search<T>(Objects.requireNonNull(predicate), true), true).found;
    }

    @Override
    public Optional<T> findFirst() {
        Search<T> search = run(new Search<T>(null, true), true);
        return search.found ? Optional.of(search.value) : Optional.empty();
    }

    @Override
    public Optional<T> findAny() { return findFirst(); }

    @Override
    public Iterator<T> iterator() { return Spliterators.iterator(spliterator()); }

    @Override
    public Spliterator<T> spliterator() {
        use();
        return up == null ? source : new Pull();
    }

    /** Gives the elements one by one: asks the source for more whenever it has none left. */
    private final class Pull extends Source<T> {
        private ArrayList<T> ready;
        private int at;
        private boolean finished;
        private Sink<Object> sink;
        private Spliterator<Object> elements;

        private boolean fill() {
            if (ready == null) {
                ready = new ArrayList<>();
                elements = root();
                sink = whole(new Sink<T>() {
                    @Override
                    public void accept(T t) { ready.add(t); }
                });
            }
            if (at == ready.size()) {
                ready.clear();
                at = 0;
            }
            while (ready.isEmpty()) {
                if (sink.done() || !elements.tryAdvance(sink)) {
                    if (finished) {
                        return false;
                    }
                    finished = true;
                    sink.end();
                }
            }
            return true;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            if (!fill()) {
                return false;
            }
            action.accept(ready.get(at++));
            return true;
        }

        @Override
        public void forEachRemaining(Consumer<? super T> action) {
            if (ready == null && !finished) {
                finished = true;
                push(new Sink<T>() {
                    @Override
                    public void accept(T t) { action.accept(t); }
                }, false);
                ready = new ArrayList<>();
                elements = root();
                sink = new Sink<Object>() {
                    @Override
                    public void accept(Object t) {
                    }
                };
            } else {
                super.forEachRemaining(action);
            }
        }

        @Override
        public long estimateSize() { return sized ? root().estimateSize() : Long.MAX_VALUE; }

        @Override
        public int characteristics() { return sized && root().hasCharacteristics(SIZED) ? ORDERED | SIZED : ORDERED; }
    }

    @Override
    public boolean isParallel() { return closing.parallel; }

    @Override
    public Stream<T> sequential() {
        closing.parallel = false;
        return this;
    }

    @Override
    public Stream<T> parallel() {
        closing.parallel = true;
        return this;
    }

    @Override
    public Stream<T> unordered() { return this; }

    @Override
    public Stream<T> onClose(Runnable closeHandler) {
        if (used) {
            use();
        }
        closing.handlers.add(Objects.requireNonNull(closeHandler));
        return this;
    }

    @Override
    public void close() {
        used = true;
        List<Runnable> handlers = closing.handlers;
        closing.handlers = new ArrayList<>();
        Throwable first = null;
        for (Runnable handler : handlers) {
            try {
                handler.run();
            } catch (RuntimeException | Error thrown) {
                if (first == null) {
                    first = thrown;
                } else if (first != thrown) {
                    first.addSuppressed(thrown);
                }
            }
        }
        if (first instanceof RuntimeException) {
            throw (RuntimeException) first;
        }
        if (first instanceof Error) {
            throw (Error) first;
        }
    }
}
