package reactor.core.scheduler;

import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;

/** A worker of the virtual clock. */
final class HostWorker implements Scheduler.Worker {
    public native Disposable schedule(Runnable task);

    public native Disposable schedule(Runnable task, long delay, TimeUnit unit);

    public native Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit);

    public native void dispose();

    public native boolean isDisposed();
}
