package java.util.concurrent.locks;

// Natives: compareAndSetState, one step of the machine on the field `state`.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** What locks have in common: a number, and a queue of threads that wait. */
public abstract class AbstractQueuedSynchronizer extends AbstractOwnableSynchronizer {
    private static final class Node {
        final Thread thread = Thread.currentThread();
        final boolean shared;
        // Whether it is in the queue of the lock, as opposed to that of a condition.
        volatile boolean queued;

        Node(boolean shared) { this.shared = shared; }
    }

    private volatile int state;
    private final ArrayDeque<Node> queue = new ArrayDeque<>();

    /** For subclasses. */
    protected AbstractQueuedSynchronizer() {
    }

    /** Gives the number. */
    protected final int getState() { return state; }

    /** Sets the number. */
    protected final void setState(int newState) { state = newState; }

    /** Sets the number if it is the expected one, and tells whether it was. */
    protected final native boolean compareAndSetState(int expect, int update);

    /** Tries to take the lock. */
    protected boolean tryAcquire(int arg) { throw new UnsupportedOperationException(); }

    /** Gives the lock back and tells whether it is free now. */
    protected boolean tryRelease(int arg) { throw new UnsupportedOperationException(); }

    /** Tries to take the lock together with others; negative if not possible. */
    protected int tryAcquireShared(int arg) { throw new UnsupportedOperationException(); }

    /** Gives the shared lock back and tells whether others may now take it. */
    protected boolean tryReleaseShared(int arg) { throw new UnsupportedOperationException(); }

    /** Tells whether the current thread holds the lock alone. */
    protected boolean isHeldExclusively() { throw new UnsupportedOperationException(); }

    // What the program knows as the lock.
    Object shown() { return this; }

    private void enqueue(Node node) {
        synchronized (queue) {
            node.queued = true;
            queue.addLast(node);
        }
    }

    private Node first() {
        synchronized (queue) {
            return queue.peekFirst();
        }
    }

    private Node dequeue(Node node) {
        synchronized (queue) {
            queue.remove(node);
            return queue.peekFirst();
        }
    }

    private void wakeFirst() {
        Node first = first();
        if (first != null) {
            LockSupport.unpark(first.thread);
        }
    }

    private boolean tryTake(Node node, int arg) {
        return node.shared ? tryAcquireShared(arg) >= 0 : tryAcquire(arg);
    }

