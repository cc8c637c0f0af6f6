package java.util;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list in an array that grows. */
public class ArrayList<E> extends AbstractList<E> implements List<E>, RandomAccess, Cloneable, java.io.Serializable {
    private Object[] elements;
    private int size;

    /** Creates an empty list. */
    public ArrayList() { elements = new Object[10]; }

    /** Creates an empty list with room for that many elements. */
    public ArrayList(int initialCapacity) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + initialCapacity);
        }
        elements = new Object[initialCapacity];
    }

    /** Creates a list of the elements of a collection. */
    public ArrayList(Collection<? extends E> c) {
        elements = c.toArray();
        size = elements.length;
    }

    /** Cuts the room to what is needed. */
    public void trimToSize() {
        modCount++;
        elements = ArraySupport.copyOf(elements, size);
    }

    /** Makes room for that many elements. */
    public void ensureCapacity(int minCapacity) {
        if (minCapacity > elements.length) {
            modCount++;
            grow(minCapacity);
        }
    }

    private void grow(int least) {
        elements = ArraySupport.copyOf(elements, Math.max(least, Math.max(10, elements.length + (elements.length >> 1))));
    }

    @Override
    public int size() { return size; }

    @Override
    public boolean isEmpty() { return size == 0; }

    @Override
    public boolean contains(Object o) { return indexOf(o) >= 0; }

    @Override
    public int indexOf(Object o) {
        for (int i = 0; i < size; i++) {
            if (o == null ? elements[i] == null : o.equals(elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object o) {
        for (int i = size - 1; i >= 0; i--) {
            if (o == null ? elements[i] == null : o.equals(elements[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Gives a list of the same elements. */
    @Override
    public Object clone() { return new ArrayList<E>(this); }

    @Override
    public Object[] toArray() { return ArraySupport.copyOf(elements, size); }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        Objects.checkIndex(index, size);
        return (E) elements[index];
    }

    @Override
    @SuppressWarnings("unchecked")
    public E set(int index, E element) {
        Objects.checkIndex(index, size);
        E old = (E) elements[index];
        elements[index] = element;
        return old;
    }

    @Override
    public boolean add(E e) {
        modCount++;
        if (size == elements.length) {
            grow(size + 1);
        }
        elements[size++] = e;
        return true;
    }

    @Override
    public void add(int index, E element) {
        checkPosition(index);
        modCount++;
        if (size == elements.length) {
            grow(size + 1);
        }
        System.arraycopy(elements, index, elements, index + 1, size - index);
        elements[index] = element;
        size++;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E remove(int index) {
        Objects.checkIndex(index, size);
        E old = (E) elements[index];
        delete(index);
        return old;
    }

    @Override
    public boolean remove(Object o) {
        int index = indexOf(o);
        if (index < 0) {
            return false;
        }
        delete(index);
        return true;
    }

    private void delete(int index) {
        modCount++;
        size--;
        System.arraycopy(elements, index + 1, elements, index, size - index);
        elements[size] = null;
    }

    @Override
    public void clear() {
        modCount++;
        ArraySupport.fill(elements, 0, size, null);
        size = 0;
    }

    @Override
    public boolean addAll(Collection<? extends E> c) { return insert(size, c); }

    @Override
    public boolean addAll(int index, Collection<? extends E> c) {
        checkPosition(index);
        return insert(index, c);
    }

    private boolean insert(int index, Collection<? extends E> c) {
        Object[] added = c.toArray();
        modCount++;
        if (added.length == 0) {
            return false;
        }
        if (size + added.length > elements.length) {
            grow(size + added.length);
        }
        System.arraycopy(elements, index, elements, index + added.length, size - index);
        System.arraycopy(added, 0, elements, index, added.length);
        size += added.length;
        return true;
    }

    @Override
    protected void removeRange(int fromIndex, int toIndex) {
        if (fromIndex > toIndex) {
            throw new IndexOutOfBoundsException("From Index: " + fromIndex + " > To Index: " + toIndex);
        }
        modCount++;
        System.arraycopy(elements, toIndex, elements, fromIndex, size - toIndex);
        int left = size - (toIndex - fromIndex);
        ArraySupport.fill(elements, left, size, null);
        size = left;
    }

    @Override
    public boolean removeAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return retain(c, false);
    }

    @Override
    public boolean retainAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return retain(c, true);
    }

    private boolean retain(Collection<?> c, boolean contained) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            Object element = elements[i];
            if (c.contains(element) == contained) {
                elements[kept++] = element;
            }
        }
        if (kept == size) {
            return false;
        }
        modCount += size - kept;
        ArraySupport.fill(elements, kept, size, null);
        size = kept;
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        int expected = modCount;
        int before = size;
        boolean[] gone = new boolean[before];
        boolean any = false;
        for (int i = 0; i < before; i++) {
            if (filter.test((E) elements[i])) {
                gone[i] = true;
                any = true;
            }
        }
        check(expected);
        if (!any) {
            return false;
        }
        modCount++;
        int kept = 0;
        for (int i = 0; i < before; i++) {
            if (!gone[i]) {
                elements[kept++] = elements[i];
            }
        }
        ArraySupport.fill(elements, kept, before, null);
        size = kept;
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void replaceAll(UnaryOperator<E> operator) {
        Objects.requireNonNull(operator);
        int expected = modCount;
        for (int i = 0; i < size && modCount == expected; i++) {
            elements[i] = operator.apply((E) elements[i]);
        }
        check(expected);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        int before = size;
        for (int i = 0; i < before && modCount == expected; i++) {
            action.accept((E) elements[i]);
        }
        check(expected);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void sort(Comparator<? super E> c) {
        int expected = modCount;
        ObjectSort.sort(elements, 0, size, (Comparator<Object>) c);
        check(expected);
        modCount++;
    }

    private void check(int expected) {
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    public Iterator<E> iterator() { return new Each(); }

    @Override
    public Spliterator<E> spliterator() { return new Source(); }

    private class Each implements Iterator<E> {
        private int at;
        private int last = -1;
        private int expected = modCount;

        @Override
        public boolean hasNext() { return at != size; }

        @Override
        @SuppressWarnings("unchecked")
        public E next() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            if (at >= size) {
                throw new NoSuchElementException();
            }
            last = at++;
            return (E) elements[last];
        }

        @Override
        public void remove() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check(expected);
            delete(last);
            at = last;
            last = -1;
            expected = modCount;
        }
    }

    private class Source implements Spliterator<E> {
        private int at;
        private int end = -1;
        private int expected;

        private void bind() {
            if (end < 0) {
                end = size;
                expected = modCount;
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean tryAdvance(Consumer<? super E> action) {
            bind();
            if (at >= end) {
                return false;
            }
            action.accept((E) elements[at++]);
            check(expected);
            return true;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void forEachRemaining(Consumer<? super E> action) {
            bind();
            while (at < end) {
                action.accept((E) elements[at++]);
            }
            check(expected);
        }

        @Override
        public Spliterator<E> trySplit() { return null; }

        @Override
        public long estimateSize() {
            bind();
            return end - at;
        }

        @Override
        public int characteristics() { return ORDERED | SIZED; }
    }
}
