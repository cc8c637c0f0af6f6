package java.util.concurrent;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets threads wait for each other, again and again. */
public class CyclicBarrier {
    private static final class Generation {
        boolean broken;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition trip = lock.newCondition();
    private final int parties;
    private final Runnable action;
    private Generation generation = new Generation();
    private int missing;

    /** Creates a barrier for that many threads. */
    public CyclicBarrier(int parties) { this(parties, null); }

    /** Creates a barrier for that many threads with an action for the last one. */
    public CyclicBarrier(int parties, Runnable barrierAction) {
        if (parties <= 0) {
            throw new IllegalArgumentException();
        }
        this.parties = parties;
        this.missing = parties;
        this.action = barrierAction;
    }

    /** Gives the number of threads. */
    public int getParties() { return parties; }

    /** Waits for the others; gives how many came later. */
    public int await() throws InterruptedException, BrokenBarrierException {
        try {
            return await(false, 0L);
        } catch (TimeoutException never) {
            throw new Error(never);
        }
    }

    /** Waits for the others at most that long. */
    public int await(long timeout, TimeUnit unit) throws InterruptedException, BrokenBarrierException, TimeoutException {
        return await(true, unit.toNanos(timeout));
    }

    private void next() {
        trip.signalAll();
        missing = parties;
        generation = new Generation();
    }

    private void breakIt() {
        generation.broken = true;
        missing = parties;
        trip.signalAll();
    }

    private int await(boolean timed, long timeout) throws InterruptedException, BrokenBarrierException, TimeoutException {
        long nanos = timeout;
        lock.lock();
        try {
            Generation own = generation;
            if (own.broken) {
                throw new BrokenBarrierException();
            }
            if (Thread.interrupted()) {
                breakIt();
                throw new InterruptedException();
            }
            int index = --missing;
            if (index == 0) {
                boolean done = false;
                try {
                    if (action != null) {
                        action.run();
                    }
                    done = true;
                    next();
                    return 0;
                } finally {
                    if (!done) {
                        breakIt();
                    }
                }
            }
            while (true) {
                try {
                    if (!timed) {
                        trip.await();
                    } else if (nanos > 0L) {
                        nanos = trip.awaitNanos(nanos);
                    }
                } catch (InterruptedException early) {
                    if (own == generation && !own.broken) {
                        breakIt();
                        throw early;
                    }
                    Thread.currentThread().interrupt();
                }
                if (own.broken) {
                    throw new BrokenBarrierException();
                }
                if (own != generation) {
                    return index;
                }
                if (timed && nanos <= 0L) {
                    breakIt();
                    throw new TimeoutException();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether a thread has left too early. */
    public boolean isBroken() {
        lock.lock();
        try {
            return generation.broken;
        } finally {
            lock.unlock();
        }
    }

    /** Begins again; who waits gets a {@code BrokenBarrierException}. */
    public void reset() {
        lock.lock();
        try {
            breakIt();
            next();
        } finally {
            lock.unlock();
        }
    }

    /** Gives how many threads wait. */
    public int getNumberWaiting() {
        lock.lock();
        try {
            return parties - missing;
        } finally {
            lock.unlock();
        }
    }
}
