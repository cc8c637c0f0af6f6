package java.util.concurrent;

/** Runs tasks and gives their results in the order in which they are done. */
public interface CompletionService<V> {
    /** Runs a task. */
    Future<V> submit(Callable<V> task);

    /** Runs a task that gives the result. */
    Future<V> submit(Runnable task, V result);

    /** Takes the next task that is done, waiting for it. */
    Future<V> take() throws InterruptedException;

    /** Takes the next task that is done, or gives {@code null}. */
    Future<V> poll();

    /** Takes the next task that is done, waiting at most that long. */
    Future<V> poll(long timeout, TimeUnit unit) throws InterruptedException;
}
