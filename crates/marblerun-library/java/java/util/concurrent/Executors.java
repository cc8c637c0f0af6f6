package java.util.concurrent;

import java.util.Objects;

/** Makes executors. */
public class Executors {
    private Executors() {
    }

    private static final class NamedThreads implements ThreadFactory {
        private static int pools;

        private final String prefix;
        private int threads;

        NamedThreads() { prefix = "pool-" + nextPool() + "-thread-"; }

        private static synchronized int nextPool() { return ++pools; }

        private synchronized int nextThread() { return ++threads; }

        @Override
        public Thread newThread(Runnable r) {
            Thread thread = new Thread(r, prefix + nextThread());
            thread.setDaemon(false);
            thread.setPriority(Thread.NORM_PRIORITY);
            return thread;
        }
    }

    /** Makes a pool of that many threads. */
    public static ExecutorService newFixedThreadPool(int nThreads) {
        return new ThreadPoolExecutor(nThreads, nThreads, 0L, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
    }

    /** Makes a pool of that many threads that the factory makes. */
    public static ExecutorService newFixedThreadPool(int nThreads, ThreadFactory threadFactory) {
        return new ThreadPoolExecutor(nThreads, nThreads, 0L, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), threadFactory);
    }

    /** Makes a pool of one thread. */
    public static ExecutorService newSingleThreadExecutor() { return newFixedThreadPool(1); }

    /** Makes a pool of one thread that the factory makes. */
    public static ExecutorService newSingleThreadExecutor(ThreadFactory threadFactory) { return newFixedThreadPool(1, threadFactory); }

    /** Makes a pool that makes a thread for each task for which none is free. */
    public static ExecutorService newCachedThreadPool() { return newCachedThreadPool(defaultThreadFactory()); }

    /** Makes a pool that makes a thread by the factory for each task for which none is free. */
    public static ExecutorService newCachedThreadPool(ThreadFactory threadFactory) {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60L, TimeUnit.SECONDS, new SynchronousQueue<>(), threadFactory);
    }

    /** Makes a pool for tasks after a time. */
    public static ScheduledExecutorService newScheduledThreadPool(int corePoolSize) { return new ScheduledThreadPoolExecutor(corePoolSize); }

    /** Makes a pool for tasks after a time, whose threads the factory makes. */
    public static ScheduledExecutorService newScheduledThreadPool(int corePoolSize, ThreadFactory threadFactory) {
        return new ScheduledThreadPoolExecutor(corePoolSize, threadFactory);
    }

    /** Makes a pool of one thread for tasks after a time. */
    public static ScheduledExecutorService newSingleThreadScheduledExecutor() { return new ScheduledThreadPoolExecutor(1); }

    /** Makes a pool of one thread, which the factory makes, for tasks after a time. */
    public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory threadFactory) {
        return new ScheduledThreadPoolExecutor(1, threadFactory);
    }

    /** Makes a pool of one thread for each processor. */
    public static ExecutorService newWorkStealingPool() { return new ForkJoinPool(Runtime.getRuntime().availableProcessors()); }

    /** Makes a pool of that many threads. */
    public static ExecutorService newWorkStealingPool(int parallelism) { return new ForkJoinPool(parallelism); }

    /** Gives a factory of threads named {@code pool-N-thread-M}. */
    public static ThreadFactory defaultThreadFactory() { return new NamedThreads(); }

    /** Gives a task that runs another and gives {@code null}. */
    public static Callable<Object> callable(Runnable task) { return new Adapter<Object>(Objects.requireNonNull(task), null); }

    /** Gives a task that runs another and gives the result. */
    public static <T> Callable<T> callable(Runnable task, T result) { return new Adapter<T>(Objects.requireNonNull(task), result); }

    private static final class Adapter<T> implements Callable<T> {
        private final Runnable task;
        private final T result;

        Adapter(Runnable task, T result) {
            this.task = task;
            this.result = result;
        }

        @Override
        public T call() {
            task.run();
            return result;
        }

        @Override
        public String toString() { return super.toString() + "[Wrapped task = " + task + "]"; }
    }
}
