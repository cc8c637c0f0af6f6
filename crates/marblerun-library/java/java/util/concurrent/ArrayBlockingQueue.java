package java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

/** A queue of limited size on which threads wait. */
public class ArrayBlockingQueue<E> extends LockedQueue<E> {
    /** Creates a queue with room for that many elements. */
    public ArrayBlockingQueue(int capacity) { this(capacity, false); }

    /** Creates a queue that serves who waits longest, if fair. */
    public ArrayBlockingQueue(int capacity, boolean fair) { super(new ArrayDeque<>(), capacity, fair); }

    /** Creates a queue of the elements of a collection. */
    public ArrayBlockingQueue(int capacity, boolean fair, Collection<? extends E> c) {
        this(capacity, fair);
        for (E element : c) {
            if (!offer(element)) {
                throw new IllegalArgumentException();
            }
        }
    }
}
