package java.util;

import java.util.function.DoubleConsumer;

/** Count, sum, least, greatest and average of numbers. */
public class DoubleSummaryStatistics implements DoubleConsumer {
    private long count;
    private double sum;
    // What rounding has taken from the sum so far.
    private double compensation;
    private double simpleSum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Creates statistics of no numbers. */
    public DoubleSummaryStatistics() {
    }

    /** Adds a number. */
    @Override
    public void accept(double value) {
        count++;
        simpleSum += value;
        add(value);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    private void add(double value) {
        double corrected = value - compensation;
        double next = sum + corrected;
        compensation = (next - sum) - corrected;
        sum = next;
    }

    /** Adds the numbers of another. */
    public void combine(DoubleSummaryStatistics other) {
        count += other.count;
        simpleSum += other.simpleSum;
        add(other.sum);
        add(-other.compensation);
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** Gives the number of numbers. */
    public final long getCount() { return count; }

    /** Gives the sum. */
    public final double getSum() {
        double exact = sum - compensation;
        return Double.isNaN(exact) && Double.isInfinite(simpleSum) ? simpleSum : exact;
    }

    /** Gives the least number. */
    public final double getMin() { return min; }

    /** Gives the greatest number. */
    public final double getMax() { return max; }

    /** Gives the average, 0 if there are no numbers. */
    public final double getAverage() { return count > 0 ? getSum() / count : 0.0; }

    @Override
    public String toString() {
        return String.format("%s{count=%d, sum=%f, min=%f, average=%f, max=%f}", getClass().getSimpleName(), count, getSum(), min, getAverage(), max);
    }
}
