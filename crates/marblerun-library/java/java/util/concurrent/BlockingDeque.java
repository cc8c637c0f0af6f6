package java.util.concurrent;

import java.util.Deque;

/** A deque on which threads wait for elements or for room. */
public interface BlockingDeque<E> extends BlockingQueue<E>, Deque<E> {
    /** Adds the element at the front, waiting for room. */
    void putFirst(E e) throws InterruptedException;

    /** Adds the element at the end, waiting for room. */
    void putLast(E e) throws InterruptedException;

    /** Adds the element at the front if there is room within the time. */
    boolean offerFirst(E e, long timeout, TimeUnit unit) throws InterruptedException;

    /** Adds the element at the end if there is room within the time. */
    boolean offerLast(E e, long timeout, TimeUnit unit) throws InterruptedException;

    /** Takes the first element, waiting for it. */
    E takeFirst() throws InterruptedException;

    /** Takes the last element, waiting for it. */
    E takeLast() throws InterruptedException;

    /** Takes the first element, waiting for it at most that long. */
    E pollFirst(long timeout, TimeUnit unit) throws InterruptedException;

    /** Takes the last element, waiting for it at most that long. */
    E pollLast(long timeout, TimeUnit unit) throws InterruptedException;
}
