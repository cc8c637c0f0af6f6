package java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A task that may split into others. */
public abstract class ForkJoinTask<V> implements Future<V>, java.io.Serializable {
    private boolean begun;
    private boolean done;
    private boolean cancelled;
    private Throwable failure;
    private ForkJoinPool pool;
    // The number under which it is shown, 0 if it is not.
    private int known;
    private final Runnable runner = () -> attempt();

    /** For subclasses. */
    protected ForkJoinTask() {
    }

    /** Gives the result. */
    public abstract V getRawResult();

    /** Sets the result. */
    protected abstract void setRawResult(V value);

    /** Runs the task and tells whether it is done. */
    protected abstract boolean exec();

    private synchronized boolean begin() {
        boolean first = !begun && !done;
        begun = true;
        return first;
    }

    private synchronized void finish(Throwable thrown) {
        failure = thrown;
        done = true;
        if (known != 0) {
            FutureEvents.completed(known, thrown == null ? getRawResult() : null, thrown);
        }
        notifyAll();
    }

    private void attempt() {
        if (begin()) {
            Throwable thrown = null;
            int before = known == 0 ? -1 : FutureEvents.follow(known, 0);
            try {
                exec();
            } catch (Throwable t) {
                thrown = t;
            }
            if (!done) {
                finish(thrown);
            }
            if (before >= 0) {
                FutureEvents.back(before);
            }
        }
    }

    /** Lets another thread run this task. */
    public final ForkJoinTask<V> fork() {
        pool = ForkJoinPool.current();
        pool.execute(runner);
        return this;
    }

    // Starts this task in a pool as a future of the program's own.
    final void enterShown(ForkJoinPool other) {
        known = FutureEvents.created(0, 0);
        enter(other);
    }

    // Starts this task in a pool.
    final void enter(ForkJoinPool other) {
        pool = other;
        other.execute(runner);
    }

    // Waits for the end; helps if this is a thread of the pool.
    final V await() {
        if (pool != null && ForkJoinPool.inPool() && pool.withdraw(runner)) {
            attempt();
        }
        while (!isDone()) {
            Runnable other = pool != null && ForkJoinPool.inPool() ? pool.help() : null;
            if (other != null) {
                other.run();
            } else {
                pause();
            }
        }
        return report();
    }

    private synchronized void pause() {
        boolean interrupted = false;
        while (!done) {
            try {
                wait();
            } catch (InterruptedException retry) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private V report() {
        if (cancelled) {
            throw new CancellationException();
        }
        if (failure instanceof RuntimeException) {
            throw (RuntimeException) failure;
        }
        if (failure instanceof Error) {
            throw (Error) failure;
        }
        if (failure != null) {
            throw new RuntimeException(failure);
        }
        return getRawResult();
    }

    /** Waits for the result. */
    public final V join() { return await(); }

    /** Runs this task and gives the result. */
    public final V invoke() {
        attempt();
        return await();
    }

    /** Runs two tasks and waits for both. */
    public static void invokeAll(ForkJoinTask<?> t1, ForkJoinTask<?> t2) {
        t2.fork();
        t1.invoke();
        t2.join();
    }

    /** Runs tasks and waits for them. */
    public static void invokeAll(ForkJoinTask<?>... tasks) {
        for (int i = tasks.length - 1; i > 0; i--) {
            tasks[i].fork();
        }
        for (int i = 0; i < tasks.length; i++) {
            if (i == 0) {
                tasks[i].invoke();
            } else {
                tasks[i].join();
            }
        }
    }

    /** Runs tasks and waits for them. */
    public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
        invokeAll(tasks.toArray(new ForkJoinTask<?>[0]));
        return tasks;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        synchronized (this) {
            if (!done) {
                cancelled = true;
                done = true;
                if (known != 0) {
                    FutureEvents.completed(known, null, new CancellationException());
                }
                notifyAll();
            }
            return cancelled;
        }
    }

    @Override
    public final synchronized boolean isDone() { return done; }

    @Override
    public final synchronized boolean isCancelled() { return cancelled; }

    /** Tells whether it failed or was cancelled. */
    public final synchronized boolean isCompletedAbnormally() { return cancelled || failure != null; }

    /** Tells whether it is done and did not fail. */
    public final synchronized boolean isCompletedNormally() { return done && !isCompletedAbnormally(); }

    /** Gives what it failed with, or {@code null}. */
    public final synchronized Throwable getException() { return cancelled ? new CancellationException() : failure; }

    /** Sets the result and ends. */
    public void complete(V value) {
        setRawResult(value);
        finish(null);
    }

    /** Ends with a failure. */
    public void completeExceptionally(Throwable ex) { finish(ex); }

    @Override
    public final V get() throws InterruptedException, ExecutionException {
        if (pool != null && ForkJoinPool.inPool()) {
            try {
                await();
            } catch (RuntimeException | Error reported) {
                return result();
            }
        }
        synchronized (this) {
            while (!done) {
                wait();
            }
        }
        return result();
    }

    private V result() throws ExecutionException {
        if (cancelled) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return getRawResult();
    }

    @Override
    public final synchronized V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!done) {
            long left = end - System.nanoTime();
            if (left <= 0L) {
                throw new TimeoutException();
            }
            wait(left / 1000000L, (int) (left % 1000000L));
        }
        return result();
    }

    /** Gives the pool of the current thread, or {@code null}. */
    public static ForkJoinPool getPool() { return inForkJoinPool() ? ForkJoinPool.current() : null; }

    /** Tells whether the current thread is one of a pool. */
    public static boolean inForkJoinPool() { return ForkJoinPool.inPool(); }

    /** Gives a task that runs another. */
    public static ForkJoinTask<?> adapt(Runnable runnable) { return adapt(runnable, null); }

    /** Gives a task that runs another and gives the result. */
    public static <T> ForkJoinTask<T> adapt(Runnable runnable, T result) { return new Adapted<T>(Executors.callable(runnable, result)); }

    /** Gives a task that runs another. */
    public static <T> ForkJoinTask<T> adapt(Callable<? extends T> callable) { return new Adapted<T>(callable); }

    private static final class Adapted<T> extends ForkJoinTask<T> {
        private final Callable<? extends T> task;
        private T result;

        Adapted(Callable<? extends T> task) { this.task = task; }

        @Override
        public T getRawResult() { return result; }

        @Override
        protected void setRawResult(T value) { result = value; }

        @Override
        protected boolean exec() {
            try {
                result = task.call();
            } catch (RuntimeException unchecked) {
                throw unchecked;
            } catch (Exception checked) {
                throw new RuntimeException(checked);
            }
            return true;
        }
    }
}
