package reactor.core.scheduler;

import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;

/** A scheduler of the virtual clock. */
final class HostScheduler implements Scheduler {
    public native Disposable schedule(Runnable task);

    public native Disposable schedule(Runnable task, long delay, TimeUnit unit);

    public native Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit);

    public native long now(TimeUnit unit);

    public native Worker createWorker();

    public native void dispose();

    public native boolean isDisposed();
}
