package java.util.concurrent;

import java.util.Random;

/** A generator of random numbers that each thread has for itself; each run gives the same numbers. */
public class ThreadLocalRandom extends Random {
    private static final ThreadLocal<ThreadLocalRandom> CURRENT = ThreadLocal.withInitial(() -> new ThreadLocalRandom());

    private boolean seeded;

    private ThreadLocalRandom() {
        super(Thread.currentThread().getId() * 7919L + 42L);
        seeded = true;
    }

    /** Gives the generator of the current thread. */
    public static ThreadLocalRandom current() { return CURRENT.get(); }

    /** Is not possible. */
    @Override
    public void setSeed(long seed) {
        if (seeded) {
            throw new UnsupportedOperationException();
        }
        super.setSeed(seed);
    }
}