    // Waits in the queue: 1 taken, 0 out of time, -1 interrupted.
    private int acquire(Node node, int arg, boolean interruptible, boolean timed, long nanos) {
        long end = timed ? System.nanoTime() + nanos : 0L;
        boolean interrupted = false;
        int result = 1;
        while (true) {
            if (first() == node && tryTake(node, arg)) {
                Node next = dequeue(node);
                if (node.shared && next != null && next.shared) {
                    LockSupport.unpark(next.thread);
                }
                break;
            }
            if (interruptible && Thread.interrupted()) {
                result = -1;
            } else if (timed && end - System.nanoTime() <= 0L) {
                result = 0;
            }
            if (result != 1) {
                dequeue(node);
                wakeFirst();
                break;
            }
            if (timed) {
                LockSupport.parkNanos(this, end - System.nanoTime());
            } else {
                LockSupport.park(this);
            }
            if (!interruptible && Thread.interrupted()) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    private int acquireQueued(boolean shared, int arg, boolean interruptible, boolean timed, long nanos) {
        Node node = new Node(shared);
        enqueue(node);
        return acquire(node, arg, interruptible, timed, nanos);
    }

    private static void checkInterrupt(boolean interrupted) throws InterruptedException {
        if (interrupted) {
            throw new InterruptedException();
        }
    }

    /** Takes the lock, waiting until that is possible. */
    public final void acquire(int arg) {
        if (!tryAcquire(arg)) {
            acquireQueued(false, arg, false, false, 0L);
        }
    }

    /** Takes the lock, waiting until that is possible or the thread is interrupted. */
    public final void acquireInterruptibly(int arg) throws InterruptedException {
        checkInterrupt(Thread.interrupted());
        if (!tryAcquire(arg)) {
            checkInterrupt(acquireQueued(false, arg, true, false, 0L) < 0);
        }
    }

    /** Takes the lock if that is possible within the time, and tells whether it was. */
    public final boolean tryAcquireNanos(int arg, long nanosTimeout) throws InterruptedException {
        checkInterrupt(Thread.interrupted());
        if (tryAcquire(arg)) {
            return true;
        }
        if (nanosTimeout <= 0L) {
            return false;
        }
        int result = acquireQueued(false, arg, true, true, nanosTimeout);
        checkInterrupt(result < 0);
        return result > 0;
    }

    /** Gives the lock back and wakes who waits longest. */
    public final boolean release(int arg) {
        if (!tryRelease(arg)) {
            return false;
        }
        wakeFirst();
        return true;
    }

    /** Takes the lock together with others, waiting until that is possible. */
    public final void acquireShared(int arg) {
        if (tryAcquireShared(arg) < 0) {
            acquireQueued(true, arg, false, false, 0L);
        }
    }

    /** Takes the lock together with others, waiting until that is possible or the thread is interrupted. */
    public final void acquireSharedInterruptibly(int arg) throws InterruptedException {
        checkInterrupt(Thread.interrupted());
        if (tryAcquireShared(arg) < 0) {
            checkInterrupt(acquireQueued(true, arg, true, false, 0L) < 0);
        }
    }

    /** Takes the lock together with others if that is possible within the time, and tells whether it was. */
    public final boolean tryAcquireSharedNanos(int arg, long nanosTimeout) throws InterruptedException {
        checkInterrupt(Thread.interrupted());
        if (tryAcquireShared(arg) >= 0) {
            return true;
        }
        if (nanosTimeout <= 0L) {
            return false;
        }
        int result = acquireQueued(true, arg, true, true, nanosTimeout);
        checkInterrupt(result < 0);
        return result > 0;
    }

    /** Gives the shared lock back and wakes who waits longest. */
    public final boolean releaseShared(int arg) {
        if (!tryReleaseShared(arg)) {
            return false;
        }
        wakeFirst();
        return true;
    }

    /** Tells whether threads wait. */
    public final boolean hasQueuedThreads() { return first() != null; }

    /** Tells whether another thread has waited longer than the current one. */
    public final boolean hasQueuedPredecessors() {
        Node first = first();
        return first != null && first.thread != Thread.currentThread();
    }

    /** Tells whether the thread waits. */
    public final boolean isQueued(Thread thread) { return getQueuedThreads().contains(thread); }

    /** Gives the number of threads that wait. */
    public final int getQueueLength() { return getQueuedThreads().size(); }

    /** Gives the thread that waits longest. */
    public final Thread getFirstQueuedThread() {
        Node first = first();
        return first == null ? null : first.thread;
    }

    /** Gives the threads that wait. */
    public final Collection<Thread> getQueuedThreads() {
        synchronized (queue) {
            ArrayList<Thread> threads = new ArrayList<>();
            for (Node node : queue) {
                threads.add(node.thread);
            }
            return threads;
        }
    }

    // Whether who waits longest wants the lock alone.
    final boolean isFirstExclusive() {
        Node first = first();
        return first != null && !first.shared;
    }

    /** Tells whether threads wait for the condition. */
    public final boolean hasWaiters(ConditionObject condition) { return condition.hasWaiters(); }

    /** Gives the number of threads that wait for the condition. */
    public final int getWaitQueueLength(ConditionObject condition) { return condition.getWaitQueueLength(); }

    @Override
    public String toString() {
        return super.toString() + "[State = " + getState() + ", " + (hasQueuedThreads() ? "non" : "") + "empty queue]";
    }

    /** A condition of this lock. */
    public class ConditionObject implements Condition {
        private final ArrayDeque<Node> waiting = new ArrayDeque<>();

        /** Creates a condition. */
        public ConditionObject() {
        }

        private void checkHeld() {
            if (!isHeldExclusively()) {
                throw new IllegalMonitorStateException();
            }
        }

        // Waits: 1 signalled, 0 out of time, -1 interrupted.
        private int await(boolean interruptible, boolean timed, long nanos) {
            checkHeld();
            Node node = new Node(false);
            LockEvents.waiting(shown());
            waiting.addLast(node);
            int held = getState();
            if (!release(held)) {
                waiting.remove(node);
                throw new IllegalMonitorStateException();
            }
            long end = timed ? System.nanoTime() + nanos : 0L;
            boolean interrupted = false;
            int result = 1;
            while (!node.queued) {
                if (timed) {
                    LockSupport.parkNanos(this, end - System.nanoTime());
                } else {
                    LockSupport.park(this);
                }
                if (Thread.interrupted()) {
                    interrupted = true;
                }
                synchronized (queue) {
                    if (node.queued) {
                        break;
                    }
                    if (interrupted && interruptible) {
                        result = -1;
                    } else if (timed && end - System.nanoTime() <= 0L) {
                        result = 0;
                    }
                    if (result != 1) {
                        enqueue(node);
                    }
                }
            }
            acquire(node, held, false, false, 0L);
            LockEvents.acquired(shown());
            if (result != 1) {
                waiting.remove(node);
            }
            if (interrupted && result != -1) {
                Thread.currentThread().interrupt();
            }
            return result;
        }

        // Moves a thread that waits longest to the queue of the lock, unless it has already given up.
        private boolean signalFirst() {
            while (!waiting.isEmpty()) {
                Node node = waiting.pollFirst();
                synchronized (queue) {
                    if (!node.queued) {
                        LockEvents.notified(node.thread);
                        enqueue(node);
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public final void signal() {
            checkHeld();
            signalFirst();
        }

        @Override
        public final void signalAll() {
            checkHeld();
            while (signalFirst()) {
                continue;
            }
        }

        @Override
        public final void await() throws InterruptedException {
            checkInterrupt(Thread.interrupted());
            checkInterrupt(await(true, false, 0L) < 0);
        }

        @Override
        public final void awaitUninterruptibly() { await(false, false, 0L); }

        @Override
        public final long awaitNanos(long nanosTimeout) throws InterruptedException {
            checkInterrupt(Thread.interrupted());
            long end = System.nanoTime() + nanosTimeout;
            checkInterrupt(await(true, true, nanosTimeout) < 0);
            return end - System.nanoTime();
        }

        @Override
        public final boolean await(long time, TimeUnit unit) throws InterruptedException {
            checkInterrupt(Thread.interrupted());
            int result = await(true, true, unit.toNanos(time));
            checkInterrupt(result < 0);
            return result > 0;
        }

        final boolean hasWaiters() {
            checkHeld();
            return !waiting.isEmpty();
        }

        final int getWaitQueueLength() {
            checkHeld();
            return waiting.size();
        }
    }
}
