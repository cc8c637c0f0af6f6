package java.util;

import java.util.function.Consumer;

/** A queue whose head is the least element. */
public class PriorityQueue<E> extends AbstractQueue<E> implements java.io.Serializable {
    private Object[] heap;
    private int size;
    private int modCount;
    private final Comparator<? super E> comparator;

    /** Creates an empty queue in the natural order. */
    public PriorityQueue() { this(11, null); }

    /** Creates an empty queue in the natural order with room for that many elements. */
    public PriorityQueue(int initialCapacity) { this(initialCapacity, null); }

    /** Creates an empty queue in that order. */
    public PriorityQueue(Comparator<? super E> comparator) { this(11, comparator); }

    /** Creates an empty queue in that order with room for that many elements. */
    public PriorityQueue(int initialCapacity, Comparator<? super E> comparator) {
        if (initialCapacity < 1) {
            throw new IllegalArgumentException();
        }
        this.heap = new Object[initialCapacity];
        this.comparator = comparator;
    }

    /** Creates a queue of the elements of a collection; a sorted one gives its order too. */
    @SuppressWarnings("unchecked")
    public PriorityQueue(Collection<? extends E> c) {
        if (c instanceof SortedSet) {
            comparator = (Comparator<? super E>) ((SortedSet<? extends E>) c).comparator();
        } else if (c instanceof PriorityQueue) {
            comparator = (Comparator<? super E>) ((PriorityQueue<? extends E>) c).comparator();
        } else {
            comparator = null;
        }
        fill(c);
    }

    /** Creates a queue like another. */
    @SuppressWarnings("unchecked")
    public PriorityQueue(PriorityQueue<? extends E> c) {
        comparator = (Comparator<? super E>) c.comparator();
        fill(c);
    }

    /** Creates a queue of the elements of a sorted set, in its order. */
    @SuppressWarnings("unchecked")
    public PriorityQueue(SortedSet<? extends E> c) {
        comparator = (Comparator<? super E>) c.comparator();
        fill(c);
    }

    private void fill(Collection<? extends E> c) {
        Object[] elements = c.toArray();
        for (Object element : elements) {
            Objects.requireNonNull(element);
        }
        size = elements.length;
        heap = elements.length == 0 ? new Object[1] : elements;
        heapify();
    }

    private void heapify() {
        for (int i = (size >>> 1) - 1; i >= 0; i--) {
            siftDown(i, heap[i]);
        }
    }

    @SuppressWarnings("unchecked")
    private int compare(Object a, Object b) {
        return comparator == null ? ((Comparable<Object>) a).compareTo(b) : ((Comparator<Object>) comparator).compare(a, b);
    }

    private void siftUp(int from, Object element) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (compare(element, heap[parent]) >= 0) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = element;
    }

    private void siftDown(int from, Object element) {
        int at = from;
        int half = size >>> 1;
        while (at < half) {
            int child = 2 * at + 1;
            if (child + 1 < size && compare(heap[child], heap[child + 1]) > 0) {
                child++;
            }
            if (compare(element, heap[child]) <= 0) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = element;
    }

    @Override
    public boolean add(E e) { return offer(e); }

    @Override
    public boolean offer(E e) {
        Objects.requireNonNull(e);
        modCount++;
        if (size == heap.length) {
            heap = ArraySupport.copyOf(heap, size < 64 ? size * 2 + 2 : size + (size >> 1));
        }
        if (size == 0 && comparator == null) {
            compare(e, e);
        }
        siftUp(size, e);
        size++;
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E peek() { return (E) heap[0]; }

    @Override
    @SuppressWarnings("unchecked")
    public E poll() {
        E head = (E) heap[0];
        if (head != null) {
            modCount++;
            size--;
            Object last = heap[size];
            heap[size] = null;
            if (size > 0) {
                siftDown(0, last);
            }
        }
        return head;
    }

    private int indexOf(Object o) {
        for (int i = 0; o != null && i < size; i++) {
            if (o.equals(heap[i])) {
                return i;
            }
        }
        return -1;
    }

    // Removes an element; gives the one moved before it, which an iterator has yet to see, if any.
    private Object delete(int index) {
        modCount++;
        size--;
        Object moved = heap[size];
        heap[size] = null;
        if (size == index) {
            return null;
        }
        siftDown(index, moved);
        if (heap[index] == moved) {
            siftUp(index, moved);
            if (heap[index] != moved) {
                return moved;
            }
        }
        return null;
    }

    @Override
    public boolean remove(Object o) {
        int index = indexOf(o);
        if (index >= 0) {
            delete(index);
        }
        return index >= 0;
    }

    @Override
    public boolean contains(Object o) { return indexOf(o) >= 0; }

    @Override
    public Object[] toArray() { return ArraySupport.copyOf(heap, size); }

    @Override
    public int size() { return size; }

    @Override
    public void clear() {
        modCount++;
        ArraySupport.fill(heap, 0, heap.length, null);
        size = 0;
    }

    /** Gives the order of the elements, or {@code null} for the natural one. */
    public Comparator<? super E> comparator() { return comparator; }

    @Override
    public boolean removeAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return removeIf(element -> c.contains(element));
    }

    @Override
    public boolean retainAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return removeIf(element -> !c.contains(element));
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean removeIf(java.util.function.Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        int kept = 0;
        int before = size;
        boolean[] gone = new boolean[before];
        for (int i = 0; i < before; i++) {
            gone[i] = filter.test((E) heap[i]);
        }
        for (int i = 0; i < before; i++) {
            if (!gone[i]) {
                heap[kept++] = heap[i];
            }
        }
        if (kept == before) {
            return false;
        }
        modCount++;
        ArraySupport.fill(heap, kept, before, null);
        size = kept;
        heapify();
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        for (int i = 0, n = size; i < n; i++) {
            action.accept((E) heap[i]);
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    public Iterator<E> iterator() { return new Each(); }

    private class Each implements Iterator<E> {
        private int at;
        private int last = -1;
        private ArrayDeque<Object> unseen;
        private Object lastUnseen;
        private int expected = modCount;

        @Override
        public boolean hasNext() { return at < size || unseen != null && !unseen.isEmpty(); }

        @Override
        @SuppressWarnings("unchecked")
        public E next() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            if (at < size) {
                last = at++;
                return (E) heap[last];
            }
            last = -1;
            lastUnseen = unseen == null ? null : unseen.poll();
            if (lastUnseen == null) {
                throw new NoSuchElementException();
            }
            return (E) lastUnseen;
        }

        @Override
        public void remove() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            if (last >= 0) {
                Object moved = delete(last);
                last = -1;
                if (moved == null) {
                    at--;
                } else {
                    if (unseen == null) {
                        unseen = new ArrayDeque<>();
                    }
                    unseen.add(moved);
                }
            } else if (lastUnseen != null) {
                for (int i = 0; i < size; i++) {
                    if (heap[i] == lastUnseen) {
                        delete(i);
                        break;
                    }
                }
                lastUnseen = null;
            } else {
                throw new IllegalStateException();
            }
            expected = modCount;
        }
    }
}
