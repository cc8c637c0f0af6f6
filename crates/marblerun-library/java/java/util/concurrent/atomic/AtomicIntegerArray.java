package java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** An array of {@code int} that several threads may change, each change being one step. */
public class AtomicIntegerArray {
    private final int[] array;

    /** Creates an array of zeros. */
    public AtomicIntegerArray(int length) { array = new int[length]; }

    /** Creates a copy of an array. */
    public AtomicIntegerArray(int[] array) { this.array = array.clone(); }

    private void check(int i) {
        if (i < 0 || i >= array.length) {
            throw new ArrayIndexOutOfBoundsException("Index " + i + " out of bounds for length " + array.length);
        }
    }

    /** Gives the number of elements. */
    public final int length() { return array.length; }

    /** Gives an element. */
    public final int get(int i) {
        check(i);
        return array[i];
    }

    /** Sets an element. */
    public final void set(int i, int newValue) {
        check(i);
        array[i] = newValue;
    }

    /** Sets an element, which others may see later. */
    public final void lazySet(int i, int newValue) { set(i, newValue); }

    /** Sets an element and gives the old one. */
    public final int getAndSet(int i, int newValue) {
        synchronized (array) {
            int old = get(i);
            array[i] = newValue;
            return old;
        }
    }

    /** Sets an element if it is the expected one, and tells whether it was. */
    public final boolean compareAndSet(int i, int expectedValue, int newValue) {
        synchronized (array) {
            if (get(i) != expectedValue) {
                return false;
            }
            array[i] = newValue;
            return true;
        }
    }

    /** Adds to an element and gives the old one. */
    public final int getAndAdd(int i, int delta) {
        synchronized (array) {
            int old = get(i);
            array[i] = old + delta;
            return old;
        }
    }

    /** Adds 1 and gives the old element. */
    public final int getAndIncrement(int i) { return getAndAdd(i, 1); }

    /** Subtracts 1 and gives the old element. */
    public final int getAndDecrement(int i) { return getAndAdd(i, -1); }

    /** Adds 1 and gives the new element. */
    public final int incrementAndGet(int i) { return getAndAdd(i, 1) + 1; }

    /** Subtracts 1 and gives the new element. */
    public final int decrementAndGet(int i) { return getAndAdd(i, -1) - 1; }

    /** Adds to an element and gives the new one. */
    public final int addAndGet(int i, int delta) { return getAndAdd(i, delta) + delta; }

    /** Sets the value to what the function makes of it, and gives the old one. */
    public final int getAndUpdate(int i, IntUnaryOperator updateFunction) {
        while (true) {
            int old = get(i);
            int next = updateFunction.applyAsInt(old);
            if (compareAndSet(i, old, next)) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it, and gives the new one. */
    public final int updateAndGet(int i, IntUnaryOperator updateFunction) {
        while (true) {
            int old = get(i);
            int next = updateFunction.applyAsInt(old);
            if (compareAndSet(i, old, next)) {
                return next;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the old one. */
    public final int getAndAccumulate(int i, int x, IntBinaryOperator accumulatorFunction) {
        while (true) {
            int old = get(i);
            int next = accumulatorFunction.applyAsInt(old, x);
            if (compareAndSet(i, old, next)) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the new one. */
    public final int accumulateAndGet(int i, int x, IntBinaryOperator accumulatorFunction) {
        while (true) {
            int old = get(i);
            int next = accumulatorFunction.applyAsInt(old, x);
            if (compareAndSet(i, old, next)) {
                return next;
            }
        }
    }

    @Override
    public String toString() { return Arrays.toString(array); }
}
