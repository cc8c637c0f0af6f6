package java.util.concurrent.atomic;

// Natives: compareAndSet, getAndSet, getAndAdd; each is one step of the machine on the field `value`.
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** A {@code long} that several threads may change, each change being one step. */
public class AtomicLong extends Number {
    private volatile long value;

    /** Creates one with value 0. */
    public AtomicLong() {
    }

    /** Creates one with a value. */
    public AtomicLong(long initialValue) { value = initialValue; }

    /** Gives the value. */
    public final long get() { return value; }

    /** Sets the value. */
    public final void set(long newValue) { value = newValue; }

    /** Sets the value, which others may see later. */
    public final void lazySet(long newValue) { value = newValue; }

    /** Sets the value and gives the old one. */
    public final native long getAndSet(long newValue);

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final native boolean compareAndSet(long expectedValue, long newValue);

    /** Adds to the value and gives the old one. */
    public final native long getAndAdd(long delta);

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetPlain(long expectedValue, long newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetVolatile(long expectedValue, long newValue) { return compareAndSet(expectedValue, newValue); }

    /** Adds 1 and gives the old value. */
    public final long getAndIncrement() { return getAndAdd(1); }

    /** Subtracts 1 and gives the old value. */
    public final long getAndDecrement() { return getAndAdd(-1); }

    /** Adds 1 and gives the new value. */
    public final long incrementAndGet() { return getAndAdd(1) + 1; }

    /** Subtracts 1 and gives the new value. */
    public final long decrementAndGet() { return getAndAdd(-1) - 1; }

    /** Adds to the value and gives the new one. */
    public final long addAndGet(long delta) { return getAndAdd(delta) + delta; }

    /** Sets the value to what the function makes of it, and gives the old one. */
    public final long getAndUpdate(LongUnaryOperator updateFunction) {
        while (true) {
            long old = get();
            long next = updateFunction.applyAsLong(old);
            if (compareAndSet(old, next)) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it, and gives the new one. */
    public final long updateAndGet(LongUnaryOperator updateFunction) {
        while (true) {
            long old = get();
            long next = updateFunction.applyAsLong(old);
            if (compareAndSet(old, next)) {
                return next;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the old one. */
    public final long getAndAccumulate(long x, LongBinaryOperator accumulatorFunction) {
        while (true) {
            long old = get();
            long next = accumulatorFunction.applyAsLong(old, x);
            if (compareAndSet(old, next)) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the new one. */
    public final long accumulateAndGet(long x, LongBinaryOperator accumulatorFunction) {
        while (true) {
            long old = get();
            long next = accumulatorFunction.applyAsLong(old, x);
            if (compareAndSet(old, next)) {
                return next;
            }
        }
    }

    /** Gives the value. */
    public final long getPlain() { return value; }

    /** Gives the value. */
    public final long getAcquire() { return value; }

    /** Sets the value. */
    public final void setPlain(long newValue) { value = newValue; }

    /** Sets the value. */
    public final void setRelease(long newValue) { value = newValue; }

    /** Gives the value as int. */
    @Override
    public int intValue() { return (int) get(); }

    /** Gives the value as long. */
    @Override
    public long longValue() { return get(); }

    /** Gives the value as float. */
    @Override
    public float floatValue() { return (float) get(); }

    /** Gives the value as double. */
    @Override
    public double doubleValue() { return (double) get(); }

    @Override
    public String toString() { return String.valueOf(get()); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSet(long expectedValue, long newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetAcquire(long expectedValue, long newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetRelease(long expectedValue, long newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final long compareAndExchange(long expectedValue, long newValue) {
        while (true) {
            long found = get();
            if (found != expectedValue || compareAndSet(expectedValue, newValue)) {
                return found;
            }
        }
    }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final long compareAndExchangeAcquire(long expectedValue, long newValue) { return compareAndExchange(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final long compareAndExchangeRelease(long expectedValue, long newValue) { return compareAndExchange(expectedValue, newValue); }

    /** Gives the value. */
    public final long getOpaque() { return get(); }

    /** Sets the value. */
    public final void setOpaque(long newValue) { set(newValue); }
}
