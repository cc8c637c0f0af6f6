package java.util.concurrent;

/** Runs tasks after a time or again and again. */
public interface ScheduledExecutorService extends ExecutorService {
    /** Runs the task after the delay. */
    ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit);

    /** Runs the task after the delay. */
    <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit);

    /** Runs the task after a first delay and then once every period. */
    ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit);

    /** Runs the task after a first delay and then each time the delay after it was done. */
    ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit);
}
