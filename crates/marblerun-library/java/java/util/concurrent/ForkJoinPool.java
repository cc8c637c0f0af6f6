package java.util.concurrent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs tasks, which may split, on a number of threads. */
public class ForkJoinPool extends AbstractExecutorService {
    private static ForkJoinPool common;
    private static int pools;

    private final int parallelism;
    private final String prefix;
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private int started;
    private int idle;
    private boolean shutdown;

    /** Creates a pool of one thread for each processor. */
    public ForkJoinPool() { this(Runtime.getRuntime().availableProcessors()); }

    /** Creates a pool of that many threads. */
    public ForkJoinPool(int parallelism) { this(parallelism, "ForkJoinPool-" + nextPool() + "-worker-"); }

    private ForkJoinPool(int parallelism, String prefix) {
        if (parallelism <= 0) {
            throw new IllegalArgumentException();
        }
        this.parallelism = parallelism;
        this.prefix = prefix;
    }

    private static synchronized int nextPool() { return ++pools; }

    /** Gives the pool for all. */
    public static synchronized ForkJoinPool commonPool() {
        if (common == null) {
            common = new ForkJoinPool(getCommonPoolParallelism(), "ForkJoinPool.commonPool-worker-");
        }
        return common;
    }

    /** Gives the number of threads of the pool for all. */
    public static int getCommonPoolParallelism() { return Runtime.getRuntime().availableProcessors() - 1; }

    private static final class Worker extends Thread {
        final ForkJoinPool pool;

        Worker(ForkJoinPool pool, String name) {
            super(name);
            this.pool = pool;
            setDaemon(true);
        }

        @Override
        public void run() { pool.work(); }
    }

    // The pool of the current thread, or the one for all.
    static ForkJoinPool current() {
        Thread thread = Thread.currentThread();
        return thread instanceof Worker ? ((Worker) thread).pool : commonPool();
    }

    /** Tells whether the current thread is one of a pool. */
    static boolean inPool() { return Thread.currentThread() instanceof Worker; }

    private synchronized Runnable next() {
        while (tasks.isEmpty()) {
            if (shutdown) {
                return null;
            }
            idle++;
            try {
                wait();
            } catch (InterruptedException retry) {
                continue;
            } finally {
                idle--;
            }
        }
        return tasks.pollFirst();
    }

    private void work() {
        try {
            Runnable task = next();
            while (task != null) {
                Thread.interrupted();
                try {
                    task.run();
                } catch (Throwable thrown) {
                    Thread current = Thread.currentThread();
                    current.getUncaughtExceptionHandler().uncaughtException(current, thrown);
                }
                task = next();
            }
        } finally {
            synchronized (this) {
                threads.remove(Thread.currentThread());
                notifyAll();
            }
        }
    }

    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        Thread added = null;
        synchronized (this) {
            if (shutdown) {
                throw new RejectedExecutionException();
            }
            tasks.addLast(task);
            if (idle >= tasks.size()) {
                notify();
            } else if (threads.size() < parallelism) {
                added = new Worker(this, prefix + ++started);
                threads.add(added);
            } else {
                notify();
            }
        }
        if (added != null) {
            added.start();
        }
    }

    // Takes a task out of the queue, so that the current thread can run it.
    synchronized boolean withdraw(Runnable task) { return tasks.remove(task); }

    // Takes the newest task out of the queue, so that the current thread can help.
    synchronized Runnable help() { return tasks.pollLast(); }

    /** Runs a task. */
    public void execute(ForkJoinTask<?> task) { task.enter(this); }

    /** Runs a task and waits for its result. */
    public <T> T invoke(ForkJoinTask<T> task) {
        task.enterShown(this);
        return task.await();
    }

    /** Runs a task. */
    public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
        task.enterShown(this);
        return task;
    }

    @Override
    public <T> ForkJoinTask<T> submit(Callable<T> task) { return submit(ForkJoinTask.adapt(task)); }

    @Override
    public <T> ForkJoinTask<T> submit(Runnable task, T result) { return submit(ForkJoinTask.adapt(task, result)); }

    @Override
    public ForkJoinTask<?> submit(Runnable task) { return submit(ForkJoinTask.<Object>adapt(task, null)); }

    @Override
    public void shutdown() {
        synchronized (this) {
            if (this != common) {
                shutdown = true;
            }
            notifyAll();
        }
    }

    @Override
    public synchronized List<Runnable> shutdownNow() {
        if (this != common) {
            tasks.clear();
            shutdown();
            for (Thread thread : threads) {
                thread.interrupt();
            }
        }
        return new ArrayList<>();
    }

    @Override
    public synchronized boolean isShutdown() { return shutdown; }

    @Override
    public synchronized boolean isTerminated() { return shutdown && threads.isEmpty(); }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        if (this == common) {
            awaitQuiescence(timeout, unit);
            return false;
        }
        return await(unit.toNanos(timeout), false);
    }

    /** Waits until no task is left, and tells whether that was within the time. */
    public boolean awaitQuiescence(long timeout, TimeUnit unit) {
        try {
            return await(unit.toNanos(timeout), true);
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean await(long nanos, boolean quiet) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        if (end < 0L && nanos > 0L) {
            end = Long.MAX_VALUE;
        }
        while (quiet ? !tasks.isEmpty() || idle < threads.size() : !isTerminated()) {
            long left = end - System.nanoTime();
            if (left <= 0L) {
                return false;
            }
            // Who becomes idle tells nobody, so look now and then.
            wait(quiet ? 1L : left / 1000000L + 1L);
        }
        return true;
    }

    /** Gives the number of threads there may be. */
    public int getParallelism() { return parallelism; }

    /** Gives the number of threads. */
    public synchronized int getPoolSize() { return threads.size(); }

    /** Gives the number of threads that run tasks. */
    public synchronized int getActiveThreadCount() { return threads.size() - idle; }
}
