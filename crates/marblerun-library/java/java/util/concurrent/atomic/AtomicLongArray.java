package java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** An array of {@code long} that several threads may change, each change being one step. */
public class AtomicLongArray {
    private final long[] array;

    /** Creates an array of zeros. */
    public AtomicLongArray(int length) { array = new long[length]; }

    /** Creates a copy of an array. */
    public AtomicLongArray(long[] array) { this.array = array.clone(); }

    private void check(int i) {
        if (i < 0 || i >= array.length) {
            throw new ArrayIndexOutOfBoundsException("Index " + i + " out of bounds for length " + array.length);
        }
    }

    /** Gives the number of elements. */
    public final int length() { return array.length; }

    /** Gives an element. */
    public final long get(int i) {
        check(i);
        return array[i];
    }

    /** Sets an element. */
    public final void set(int i, long newValue) {
        check(i);
        array[i] = newValue;
    }

    /** Sets an element, which others may see later. */
    public final void lazySet(int i, long newValue) { set(i, newValue); }

    /** Sets an element and gives the old one. */
    public final long getAndSet(int i, long newValue) {
        synchronized (array) {
            long old = get(i);
            array[i] = newValue;
            return old;
        }
    }

    /** Sets an element if it is the expected one, and tells whether it was. */
    public final boolean compareAndSet(int i, long expectedValue, long newValue) {
        synchronized (array) {
            if (get(i) != expectedValue) {
                return false;
            }
            array[i] = newValue;
            return true;
        }
    }

    /** Adds to an element and gives the old one. */
    public final long getAndAdd(int i, long delta) {
        synchronized (array) {
            long old = get(i);
            array[i] = old + delta;
            return old;
        }
    }

    /** Adds 1 and gives the old element. */
    public final long getAndIncrement(int i) { return getAndAdd(i, 1); }

    /** Subtracts 1 and gives the old element. */
    public final long getAndDecrement(int i) { return getAndAdd(i, -1); }

    /** Adds 1 and gives the new element. */
    public final long incrementAndGet(int i) { return getAndAdd(i, 1) + 1; }

    /** Subtracts 1 and gives the new element. */
    public final long decrementAndGet(int i) { return getAndAdd(i, -1) - 1; }

    /** Adds to an element and gives the new one. */
    public final long addAndGet(int i, long delta) { return getAndAdd(i, delta) + delta; }

    /** Sets the value to what the function makes of it, and gives the old one. */
    public final long getAndUpdate(int i, LongUnaryOperator updateFunction) {
        while (true) {
            long old = get(i);
            long next = updateFunction.applyAsLong(old);
            if (compareAndSet(i, old, next)) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it, and gives the new one. */
    public final long updateAndGet(int i, LongUnaryOperator updateFunction) {
        while (true) {
            long old = get(i);
            long next = updateFunction.applyAsLong(old);
            if (compareAndSet(i, old, next)) {
                return next;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the old one. */
    public final long getAndAccumulate(int i, long x, LongBinaryOperator accumulatorFunction) {
        while (true) {
            long old = get(i);
            long next = accumulatorFunction.applyAsLong(old, x);
            if (compareAndSet(i, old, next)) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the new one. */
    public final long accumulateAndGet(int i, long x, LongBinaryOperator accumulatorFunction) {
        while (true) {
            long old = get(i);
            long next = accumulatorFunction.applyAsLong(old, x);
            if (compareAndSet(i, old, next)) {
                return next;
            }
        }
    }

    @Override
    public String toString() { return Arrays.toString(array); }
}
