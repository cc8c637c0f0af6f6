package java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

/** A queue, maybe of limited size, on which threads wait. */
public class LinkedBlockingQueue<E> extends LockedQueue<E> {
    /** Creates a queue. */
    public LinkedBlockingQueue() { this(Integer.MAX_VALUE); }

    /** Creates a queue with room for that many elements. */
    public LinkedBlockingQueue(int capacity) { super(new ArrayDeque<>(), capacity, false); }

    /** Creates a queue of the elements of a collection. */
    public LinkedBlockingQueue(Collection<? extends E> c) {
        this();
        addAll(c);
    }
}
