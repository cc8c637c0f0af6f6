package java.util.stream;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Sources that are not collections. */
final class Sources {
    private Sources() {
    }

    static <T> Spliterator<T> iterate(T seed, Predicate<? super T> hasNext, UnaryOperator<T> next) {
        Objects.requireNonNull(next);
        return new Source<T>() {
            private T value;
            private boolean started;
            private boolean finished;

            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                if (finished) {
                    return false;
                }
                T t = started ? next.apply(value) : seed;
                started = true;
                if (hasNext != null && !hasNext.test(t)) {
                    finished = true;
                    return false;
                }
                value = t;
                action.accept(t);
                return true;
            }
        };
    }

    static <T> Spliterator<T> generate(Supplier<? extends T> supplier) {
        Objects.requireNonNull(supplier);
        return new Source<T>() {
            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                action.accept(supplier.get());
                return true;
            }
        };
    }

    static <T> Spliterator<T> concat(Spliterator<? extends T> first, Spliterator<? extends T> second) {
        return new Source<T>() {
            private boolean later;

            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                if (!later) {
                    if (first.tryAdvance(action)) {
                        return true;
                    }
                    later = true;
                }
                return second.tryAdvance(action);
            }

            @Override
            public void forEachRemaining(Consumer<? super T> action) {
                if (!later) {
                    first.forEachRemaining(action);
                }
                second.forEachRemaining(action);
            }

            @Override
            public long estimateSize() {
                return hasCharacteristics(SIZED) ? (later ? 0 : first.estimateSize()) + second.estimateSize() : Long.MAX_VALUE;
            }

            @Override
            public int characteristics() {
                return first.hasCharacteristics(SIZED) && second.hasCharacteristics(SIZED) ? ORDERED | SIZED : ORDERED;
            }
        };
    }

    /** Gives the element at an index. */
    @FunctionalInterface
    interface At<T> {
        T get(long index);
    }

    static <T> Spliterator<T> indexed(long length, At<T> elements) {
        return new Source<T>() {
            private long at;

            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                if (at >= length) {
                    return false;
                }
                action.accept(elements.get(at++));
                return true;
            }

            @Override
            public long estimateSize() { return length - at; }

            @Override
            public int characteristics() { return ORDERED | SIZED; }
        };
    }
}
