package java.util;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** A deque in an array that grows. */
public class ArrayDeque<E> extends AbstractCollection<E> implements Deque<E>, Cloneable, java.io.Serializable {
    private Object[] elements;
    private int head;
    private int size;

    /** Creates an empty deque. */
    public ArrayDeque() { elements = new Object[16]; }

    /** Creates an empty deque with room for that many elements. */
    public ArrayDeque(int numElements) { elements = new Object[Math.max(numElements, 1) + 1]; }

    /** Creates a deque of the elements of a collection. */
    public ArrayDeque(Collection<? extends E> c) {
        this(c.size());
        addAll(c);
    }

    private int index(int place) {
        int index = head + place;
        return index >= elements.length ? index - elements.length : index;
    }

    @SuppressWarnings("unchecked")
    private E at(int place) { return (E) elements[index(place)]; }

    private void room(Object added) {
        Objects.requireNonNull(added);
        if (size == elements.length) {
            Object[] wider = new Object[size * 2];
            System.arraycopy(elements, head, wider, 0, size - head);
            System.arraycopy(elements, 0, wider, size - head, head);
            elements = wider;
            head = 0;
        }
    }

    @Override
    public void addFirst(E e) {
        room(e);
        head = head == 0 ? elements.length - 1 : head - 1;
        elements[head] = e;
        size++;
    }

    @Override
    public void addLast(E e) {
        room(e);
        elements[index(size)] = e;
        size++;
    }

    @Override
    public boolean offerFirst(E e) {
        addFirst(e);
        return true;
    }

    @Override
    public boolean offerLast(E e) {
        addLast(e);
        return true;
    }

    @Override
    public E pollFirst() {
        if (size == 0) {
            return null;
        }
        E taken = at(0);
        elements[head] = null;
        head = index(1);
        size--;
        return taken;
    }

    @Override
    public E pollLast() {
        if (size == 0) {
            return null;
        }
        E taken = at(size - 1);
        elements[index(size - 1)] = null;
        size--;
        return taken;
    }

    private E existing(E element) {
        if (element == null) {
            throw new NoSuchElementException();
        }
        return element;
    }

    @Override
    public E removeFirst() { return existing(pollFirst()); }

    @Override
    public E removeLast() { return existing(pollLast()); }

    @Override
    public E peekFirst() { return size == 0 ? null : at(0); }

    @Override
    public E peekLast() { return size == 0 ? null : at(size - 1); }

    @Override
    public E getFirst() { return existing(peekFirst()); }

    @Override
    public E getLast() { return existing(peekLast()); }

    @Override
    public boolean add(E e) {
        addLast(e);
        return true;
    }

    @Override
    public boolean offer(E e) { return add(e); }

    @Override
    public E remove() { return removeFirst(); }

    @Override
    public E poll() { return pollFirst(); }

    @Override
    public E element() { return getFirst(); }

    @Override
    public E peek() { return peekFirst(); }

    @Override
    public void push(E e) { addFirst(e); }

    @Override
    public E pop() { return removeFirst(); }

    private void delete(int place) {
        for (int i = place; i < size - 1; i++) {
            elements[index(i)] = elements[index(i + 1)];
        }
        elements[index(size - 1)] = null;
        size--;
    }

    @Override
    public boolean removeFirstOccurrence(Object o) {
        for (int i = 0; o != null && i < size; i++) {
            if (o.equals(at(i))) {
                delete(i);
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean removeLastOccurrence(Object o) {
        for (int i = size - 1; o != null && i >= 0; i--) {
            if (o.equals(at(i))) {
                delete(i);
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean remove(Object o) { return removeFirstOccurrence(o); }

    @Override
    public boolean contains(Object o) {
        for (int i = 0; o != null && i < size; i++) {
            if (o.equals(at(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int size() { return size; }

    @Override
    public boolean isEmpty() { return size == 0; }

    @Override
    public void clear() {
        ArraySupport.fill(elements, 0, elements.length, null);
        head = 0;
        size = 0;
    }

    @Override
    public Object[] toArray() {
        Object[] array = new Object[size];
        for (int i = 0; i < array.length; i++) {
            array[i] = at(i);
        }
        return array;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        for (Object element : toArray()) {
            action.accept((E) element);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        Object[] all = toArray();
        boolean[] gone = new boolean[all.length];
        for (int i = 0; i < all.length; i++) {
            gone[i] = filter.test((E) all[i]);
        }
        clear();
        for (int i = 0; i < all.length; i++) {
            if (!gone[i]) {
                addLast((E) all[i]);
            }
        }
        return size < all.length;
    }

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

    /** Gives a deque of the same elements. */
    @Override
    public ArrayDeque<E> clone() { return new ArrayDeque<E>(this); }

    @Override
    public Iterator<E> iterator() { return new Each(false); }

    @Override
    public Iterator<E> descendingIterator() { return new Each(true); }

    private class Each implements Iterator<E> {
        private final boolean back;
        private int at;
        private int left = size;
        private int last = -1;
        private int expected = size;

        Each(boolean back) {
            this.back = back;
            this.at = back ? size - 1 : 0;
        }

        @Override
        public boolean hasNext() { return left > 0; }

        @Override
        public E next() {
            if (left <= 0) {
                throw new NoSuchElementException();
            }
            E element = at < size && at >= 0 ? ArrayDeque.this.at(at) : null;
            if (element == null || size < expected) {
                throw new ConcurrentModificationException();
            }
            last = at;
            at += back ? -1 : 1;
            left--;
            return element;
        }

        @Override
        public void remove() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            delete(last);
            expected = size;
            if (!back) {
                at--;
            }
            last = -1;
        }
    }

    @Override
    public Spliterator<E> spliterator() { return Spliterators.spliterator(this, Spliterator.ORDERED); }
}
