package java.util.concurrent.atomic;

/** A sum that several threads may add to. */
public class DoubleAdder extends Number {
    private double sum;

    /** Creates a sum of nothing. */
    public DoubleAdder() {
    }

    /** Adds to the sum. */
    public synchronized void add(double x) { sum += x; }

    /** Gives the sum. */
    public synchronized double sum() { return sum; }

    /** Begins again. */
    public synchronized void reset() { sum = 0.0; }

    /** Gives the sum and begins again. */
    public synchronized double sumThenReset() {
        double total = sum;
        sum = 0.0;
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
