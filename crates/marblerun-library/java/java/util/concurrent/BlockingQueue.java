package java.util.concurrent;

import java.util.Collection;
import java.util.Queue;

/** A queue on which threads wait for elements or for room. */
public interface BlockingQueue<E> extends Queue<E> {
    @Override
    boolean add(E e);

    @Override
    boolean offer(E e);

    /** Adds the element, waiting for room. */
    void put(E e) throws InterruptedException;

    /** Adds the element if there is room within the time, and tells whether there was. */
    boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException;

    /** Takes the head, waiting for it. */
    E take() throws InterruptedException;

    /** Takes the head, waiting for it at most that long, or gives {@code null}. */
    E poll(long timeout, TimeUnit unit) throws InterruptedException;

    /** Gives for how many elements there is room. */
    int remainingCapacity();

    @Override
    boolean remove(Object o);

    @Override
    boolean contains(Object o);

    /** Moves all elements to a collection and gives their number. */
    int drainTo(Collection<? super E> c);

    /** Moves at most that many elements to a collection and gives their number. */
    int drainTo(Collection<? super E> c, int maxElements);
}
