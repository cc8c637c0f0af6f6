package java.util;

import java.util.function.IntConsumer;

/** Count, sum, least, greatest and average of numbers. */
public class IntSummaryStatistics implements IntConsumer {
    private long count;
    private long sum;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;

    /** Creates statistics of no numbers. */
    public IntSummaryStatistics() {
    }

    /** Adds a number. */
    @Override
    public void accept(int value) {
        count++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    /** Adds the numbers of another. */
    public void combine(IntSummaryStatistics other) {
        count += other.count;
        sum += other.sum;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** Gives the number of numbers. */
    public final long getCount() { return count; }

    /** Gives the sum. */
    public final long getSum() {
        return sum;
    }

    /** Gives the least number. */
    public final int getMin() { return min; }

    /** Gives the greatest number. */
    public final int getMax() { return max; }

    /** Gives the average, 0 if there are no numbers. */
    public final double getAverage() { return count > 0 ? (double) getSum() / count : 0.0; }

    @Override
    public String toString() {
        return String.format("%s{count=%d, sum=%d, min=%d, average=%f, max=%d}", getClass().getSimpleName(), count, getSum(), min, getAverage(), max);
    }
}
