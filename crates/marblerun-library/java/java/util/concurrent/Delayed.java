package java.util.concurrent;

/** Something that is due after a time. */
public interface Delayed extends Comparable<Delayed> {
    /** Gives the time left. */
    long getDelay(TimeUnit unit);
}
