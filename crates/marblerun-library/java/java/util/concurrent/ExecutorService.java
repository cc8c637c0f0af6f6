package java.util.concurrent;

import java.util.Collection;
import java.util.List;

/** Runs tasks and can be shut down. */
public interface ExecutorService extends Executor {
    /** Accepts no more tasks; those accepted are still run. */
    void shutdown();

    /** Accepts no more tasks, interrupts those that run, and gives those that have not begun. */
    List<Runnable> shutdownNow();

    /** Tells whether it accepts no more tasks. */
    boolean isShutdown();

    /** Tells whether it was shut down and all tasks are done. */
    boolean isTerminated();

    /** Waits until all tasks are done after a shutdown, and tells whether that was within the time. */
    boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException;

    /** Runs a task and gives its result later. */
    <T> Future<T> submit(Callable<T> task);

    /** Runs a task and gives the result later. */
    <T> Future<T> submit(Runnable task, T result);

    /** Runs a task. */
    Future<?> submit(Runnable task);

    /** Runs all tasks and waits until they are done. */
    <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException;

    /** Runs all tasks and waits until they are done, at most that long; the others are cancelled. */
    <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit) throws InterruptedException;

    /** Runs tasks until one succeeds, and gives its result. */
    <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException;

    /** Runs tasks until one succeeds within the time, and gives its result. */
    <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;
}
