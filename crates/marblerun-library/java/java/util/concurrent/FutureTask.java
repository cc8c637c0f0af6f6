package java.util.concurrent;

import java.util.Objects;

/** A task whose result will be there later. */
public class FutureTask<V> implements RunnableFuture<V> {
    private static final int NEW = 0;
    private static final int DONE = 1;
    private static final int FAILED = 2;
    private static final int CANCELLED = 3;

    private int state = NEW;
    private Callable<V> callable;
    private V result;
    private Throwable failure;
    private Thread runner;
    // The number under which it is shown, 0 if it is not.
    private int known;

    /** Creates a task. */
    public FutureTask(Callable<V> callable) { this.callable = Objects.requireNonNull(callable); }

    /** Creates a task that gives the result. */
    public FutureTask(Runnable runnable, V result) { this.callable = Executors.callable(runnable, result); }

    @Override
    public synchronized boolean isCancelled() { return state == CANCELLED; }

    @Override
    public synchronized boolean isDone() { return state != NEW; }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        synchronized (this) {
            if (state != NEW) {
                return false;
            }
            state = CANCELLED;
            if (mayInterruptIfRunning && runner != null) {
                runner.interrupt();
            }
            callable = null;
            if (known != 0) {
                FutureEvents.completed(known, null, new CancellationException());
            }
            notifyAll();
        }
        done();
        return true;
    }

    final void show() { known = FutureEvents.created(0, 0); }

    private V report() throws ExecutionException {
        if (state == CANCELLED) {
            throw new CancellationException();
        }
        if (state == FAILED) {
            throw new ExecutionException(failure);
        }
        return result;
    }

    @Override
    public synchronized V get() throws InterruptedException, ExecutionException {
        while (state == NEW) {
            wait();
        }
        return report();
    }

    @Override
    public synchronized V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (state == NEW) {
            long left = end - System.nanoTime();
            if (left <= 0L) {
                throw new TimeoutException();
            }
            wait(left / 1000000L, (int) (left % 1000000L));
        }
        return report();
    }

    /** Is called when the task is done. */
    protected void done() {
    }

    private void finish(int state, V v, Throwable t) {
        synchronized (this) {
            if (this.state != NEW) {
                return;
            }
            this.state = state;
            result = v;
            failure = t;
            callable = null;
            if (known != 0) {
                FutureEvents.completed(known, v, t);
            }
            notifyAll();
        }
        done();
    }

    /** Sets the result. */
    protected void set(V v) { finish(DONE, v, null); }

    /** Sets the failure. */
    protected void setException(Throwable t) { finish(FAILED, null, t); }

    private synchronized Callable<V> begin() {
        if (state != NEW || runner != null) {
            return null;
        }
        runner = Thread.currentThread();
        return callable;
    }

    private synchronized void end() { runner = null; }

    @Override
    public void run() {
        Callable<V> task = begin();
        if (task == null) {
            return;
        }
        int before = known == 0 ? -1 : FutureEvents.follow(known, 0);
        try {
            V value;
            try {
                value = task.call();
            } catch (Throwable thrown) {
                setException(thrown);
                return;
            }
            set(value);
        } finally {
            if (before >= 0) {
                FutureEvents.back(before);
            }
            end();
        }
    }

    /** Runs the task without setting a result, so that it can run again; tells whether it can. */
    protected boolean runAndReset() {
        Callable<V> task = begin();
        if (task == null) {
            return false;
        }
        try {
            task.call();
        } catch (Throwable thrown) {
            setException(thrown);
        } finally {
            end();
        }
        return !isDone();
    }

    @Override
    public String toString() {
        String status;
        if (state == DONE) {
            status = "[Completed normally]";
        } else if (state == FAILED) {
            status = "[Completed exceptionally: " + failure + "]";
        } else if (state == CANCELLED) {
            status = "[Cancelled]";
        } else {
            status = callable == null ? "[Not completed]" : "[Not completed, task = " + callable + "]";
        }
        return super.toString() + status;
    }
}
