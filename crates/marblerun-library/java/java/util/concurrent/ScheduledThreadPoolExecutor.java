package java.util.concurrent;

import java.util.Objects;

/** Runs tasks after a time or again and again. */
public class ScheduledThreadPoolExecutor extends ThreadPoolExecutor implements ScheduledExecutorService {
    private static long lastNumber;

    private boolean periodicAfterShutdown;
    private boolean delayedAfterShutdown = true;
    private boolean removeOnCancel;

    /** Creates a pool of that many threads. */
    public ScheduledThreadPoolExecutor(int corePoolSize) { this(corePoolSize, Executors.defaultThreadFactory()); }

    /** Creates a pool whose threads the factory makes. */
    public ScheduledThreadPoolExecutor(int corePoolSize, ThreadFactory threadFactory) {
        this(corePoolSize, threadFactory, new AbortPolicy());
    }

    /** Creates a pool whose threads the factory makes, with a handler for tasks that are not accepted. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ScheduledThreadPoolExecutor(int corePoolSize, ThreadFactory threadFactory, RejectedExecutionHandler handler) {
        super(corePoolSize, Integer.MAX_VALUE, 10L, TimeUnit.MILLISECONDS, (BlockingQueue) new DelayQueue<ScheduledTask<?>>(), threadFactory, handler);
    }

    private static synchronized long nextNumber() { return lastNumber++; }

    private static final class ScheduledTask<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
        private final ScheduledThreadPoolExecutor pool;
        private final long number = nextNumber();
        // Positive: the rate; negative: the delay after each run.
        private final long period;
        private long time;
        // The number under which its time is shown, 0 if it is not.
        private int timer;

        ScheduledTask(ScheduledThreadPoolExecutor pool, Callable<V> task, long time, long period) {
            super(task);
            this.pool = pool;
            this.time = time;
            this.period = period;
        }

        @Override
        public long getDelay(TimeUnit unit) { return unit.convert(time - System.nanoTime(), TimeUnit.NANOSECONDS); }

        @Override
        public int compareTo(Delayed other) {
            if (other instanceof ScheduledTask) {
                ScheduledTask<?> that = (ScheduledTask<?>) other;
                int order = Long.compare(time, that.time);
                return order != 0 ? order : Long.compare(number, that.number);
            }
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean isPeriodic() { return period != 0L; }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled && timer != 0) {
                FutureEvents.timerCancelled(timer);
                timer = 0;
            }
            if (cancelled && pool.removeOnCancel) {
                pool.remove(this);
            }
            return cancelled;
        }

        @Override
        public void run() {
            if (!pool.mayRun(this)) {
                cancel(false);
            } else if (!isPeriodic()) {
                int before = timer == 0 ? -1 : FutureEvents.timerFired(timer);
                timer = 0;
                super.run();
                if (before >= 0) {
                    FutureEvents.back(before);
                }
            } else if (runAndReset()) {
                time = period > 0 ? time + period : System.nanoTime() - period;
                pool.runAgain(this);
            }
        }
    }

    private boolean mayRun(ScheduledTask<?> task) {
        return isRunningOrShutdown(task.isPeriodic() ? periodicAfterShutdown : delayedAfterShutdown);
    }

    private void runAgain(ScheduledTask<?> task) {
        if (mayRun(task)) {
            getQueue().add(task);
            if (mayRun(task) || !remove(task)) {
                ensurePrestart();
                return;
            }
        }
        task.cancel(false);
    }

    // A task, whose future and time are shown.
    private <V> ScheduledFuture<V> shown(Callable<V> callable, long delay, long period) {
        ScheduledTask<V> task = new ScheduledTask<V>(this, callable, System.nanoTime() + Math.max(delay, 0L), period);
        task.show();
        if (delay > 0L && period == 0L) {
            task.timer = FutureEvents.timerSet(delay);
        }
        return enter(task);
    }

    // A task that nobody is shown.
    final ScheduledFuture<?> hidden(Runnable command, long nanos) {
        return enter(new ScheduledTask<Void>(this, Executors.<Void>callable(command, null), System.nanoTime() + Math.max(nanos, 0L), 0L));
    }

    private <V> ScheduledFuture<V> enter(ScheduledTask<V> task) {
        if (isShutdown()) {
            reject(task);
            return task;
        }
        getQueue().add(task);
        if (!mayRun(task) && remove(task)) {
            task.cancel(false);
        } else {
            ensurePrestart();
        }
        return task;
    }

    @Override
    void onShutdown() {
        for (Object waiting : getQueue().toArray()) {
            ScheduledTask<?> task = (ScheduledTask<?>) waiting;
            if (!(task.isPeriodic() ? periodicAfterShutdown : delayedAfterShutdown) || task.isCancelled()) {
                if (getQueue().remove(task)) {
                    task.cancel(false);
                }
            }
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return shown(Executors.callable(command), unit.toNanos(delay), 0L);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return shown(Objects.requireNonNull(callable), unit.toNanos(delay), 0L);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        if (period <= 0L) {
            throw new IllegalArgumentException();
        }
        return shown(Executors.callable(command), unit.toNanos(initialDelay), unit.toNanos(period));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        if (delay <= 0L) {
            throw new IllegalArgumentException();
        }
        return shown(Executors.callable(command), unit.toNanos(initialDelay), -unit.toNanos(delay));
    }

    @Override
    public void execute(Runnable command) { hidden(command, 0L); }

    @Override
    public Future<?> submit(Runnable task) { return schedule(task, 0, TimeUnit.NANOSECONDS); }

    @Override
    public <T> Future<T> submit(Runnable task, T result) {
        return schedule(Executors.callable(task, result), 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) { return schedule(task, 0, TimeUnit.NANOSECONDS); }

    /** Sets whether tasks run again and again even after a shutdown. */
    public void setContinueExistingPeriodicTasksAfterShutdownPolicy(boolean value) {
        periodicAfterShutdown = value;
        if (!value && isShutdown()) {
            onShutdown();
        }
    }

    /** Sets whether tasks that wait for their time run even after a shutdown. */
    public void setExecuteExistingDelayedTasksAfterShutdownPolicy(boolean value) {
        delayedAfterShutdown = value;
        if (!value && isShutdown()) {
            onShutdown();
        }
    }

    /** Sets whether a cancelled task is removed at once. */
    public void setRemoveOnCancelPolicy(boolean value) { removeOnCancel = value; }

    /** Tells whether a cancelled task is removed at once. */
    public boolean getRemoveOnCancelPolicy() { return removeOnCancel; }
}
