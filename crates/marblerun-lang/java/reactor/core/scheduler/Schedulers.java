package reactor.core.scheduler;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;


/** The schedulers there are. */
public abstract class Schedulers {
    /** How many threads {@code parallel} has. */
    public static final int DEFAULT_POOL_SIZE = 4;
    /** How many threads {@code boundedElastic} has at most. */
    public static final int DEFAULT_BOUNDED_ELASTIC_SIZE = 40;

    private Schedulers() {}

    /** Runs tasks at once, on the thread that asks. */
    public static native Scheduler immediate();

    /** One thread for all. */
    public static native Scheduler single();

    /** One thread for all that hand over the same scheduler. */
    public static native Scheduler single(Scheduler original);

    /** As many threads as the machine has processors: four. */
    public static native Scheduler parallel();

    /** A thread for each task that may block. */
    public static native Scheduler boundedElastic();

    /** A thread of its own. */
    public static native Scheduler newSingle(String name);

    /** A thread of its own. */
    public static native Scheduler newSingle(String name, boolean daemon);

    /** Threads of its own: four. */
    public static native Scheduler newParallel(String name);

    /** Threads of its own. */
    public static native Scheduler newParallel(String name, int parallelism);

    /** Threads of its own. */
    public static native Scheduler newParallel(String name, int parallelism, boolean daemon);

    /** Threads of its own that may block. */
    public static native Scheduler newBoundedElastic(int threads, int queued, String name);

    /** Threads of its own that may block. */
    public static native Scheduler newBoundedElastic(int threads, int queued, String name, int ttlSeconds);

    /** The threads of an executor, which cannot delay unless it is a {@code ScheduledExecutorService}. */
    public static native Scheduler fromExecutor(Executor executor);

    /** The threads of a service, which is shut down with the scheduler. */
    public static native Scheduler fromExecutorService(ExecutorService executorService);

    /** The threads of a service, which is shut down with the scheduler. */
    public static native Scheduler fromExecutorService(ExecutorService executorService, String name);

    /** Whether the thread must not block. */
    public static native boolean isInNonBlockingThread();

    /** Whether the thread must not block. */
    public static native boolean isNonBlockingThread(Thread thread);
}
