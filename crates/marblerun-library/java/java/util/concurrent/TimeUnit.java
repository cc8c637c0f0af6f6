package java.util.concurrent;

import java.time.Duration;

/** A unit of time. */
public enum TimeUnit {
    /** Billionths of a second. */
    NANOSECONDS(1L),
    /** Millionths of a second. */
    MICROSECONDS(1000L),
    /** Thousandths of a second. */
    MILLISECONDS(1000000L),
    /** Seconds. */
    SECONDS(1000000000L),
    /** Minutes. */
    MINUTES(60000000000L),
    /** Hours. */
    HOURS(3600000000000L),
    /** Days of 24 hours. */
    DAYS(86400000000000L);

    private final long scale;

    TimeUnit(long scale) { this.scale = scale; }

    /** Gives an amount of another unit in this one; too large ones become the largest or least. */
    public long convert(long sourceDuration, TimeUnit sourceUnit) {
        if (sourceUnit.scale <= scale) {
            return sourceDuration / (scale / sourceUnit.scale);
        }
        long factor = sourceUnit.scale / scale;
        long most = Long.MAX_VALUE / factor;
        if (sourceDuration > most) {
            return Long.MAX_VALUE;
        }
        return sourceDuration < -most ? Long.MIN_VALUE : sourceDuration * factor;
    }

    /** Gives a duration in this unit. */
    public long convert(Duration duration) { return convert(duration.toNanos(), NANOSECONDS); }

    /** Gives an amount in nanoseconds. */
    public long toNanos(long duration) { return NANOSECONDS.convert(duration, this); }

    /** Gives an amount in microseconds. */
    public long toMicros(long duration) { return MICROSECONDS.convert(duration, this); }

    /** Gives an amount in milliseconds. */
    public long toMillis(long duration) { return MILLISECONDS.convert(duration, this); }

    /** Gives an amount in seconds. */
    public long toSeconds(long duration) { return SECONDS.convert(duration, this); }

    /** Gives an amount in minutes. */
    public long toMinutes(long duration) { return MINUTES.convert(duration, this); }

    /** Gives an amount in hours. */
    public long toHours(long duration) { return HOURS.convert(duration, this); }

    /** Gives an amount in days. */
    public long toDays(long duration) { return DAYS.convert(duration, this); }

    /** Pauses the current thread that long. */
    public void sleep(long timeout) throws InterruptedException {
        if (timeout > 0) {
            long nanos = toNanos(timeout);
            Thread.sleep(nanos / 1000000L, (int) (nanos % 1000000L));
        }
    }

    /** Waits for a thread at most that long. */
    public void timedJoin(Thread thread, long timeout) throws InterruptedException {
        if (timeout > 0) {
            thread.join(toMillis(timeout));
        }
    }

    /** Waits on an object at most that long. */
    public void timedWait(Object obj, long timeout) throws InterruptedException {
        if (timeout > 0) {
            obj.wait(toMillis(timeout));
        }
    }
}
