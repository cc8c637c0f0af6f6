package java.util.concurrent;

import java.util.Collection;
import java.util.PriorityQueue;

/** A queue whose elements can be taken when they are due. */
public class DelayQueue<E extends Delayed> extends LockedQueue<E> {
    /** Creates a queue. */
    public DelayQueue() { super(new PriorityQueue<E>(), Integer.MAX_VALUE, false); }

    /** Creates a queue of the elements of a collection. */
    public DelayQueue(Collection<? extends E> c) {
        this();
        addAll(c);
    }

    @Override
    boolean ready() {
        E head = items.peek();
        return head != null && head.getDelay(TimeUnit.NANOSECONDS) <= 0L;
    }

    @Override
    boolean enter(E e) {
        items.add(e);
        if (items.peek() == e) {
            notEmpty.signal();
        }
        return true;
    }

    @Override
    public void put(E e) { offer(e); }

    @Override
    public boolean offer(E e, long timeout, TimeUnit unit) { return offer(e); }

    @Override
    public E poll() {
        lock.lock();
        try {
            return ready() ? items.poll() : null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException { return take(false, 0L); }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException { return take(true, unit.toNanos(timeout)); }

    private E take(boolean timed, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (!ready()) {
                if (timed && left <= 0L) {
                    return null;
                }
                E head = items.peek();
                long due = head == null ? Long.MAX_VALUE : head.getDelay(TimeUnit.NANOSECONDS);
                long before = System.nanoTime();
                if (timed) {
                    notEmpty.awaitNanos(Math.min(left, due));
                    left -= System.nanoTime() - before;
                } else if (head == null) {
                    notEmpty.await();
                } else if (due > 0L) {
                    notEmpty.awaitNanos(due);
                }
            }
            E taken = items.poll();
            if (!items.isEmpty()) {
                notEmpty.signal();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
