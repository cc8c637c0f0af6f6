package java.util.concurrent;

/** A scheduled future that is done by running it. */
public interface RunnableScheduledFuture<V> extends RunnableFuture<V>, ScheduledFuture<V> {
    /** Tells whether it is run again and again. */
    boolean isPeriodic();
}
