package java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.Objects;
import java.util.AbstractCollection;
import java.util.Deque;

/** A deque for several threads. */
public class ConcurrentLinkedDeque<E> extends AbstractCollection<E> implements Deque<E>, java.io.Serializable {
    private final LinkedList<E> list = new LinkedList<>();

    /** Creates an empty deque. */
    public ConcurrentLinkedDeque() {
    }

    /** Creates a deque of the elements of a collection. */
    public ConcurrentLinkedDeque(Collection<? extends E> c) { addAll(c); }

    @Override
    public synchronized void addFirst(E e) { list.addFirst(Objects.requireNonNull(e)); }

    @Override
    public synchronized void addLast(E e) { list.addLast(Objects.requireNonNull(e)); }

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
    public boolean add(E e) { return offerLast(e); }

    @Override
    public boolean offer(E e) { return offerLast(e); }

    @Override
    public void push(E e) { addFirst(e); }

    @Override
    public synchronized E removeFirst() { return list.removeFirst(); }

    @Override
    public synchronized E removeLast() { return list.removeLast(); }

    @Override
    public E remove() { return removeFirst(); }

    @Override
    public E pop() { return removeFirst(); }

    @Override
    public synchronized E pollFirst() { return list.pollFirst(); }

    @Override
    public synchronized E pollLast() { return list.pollLast(); }

    @Override
    public E poll() { return pollFirst(); }

    @Override
    public synchronized E getFirst() { return list.getFirst(); }

    @Override
    public synchronized E getLast() { return list.getLast(); }

    @Override
    public E element() { return getFirst(); }

    @Override
    public synchronized E peekFirst() { return list.peekFirst(); }

    @Override
    public synchronized E peekLast() { return list.peekLast(); }

    @Override
    public E peek() { return peekFirst(); }

    @Override
    public synchronized boolean removeFirstOccurrence(Object o) { return list.removeFirstOccurrence(o); }

    @Override
    public synchronized boolean removeLastOccurrence(Object o) { return list.removeLastOccurrence(o); }

    @Override
    public boolean remove(Object o) { return removeFirstOccurrence(o); }

    @Override
    public synchronized boolean contains(Object o) { return list.contains(o); }

    @Override
    public synchronized int size() { return list.size(); }

    @Override
    public synchronized void clear() { list.clear(); }

    @Override
    public synchronized Object[] toArray() { return list.toArray(); }

    private synchronized void removeSame(E element) {
        Iterator<E> each = list.iterator();
        while (each.hasNext()) {
            if (each.next() == element) {
                each.remove();
                return;
            }
        }
    }

    private Iterator<E> over(Iterator<E> each) {
        return new Iterator<E>() {
            private E last;

            @Override
            public boolean hasNext() { return each.hasNext(); }

            @Override
            public E next() {
                last = each.next();
                return last;
            }

            @Override
            public void remove() {
                if (last == null) {
                    throw new IllegalStateException();
                }
                removeSame(last);
                last = null;
            }
        };
    }

    // The elements as they are now.
    @Override
    public synchronized Iterator<E> iterator() { return over(new ArrayList<E>(list).iterator()); }

    @Override
    public synchronized Iterator<E> descendingIterator() { return over(new LinkedList<E>(list).descendingIterator()); }
}
