package java.util.concurrent.atomic;

// Natives: compareAndSet, getAndSet, getAndAdd; each is one step of the machine on the field `value`.
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** A {@code int} that several threads may change, each change being one step. */
public class AtomicInteger extends Number {
    private volatile int value;

    /** Creates one with value 0. */
    public AtomicInteger() {
    }

    /** Creates one with a value. */
    public AtomicInteger(int initialValue) { value = initialValue; }

    /** Gives the value. */
    public final int get() { return value; }

    /** Sets the value. */
    public final void set(int newValue) { value = newValue; }

    /** Sets the value, which others may see later. */
    public final void lazySet(int newValue) { value = newValue; }

    /** Sets the value and gives the old one. */
    public final native int getAndSet(int newValue);

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final native boolean compareAndSet(int expectedValue, int newValue);

    /** Adds to the value and gives the old one. */
    public final native int getAndAdd(int delta);

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetPlain(int expectedValue, int newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetVolatile(int expectedValue, int newValue) { return compareAndSet(expectedValue, newValue); }

    /** Adds 1 and gives the old value. */
    public final int getAndIncrement() { return getAndAdd(1); }

    /** Subtracts 1 and gives the old value. */
    public final int getAndDecrement() { return getAndAdd(-1); }

    /** Adds 1 and gives the new value. */
    public final int incrementAndGet() { return getAndAdd(1) + 1; }

    /** Subtracts 1 and gives the new value. */
    public final int decrementAndGet() { return getAndAdd(-1) - 1; }

    /** Adds to the value and gives the new one. */
    public final int addAndGet(int delta) { return getAndAdd(delta) + delta; }

    /** Sets the value to what the function makes of it, and gives the old one. */
    public final int getAndUpdate(IntUnaryOperator updateFunction) {
        while (true) {
            int old = get();
            int next = updateFunction.applyAsInt(old);
            if (compareAndSet(old, next)) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it, and gives the new one. */
    public final int updateAndGet(IntUnaryOperator updateFunction) {
        while (true) {
            int old = get();
            int next = updateFunction.applyAsInt(old);
            if (compareAndSet(old, next)) {
                return next;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the old one. */
    public final int getAndAccumulate(int x, IntBinaryOperator accumulatorFunction) {
        while (true) {
            int old = get();
            int next = accumulatorFunction.applyAsInt(old, x);
            if (compareAndSet(old, next)) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the new one. */
    public final int accumulateAndGet(int x, IntBinaryOperator accumulatorFunction) {
        while (true) {
            int old = get();
            int next = accumulatorFunction.applyAsInt(old, x);
            if (compareAndSet(old, next)) {
                return next;
            }
        }
    }

    /** Gives the value. */
    public final int getPlain() { return value; }

    /** Gives the value. */
    public final int getAcquire() { return value; }

    /** Sets the value. */
    public final void setPlain(int newValue) { value = newValue; }

    /** Sets the value. */
    public final void setRelease(int newValue) { value = newValue; }

    /** Gives the value as int. */
    @Override
    public int intValue() { return get(); }

    /** Gives the value as long. */
    @Override
    public long longValue() { return (long) get(); }

    /** Gives the value as float. */
    @Override
    public float floatValue() { return (float) get(); }

    /** Gives the value as double. */
    @Override
    public double doubleValue() { return (double) get(); }

    @Override
    public String toString() { return String.valueOf(get()); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSet(int expectedValue, int newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetAcquire(int expectedValue, int newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetRelease(int expectedValue, int newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final int compareAndExchange(int expectedValue, int newValue) {
        while (true) {
            int found = get();
            if (found != expectedValue || compareAndSet(expectedValue, newValue)) {
                return found;
            }
        }
    }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final int compareAndExchangeAcquire(int expectedValue, int newValue) { return compareAndExchange(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final int compareAndExchangeRelease(int expectedValue, int newValue) { return compareAndExchange(expectedValue, newValue); }

    /** Gives the value. */
    public final int getOpaque() { return get(); }

    /** Sets the value. */
    public final void setOpaque(int newValue) { set(newValue); }
}
