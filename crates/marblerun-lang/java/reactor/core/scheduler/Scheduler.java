package reactor.core.scheduler;

import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;

/** Runs tasks, at once or later. */
public interface Scheduler extends Disposable {
    /** Runs a task. */
    Disposable schedule(Runnable task);

    /** Runs a task after some time. */
    Disposable schedule(Runnable task, long delay, TimeUnit unit);

    /** Runs a task again and again. */
    Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit);

    /** The time. */
    long now(TimeUnit unit);

    /** A worker, which runs its tasks one after the other. */
    Worker createWorker();

    /** Stops it. */
    void dispose();

    /** Runs tasks one after the other. */
    interface Worker extends Disposable {
        /** Runs a task. */
        Disposable schedule(Runnable task);

        /** Runs a task after some time. */
        Disposable schedule(Runnable task, long delay, TimeUnit unit);

        /** Runs a task again and again. */
        Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit);
    }
}
