package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;

/** A queue for several threads. */
public class ConcurrentLinkedQueue<E> extends AbstractQueue<E> implements java.io.Serializable {
    private final ConcurrentLinkedDeque<E> deque = new ConcurrentLinkedDeque<>();

    /** Creates an empty queue. */
    public ConcurrentLinkedQueue() {
    }

    /** Creates a queue of the elements of a collection. */
    public ConcurrentLinkedQueue(Collection<? extends E> c) { addAll(c); }

    @Override
    public boolean offer(E e) { return deque.offerLast(e); }

    @Override
    public boolean add(E e) { return offer(e); }

    @Override
    public E poll() { return deque.pollFirst(); }

    @Override
    public E peek() { return deque.peekFirst(); }

    @Override
    public boolean remove(Object o) { return deque.remove(o); }

    @Override
    public boolean contains(Object o) { return deque.contains(o); }

    @Override
    public int size() { return deque.size(); }

    @Override
    public Object[] toArray() { return deque.toArray(); }

    @Override
    public Iterator<E> iterator() { return deque.iterator(); }
}
