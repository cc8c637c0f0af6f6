package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A queue without room: who adds waits for who takes. */
public class SynchronousQueue<E> extends AbstractQueue<E> implements BlockingQueue<E>, java.io.Serializable {
    private static final class Slot<E> {
        E item;
        boolean done;
        Condition changed;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Slot<E>> givers = new ArrayDeque<>();
    private final ArrayDeque<Slot<E>> takers = new ArrayDeque<>();
    private final boolean fair;

    /** Creates a queue. */
    public SynchronousQueue() { this(false); }

    /** Creates a queue that serves who waits longest, if fair. */
    public SynchronousQueue(boolean fair) { this.fair = fair; }

    // Exchanges an element, or null for taking one; waits so long, negative without end. Gives null if it failed.
    private E exchange(E e, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            ArrayDeque<Slot<E>> others = e == null ? givers : takers;
            Slot<E> other = fair ? others.pollFirst() : others.pollLast();
            if (other != null) {
                E given = e == null ? other.item : e;
                other.item = given;
                other.done = true;
                other.changed.signal();
                return given;
            }
            ArrayDeque<Slot<E>> own = e == null ? takers : givers;
            Slot<E> slot = new Slot<>();
            slot.item = e;
            slot.changed = lock.newCondition();
            own.addLast(slot);
            long left = nanos;
            try {
                while (!slot.done && (nanos < 0L || left > 0L)) {
                    if (nanos < 0L) {
                        slot.changed.await();
                    } else {
                        left = slot.changed.awaitNanos(left);
                    }
                }
            } finally {
                own.remove(slot);
            }
            return slot.done ? slot.item : null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(E e) throws InterruptedException { exchange(Objects.requireNonNull(e), -1L); }

    @Override
    public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
        return exchange(Objects.requireNonNull(e), Math.max(0L, unit.toNanos(timeout))) != null;
    }

    @Override
    public boolean offer(E e) {
        Objects.requireNonNull(e);
        lock.lock();
        try {
            if (takers.isEmpty()) {
                return false;
            }
            Slot<E> other = fair ? takers.pollFirst() : takers.pollLast();
            other.item = e;
            other.done = true;
            other.changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException { return exchange(null, -1L); }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException { return exchange(null, Math.max(0L, unit.toNanos(timeout))); }

    @Override
    public E poll() {
        lock.lock();
        try {
            Slot<E> other = fair ? givers.pollFirst() : givers.pollLast();
            if (other == null) {
                return null;
            }
            other.done = true;
            other.changed.signal();
            return other.item;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E peek() { return null; }

    @Override
    public int size() { return 0; }

    @Override
    public int remainingCapacity() { return 0; }

    @Override
    public Iterator<E> iterator() { return Collections.emptyIterator(); }

    @Override
    public int drainTo(Collection<? super E> c) { return drainTo(c, Integer.MAX_VALUE); }

    @Override
    public int drainTo(Collection<? super E> c, int maxElements) {
        int count = 0;
        while (count < maxElements) {
            E e = poll();
            if (e == null) {
                break;
            }
            c.add(e);
            count++;
        }
        return count;
    }
}
