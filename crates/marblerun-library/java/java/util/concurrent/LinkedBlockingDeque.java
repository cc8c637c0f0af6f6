package java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** A deque, maybe of limited size, on which threads wait. */
public class LinkedBlockingDeque<E> extends LockedQueue<E> implements BlockingDeque<E> {
    private final Deque<E> deque;

    /** Creates a deque. */
    public LinkedBlockingDeque() { this(Integer.MAX_VALUE); }

    /** Creates a deque with room for that many elements. */
    public LinkedBlockingDeque(int capacity) {
        super(new ArrayDeque<>(), capacity, false);
        deque = (Deque<E>) items;
    }

    /** Creates a deque of the elements of a collection. */
    public LinkedBlockingDeque(Collection<? extends E> c) {
        this();
        addAll(c);
    }

    // Adds at an end; waits for room as long as that, negative without end.
    private boolean give(E e, boolean first, long nanos) throws InterruptedException {
        Objects.requireNonNull(e);
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (deque.size() >= capacity) {
                if (nanos < 0L) {
                    notFull.await();
                } else if (left <= 0L) {
                    return false;
                } else {
                    left = notFull.awaitNanos(left);
                }
            }
            insert(e, first);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void insert(E e, boolean first) {
        if (first) {
            deque.addFirst(e);
        } else {
            deque.addLast(e);
        }
        notEmpty.signal();
    }

    private E get(boolean first, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (deque.isEmpty()) {
                if (nanos < 0L) {
                    notEmpty.await();
                } else if (left <= 0L) {
                    return null;
                } else {
                    left = notEmpty.awaitNanos(left);
                }
            }
            return leave(first ? deque.pollFirst() : deque.pollLast());
        } finally {
            lock.unlock();
        }
    }

    private static <E> E existing(E e) {
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e;
    }

    private static void check(boolean added) {
        if (!added) {
            throw new IllegalStateException("Deque full");
        }
    }

    @Override
    public boolean add(E e) {
        addLast(e);
        return true;
    }

    @Override
    public void addFirst(E e) { check(offerFirst(e)); }

    @Override
    public void addLast(E e) { check(offerLast(e)); }

    @Override
    public boolean offerFirst(E e) {
        Objects.requireNonNull(e);
        lock.lock();
        try {
            if (deque.size() >= capacity) {
                return false;
            }
            insert(e, true);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean offerLast(E e) { return offer(e); }

    @Override
    public void putFirst(E e) throws InterruptedException { give(e, true, -1L); }

    @Override
    public void putLast(E e) throws InterruptedException { give(e, false, -1L); }

    @Override
    public boolean offerFirst(E e, long timeout, TimeUnit unit) throws InterruptedException {
        return give(e, true, Math.max(0L, unit.toNanos(timeout)));
    }

    @Override
    public boolean offerLast(E e, long timeout, TimeUnit unit) throws InterruptedException { return offer(e, timeout, unit); }

    @Override
    public E takeFirst() throws InterruptedException { return get(true, -1L); }

    @Override
    public E takeLast() throws InterruptedException { return get(false, -1L); }

    @Override
    public E pollFirst(long timeout, TimeUnit unit) throws InterruptedException { return get(true, Math.max(0L, unit.toNanos(timeout))); }

    @Override
    public E pollLast(long timeout, TimeUnit unit) throws InterruptedException { return get(false, Math.max(0L, unit.toNanos(timeout))); }

    @Override
    public E removeFirst() { return existing(pollFirst()); }

    @Override
    public E removeLast() { return existing(pollLast()); }

    @Override
    public E pollFirst() { return poll(); }

    @Override
    public E pollLast() {
        lock.lock();
        try {
            return leave(deque.pollLast());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E getFirst() { return existing(peekFirst()); }

    @Override
    public E getLast() { return existing(peekLast()); }

    @Override
    public E peekFirst() { return peek(); }

    @Override
    public E peekLast() {
        lock.lock();
        try {
            return deque.peekLast();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean removeFirstOccurrence(Object o) { return remove(o); }

    @Override
    public boolean removeLastOccurrence(Object o) {
        lock.lock();
        try {
            return deque.removeLastOccurrence(o);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void push(E e) { addFirst(e); }

    @Override
    public E pop() { return removeFirst(); }

    @Override
    public Iterator<E> descendingIterator() {
        lock.lock();
        try {
            return new ArrayDeque<E>(deque).descendingIterator();
        } finally {
            lock.unlock();
        }
    }
}
