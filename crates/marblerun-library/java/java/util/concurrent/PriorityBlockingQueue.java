package java.util.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A queue whose head is the least element, on which threads wait. */
public class PriorityBlockingQueue<E> extends LockedQueue<E> {
    /** Creates a queue in the natural order. */
    public PriorityBlockingQueue() { this(11, null); }

    /** Creates a queue in the natural order. */
    public PriorityBlockingQueue(int initialCapacity) { this(initialCapacity, null); }

    /** Creates a queue in that order. */
    public PriorityBlockingQueue(int initialCapacity, Comparator<? super E> comparator) {
        super(new PriorityQueue<E>(initialCapacity, comparator), Integer.MAX_VALUE, false);
    }

    /** Creates a queue of the elements of a collection. */
    public PriorityBlockingQueue(Collection<? extends E> c) {
        super(new PriorityQueue<E>(c), Integer.MAX_VALUE, false);
    }

    @Override
    public void put(E e) { offer(e); }

    @Override
    public boolean offer(E e, long timeout, TimeUnit unit) { return offer(e); }

    /** Gives the order of the elements, or {@code null} for the natural one. */
    public Comparator<? super E> comparator() { return ((PriorityQueue<E>) items).comparator(); }
}
