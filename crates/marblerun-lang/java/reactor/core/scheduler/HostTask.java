package reactor.core.scheduler;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A task of a scheduler that an executor of the program runs. */
final class HostTask implements Runnable {
    public native void run();

    /** Hands it over, to be run so many nanoseconds from now. */
    static void hand(Executor executor, HostTask task, long nanos) {
        if (nanos == 0) {
            executor.execute(task);
        } else {
            ((ScheduledExecutorService) executor).schedule((Runnable) task, nanos, TimeUnit.NANOSECONDS);
        }
    }
}
