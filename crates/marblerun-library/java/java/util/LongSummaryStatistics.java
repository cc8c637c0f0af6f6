package java.util;

import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** Count, sum, least, greatest and average of numbers. */
public class LongSummaryStatistics implements LongConsumer, IntConsumer {
    private long count;
    private long sum;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    /** Creates statistics of no numbers. */
    public LongSummaryStatistics() {
    }

    /** Adds a number. */
    @Override
    public void accept(int value) { accept((long) value); }

    /** Adds a number. */
    @Override
    public void accept(long value) {
        count++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    /** Adds the numbers of another. */
    public void combine(LongSummaryStatistics other) {
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
    public final long getMin() { return min; }

    /** Gives the greatest number. */
    public final long getMax() { return max; }

    /** Gives the average, 0 if there are no numbers. */
    public final double getAverage() { return count > 0 ? (double) getSum() / count : 0.0; }

    @Override
    public String toString() {
        return String.format("%s{count=%d, sum=%d, min=%d, average=%f, max=%d}", getClass().getSimpleName(), count, getSum(), min, getAverage(), max);
    }
}
