package java.util.concurrent;

/** A result that will be there later. */
public interface Future<V> {
    /** Tries to cancel the task and tells whether that was possible. */
    boolean cancel(boolean mayInterruptIfRunning);

    /** Tells whether it was cancelled. */
    boolean isCancelled();

    /** Tells whether it is done: by a result, a failure or because it was cancelled. */
    boolean isDone();

    /** Waits for the result. */
    V get() throws InterruptedException, ExecutionException;

    /** Waits for the result at most that long. */
    V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;
}
