package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What queues have in common on which threads wait: a plain queue, a lock and two conditions. */
abstract class LockedQueue<E> extends AbstractQueue<E> implements BlockingQueue<E>, java.io.Serializable {
    final Queue<E> items;
    final int capacity;
    final ReentrantLock lock;
    final Condition notEmpty;
    final Condition notFull;

    LockedQueue(Queue<E> items, int capacity, boolean fair) {
        if (capacity <= 0) {
            throw new IllegalArgumentException();
        }
        this.items = items;
        this.capacity = capacity;
        this.lock = new ReentrantLock(fair);
        this.notEmpty = lock.newCondition();
        this.notFull = lock.newCondition();
    }

    // Adds an element, for which there is room.
    boolean enter(E e) {
        items.add(e);
        notEmpty.signal();
        return true;
    }

    E leave(E e) {
        if (e != null) {
            notFull.signal();
        }
        return e;
    }

    @Override
    public boolean offer(E e) {
        Objects.requireNonNull(e);
        lock.lock();
        try {
            return items.size() < capacity && enter(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        lock.lockInterruptibly();
        try {
            while (items.size() >= capacity) {
                notFull.await();
            }
            enter(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(e);
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (items.size() >= capacity) {
                if (left <= 0L) {
                    return false;
                }
                left = notFull.awaitNanos(left);
            }
            return enter(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E poll() {
        lock.lock();
        try {
            return leave(items.poll());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (items.isEmpty()) {
                notEmpty.await();
            }
            return leave(items.poll());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (items.isEmpty()) {
                if (left <= 0L) {
                    return null;
                }
                left = notEmpty.awaitNanos(left);
            }
            return leave(items.poll());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E peek() {
        lock.lock();
        try {
            return items.peek();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int remainingCapacity() { return capacity == Integer.MAX_VALUE ? capacity : capacity - size(); }

    @Override
    public boolean remove(Object o) {
        lock.lock();
        try {
            boolean removed = items.remove(o);
            if (removed) {
                notFull.signal();
            }
            return removed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean contains(Object o) {
        lock.lock();
        try {
            return items.contains(o);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void clear() {
        lock.lock();
        try {
            items.clear();
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int drainTo(Collection<? super E> c) { return drainTo(c, Integer.MAX_VALUE); }

    @Override
    public int drainTo(Collection<? super E> c, int maxElements) {
        if (c == this) {
            throw new IllegalArgumentException();
        }
        lock.lock();
        try {
            int count = 0;
            while (count < maxElements && ready()) {
                c.add(leave(items.poll()));
                count++;
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    // Whether the head may be taken.
    boolean ready() { return !items.isEmpty(); }

    @Override
    public Object[] toArray() {
        lock.lock();
        try {
            return items.toArray();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return items.toString();
        } finally {
            lock.unlock();
        }
    }

    // The elements as they are now; removing one removes it here.
    @Override
    @SuppressWarnings("unchecked")
    public Iterator<E> iterator() {
        Iterator<E> each = (Iterator<E>) new ArrayList<Object>(java.util.Arrays.asList(toArray())).iterator();
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
                LockedQueue.this.remove(last);
                last = null;
            }
        };
    }
}
