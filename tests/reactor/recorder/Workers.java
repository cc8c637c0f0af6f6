import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.Exceptions;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reactor's schedulers on the clock of a program. */
final class Workers implements Schedulers.Factory {
    private static final int PARALLEL = 4;

    private final Clock clock;

    Workers(Clock clock) {
        this.clock = clock;
    }

    @Override public Scheduler newParallel(int parallelism, ThreadFactory threads) {
        return new Named("parallel", PARALLEL);
    }

    @Override public Scheduler newSingle(ThreadFactory threads) {
        return new Named("single", 1);
    }

    /** So many threads, which workers take in turn. */
    private final class Named implements Scheduler {
        private final String name;
        private final int count;
        private int taken;

        Named(String name, int count) {
            this.name = name;
            this.count = count;
        }

        private String take() {
            return name + "-" + (taken++ % count + 1);
        }

        @Override public long now(TimeUnit unit) {
            return unit.convert(clock.now(), TimeUnit.NANOSECONDS);
        }

        @Override public Disposable schedule(Runnable task) {
            return clock.schedule(take(), 0, 0, task);
        }

        @Override public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
            return clock.schedule(take(), unit.toNanos(delay), 0, task);
        }

        @Override public Disposable schedulePeriodically(Runnable task, long delay, long period, TimeUnit unit) {
            return clock.schedule(take(), unit.toNanos(delay), unit.toNanos(period), task);
        }

        @Override public Worker createWorker() {
            return new OneThread(take());
        }
    }

    private final class OneThread implements Scheduler.Worker {
        private final String thread;
        private final List<Disposable> tasks = new ArrayList<>();
        private boolean isDisposed;

        OneThread(String thread) {
            this.thread = thread;
        }

        private Disposable keep(long delay, long period, Runnable action) {
            if (isDisposed) {
                throw Exceptions.failWithRejected();
            }
            tasks.removeIf(Disposable::isDisposed);
            Disposable task = clock.schedule(thread, delay, period, action);
            tasks.add(task);
            return task;
        }

        @Override public Disposable schedule(Runnable task) {
            return keep(0, 0, task);
        }

        @Override public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
            return keep(unit.toNanos(delay), 0, task);
        }

        @Override public Disposable schedulePeriodically(Runnable task, long delay, long period, TimeUnit unit) {
            return keep(unit.toNanos(delay), unit.toNanos(period), task);
        }

        @Override public void dispose() {
            isDisposed = true;
            tasks.forEach(Disposable::dispose);
            tasks.clear();
        }

        @Override public boolean isDisposed() {
            return isDisposed;
        }
    }
}
