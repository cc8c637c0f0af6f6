package java.util.concurrent.atomic;

import java.util.function.DoubleBinaryOperator;

/** A value that several threads may put others together with. */
public class DoubleAccumulator extends Number {
    private final DoubleBinaryOperator function;
    private final double identity;
    private double value;

    /** Creates one with a function and its first value. */
    public DoubleAccumulator(DoubleBinaryOperator accumulatorFunction, double identity) {
        this.function = accumulatorFunction;
        this.identity = identity;
        this.value = identity;
    }

    /** Puts the value together with another. */
    public synchronized void accumulate(double x) { value = function.applyAsDouble(value, x); }

    /** Gives the value. */
    public synchronized double get() { return value; }

    /** Begins again. */
    public synchronized void reset() { value = identity; }

    /** Gives the value and begins again. */
    public synchronized double getThenReset() {
        double result = value;
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
