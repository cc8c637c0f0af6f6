package java.util;

import java.util.function.Consumer;

/** Makes sources for streams. */
public final class Spliterators {
    private Spliterators() {
    }

    /** Gives a source without elements. */
    public static <T> Spliterator<T> emptySpliterator() {
        return spliterator(new Object[0], 0);
    }

    /** Gives a source of the elements that a collection will have when it is first asked. */
    public static <T> Spliterator<T> spliterator(Collection<? extends T> c, int characteristics) {
        return new OfIterator<T>(Objects.requireNonNull(c), null, -1L, characteristics | Spliterator.SIZED);
    }

    /** Gives a source of the elements of an iterator, whose number is known. */
    public static <T> Spliterator<T> spliterator(Iterator<? extends T> iterator, long size, int characteristics) {
        return new OfIterator<T>(null, Objects.requireNonNull(iterator), size, characteristics | Spliterator.SIZED);
    }

    /** Gives a source of the elements of an iterator. */
    public static <T> Spliterator<T> spliteratorUnknownSize(Iterator<? extends T> iterator, int characteristics) {
        return new OfIterator<T>(null, Objects.requireNonNull(iterator), Long.MAX_VALUE, characteristics & ~Spliterator.SIZED);
    }

    /** Gives a source of the elements of an array. */
    public static <T> Spliterator<T> spliterator(Object[] array, int characteristics) {
        return spliterator(array, 0, array.length, characteristics);
    }

    /** Gives a source of a range of an array. */
    public static <T> Spliterator<T> spliterator(Object[] array, int fromIndex, int toIndex, int characteristics) {
        return new OfArray<T>(array, fromIndex, toIndex, characteristics | Spliterator.SIZED);
    }

    /** Gives the elements of a source as an iterator. */
    public static <T> Iterator<T> iterator(Spliterator<? extends T> spliterator) {
        Objects.requireNonNull(spliterator);
        return new Pulling<T>(spliterator);
    }

    private static final class Pulling<T> implements Iterator<T>, Consumer<T> {
        private final Spliterator<? extends T> source;
        private boolean ready;
        private T value;

        Pulling(Spliterator<? extends T> source) { this.source = source; }

        @Override
        public void accept(T t) {
            ready = true;
            value = t;
        }

        @Override
        public boolean hasNext() {
            if (!ready) {
                source.tryAdvance(this);
            }
            return ready;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            T given = value;
            value = null;
            return given;
        }
    }

    private static final class OfArray<T> implements Spliterator<T> {
        private final Object[] array;
        private int at;
        private final int end;
        private final int characteristics;

        OfArray(Object[] array, int at, int end, int characteristics) {
            this.array = array;
            this.at = at;
            this.end = end;
            this.characteristics = characteristics;
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean tryAdvance(Consumer<? super T> action) {
            if (at >= end) {
                return false;
            }
            action.accept((T) array[at++]);
            return true;
        }

        @Override
        public Spliterator<T> trySplit() { return null; }

        @Override
        public long estimateSize() { return end - at; }

        @Override
        public int characteristics() { return characteristics; }
    }

    private static final class OfIterator<T> implements Spliterator<T> {
        private final Collection<? extends T> collection;
        private Iterator<? extends T> iterator;
        private long left;
        private final int characteristics;

        OfIterator(Collection<? extends T> collection, Iterator<? extends T> iterator, long left, int characteristics) {
            this.collection = collection;
            this.iterator = iterator;
            this.left = left;
            this.characteristics = characteristics;
        }

        private void bind() {
            if (iterator == null) {
                iterator = collection.iterator();
                left = collection.size();
            }
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            bind();
            if (!iterator.hasNext()) {
                return false;
            }
            if (left != Long.MAX_VALUE) {
                left--;
            }
            action.accept(iterator.next());
            return true;
        }

        @Override
        public void forEachRemaining(Consumer<? super T> action) {
            if (iterator == null && collection instanceof HashedView) {
                iterator = Collections.emptyIterator();
                left = 0L;
                ((Collection<T>) collection).forEach(action);
                return;
            }
            bind();
            iterator.forEachRemaining(action);
        }

        @Override
        public Spliterator<T> trySplit() { return null; }

        @Override
        public long estimateSize() {
            bind();
            return left;
        }

        @Override
        public int characteristics() { return characteristics; }
    }

    /** Marks a collection whose {@code forEach} notices changes only at its end, also for streams. */
    interface HashedView {
    }
}
