package java.util.concurrent.atomic;

/** A sum that several threads may add to. */
public class LongAdder extends Number {
    private long sum;

    /** Creates a sum of nothing. */
    public LongAdder() {
    }

    /** Adds to the sum. */
    public synchronized void add(long x) { sum += x; }

    /** Adds 1. */
    public void increment() { add(1L); }

    /** Subtracts 1. */
    public void decrement() { add(-1L); }

    /** Gives the sum. */
    public synchronized long sum() { return sum; }

    /** Begins again. */
    public synchronized void reset() { sum = 0L; }

    /** Gives the sum and begins again. */
    public synchronized long sumThenReset() {
        long total = sum;
        sum = 0L;
        return total;
    }

    @Override
    public int intValue() { return (int) sum(); }

    @Override
    public long longValue() { return (long) sum(); }

    @Override
    public float floatValue() { return (float) sum(); }

    @Override
    public double doubleValue() { return (double) sum(); }

    @Override
    public String toString() { return String.valueOf(sum()); }
}
