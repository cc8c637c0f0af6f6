package java.util.concurrent.atomic;

import java.util.function.LongBinaryOperator;

/** A value that several threads may put others together with. */
public class LongAccumulator extends Number {
    private final LongBinaryOperator function;
    private final long identity;
    private long value;

    /** Creates one with a function and its first value. */
    public LongAccumulator(LongBinaryOperator accumulatorFunction, long identity) {
        this.function = accumulatorFunction;
        this.identity = identity;
        this.value = identity;
    }

    /** Puts the value together with another. */
    public synchronized void accumulate(long x) { value = function.applyAsLong(value, x); }

    /** Gives the value. */
    public synchronized long get() { return value; }

    /** Begins again. */
    public synchronized void reset() { value = identity; }

    /** Gives the value and begins again. */
    public synchronized long getThenReset() {
        long result = value;
        value = identity;
        return result;
    }

    @Override
    public int intValue() { return (int) get(); }

    @Override
    public long longValue() { return (long) get(); }

    @Override
    public float floatValue() { return (float) get(); }

    @Override
    public double doubleValue() { return (double) get(); }

    @Override
    public String toString() { return String.valueOf(get()); }
}
