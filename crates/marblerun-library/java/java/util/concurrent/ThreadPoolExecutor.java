package java.util.concurrent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Runs tasks on a number of threads. */
public class ThreadPoolExecutor extends AbstractExecutorService {
    private static final int RUNNING = 0;
    private static final int SHUTDOWN = 1;
    private static final int STOP = 2;
    private static final int TERMINATED = 3;

    private int state = RUNNING;
    private final BlockingQueue<Runnable> queue;
    private final LinkedHashSet<Worker> workers = new LinkedHashSet<>();
    private ThreadFactory threadFactory;
    private RejectedExecutionHandler handler;
    private long keepAlive;
    private boolean coreTimeOut;
    private int coreSize;
    private int maxSize;
    private int largestSize;
    private long completed;

    /** Creates a pool of core threads, more of which are made if the queue is full. */
    public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit, BlockingQueue<Runnable> workQueue) {
        this(corePoolSize, maximumPoolSize, keepAliveTime, unit, workQueue, Executors.defaultThreadFactory(), new AbortPolicy());
    }

    /** Creates a pool whose threads the factory makes. */
    public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit, BlockingQueue<Runnable> workQueue, ThreadFactory threadFactory) {
        this(corePoolSize, maximumPoolSize, keepAliveTime, unit, workQueue, threadFactory, new AbortPolicy());
    }

    /** Creates a pool with a handler for tasks that are not accepted. */
    public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit, BlockingQueue<Runnable> workQueue, RejectedExecutionHandler handler) {
        this(corePoolSize, maximumPoolSize, keepAliveTime, unit, workQueue, Executors.defaultThreadFactory(), handler);
    }

    /** Creates a pool whose threads the factory makes, with a handler for tasks that are not accepted. */
    public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit, BlockingQueue<Runnable> workQueue, ThreadFactory threadFactory, RejectedExecutionHandler handler) {
        if (corePoolSize < 0 || maximumPoolSize <= 0 || maximumPoolSize < corePoolSize || keepAliveTime < 0) {
            throw new IllegalArgumentException();
        }
        this.coreSize = corePoolSize;
        this.maxSize = maximumPoolSize;
        this.queue = Objects.requireNonNull(workQueue);
        this.keepAlive = unit.toNanos(keepAliveTime);
        this.threadFactory = Objects.requireNonNull(threadFactory);
        this.handler = Objects.requireNonNull(handler);
    }

    private final class Worker implements Runnable {
        private Runnable first;
        private Thread thread;
        private boolean busy;
        private long done;

        Worker(Runnable first) { this.first = first; }

        @Override
        public void run() { work(this); }
    }

    private boolean addWorker(Runnable first, boolean core) {
        Worker worker;
        synchronized (this) {
            if (state >= STOP || state == SHUTDOWN && (first != null || queue.isEmpty())
                || workers.size() >= (core ? coreSize : maxSize)) {
                return false;
            }
            worker = new Worker(first);
            worker.thread = threadFactory.newThread(worker);
            workers.add(worker);
            largestSize = Math.max(largestSize, workers.size());
        }
        worker.thread.start();
        return true;
    }

    private void work(Worker worker) {
        Runnable task = worker.first;
        worker.first = null;
        boolean failed = true;
        try {
            while (task != null || (task = nextTask()) != null) {
                synchronized (this) {
                    worker.busy = true;
                }
                if (state >= STOP) {
                    worker.thread.interrupt();
                } else {
                    Thread.interrupted();
                    if (state >= STOP) {
                        worker.thread.interrupt();
                    }
                }
                try {
                    beforeExecute(worker.thread, task);
                    try {
                        task.run();
                        afterExecute(task, null);
                    } catch (Throwable thrown) {
                        afterExecute(task, thrown);
                        throw thrown;
                    }
                } finally {
                    task = null;
                    synchronized (this) {
                        worker.busy = false;
                        worker.done++;
                    }
                }
            }
            failed = false;
        } finally {
            exit(worker, failed);
        }
    }

    private Runnable nextTask() {
        boolean late = false;
        while (true) {
            boolean timed;
            synchronized (this) {
                if (state >= STOP || state == SHUTDOWN && queue.isEmpty()) {
                    return null;
                }
                timed = coreTimeOut || workers.size() > coreSize;
                if ((workers.size() > maxSize || timed && late) && (workers.size() > 1 || queue.isEmpty())) {
                    return null;
                }
            }
            try {
                Runnable task = timed ? queue.poll(keepAlive, TimeUnit.NANOSECONDS) : queue.take();
                if (task != null) {
                    return task;
                }
                late = true;
            } catch (InterruptedException retry) {
                late = false;
            }
        }
    }

    private void exit(Worker worker, boolean failed) {
        boolean replace;
        synchronized (this) {
            completed += worker.done;
            workers.remove(worker);
            int least = coreTimeOut ? 0 : coreSize;
            if (least == 0 && !queue.isEmpty()) {
                least = 1;
            }
            replace = state < STOP && (failed || workers.size() < least);
        }
        tryTerminate();
        if (replace) {
            addWorker(null, false);
        }
    }

    private void tryTerminate() {
        synchronized (this) {
            if (state == RUNNING || state == TERMINATED || state == SHUTDOWN && !queue.isEmpty()) {
                return;
            }
            if (!workers.isEmpty()) {
                interruptIdle(true);
                return;
            }
        }
        terminated();
        synchronized (this) {
            state = TERMINATED;
            notifyAll();
        }
    }

    private synchronized void interruptIdle(boolean onlyOne) {
        for (Worker worker : workers) {
            if (!worker.busy && worker.first == null) {
                worker.thread.interrupt();
                if (onlyOne) {
                    return;
                }
            }
        }
    }

    // Whether tasks that wait for their time may still be run; for the scheduled pool.
    boolean isRunningOrShutdown(boolean evenIfShutdown) { return state == RUNNING || state == SHUTDOWN && evenIfShutdown; }

    void onShutdown() {
    }

    // Makes sure that a thread looks at the queue.
    void ensurePrestart() {
        synchronized (this) {
            if (workers.size() >= coreSize && !workers.isEmpty()) {
                return;
            }
        }
        addWorker(null, coreSize > 0);
    }

    final void reject(Runnable command) { handler.rejectedExecution(command, this); }

    @Override
    public void execute(Runnable command) {
        Objects.requireNonNull(command);
        if (getPoolSize() < coreSize && addWorker(command, true)) {
            return;
        }
        if (state == RUNNING && queue.offer(command)) {
            if (state != RUNNING && remove(command)) {
                reject(command);
            } else if (getPoolSize() == 0) {
                addWorker(null, false);
            }
        } else if (!addWorker(command, false)) {
            reject(command);
        }
    }

    @Override
    public void shutdown() {
        synchronized (this) {
            state = Math.max(state, SHUTDOWN);
            interruptIdle(false);
        }
        onShutdown();
        tryTerminate();
    }

    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> left = new ArrayList<>();
        synchronized (this) {
            state = Math.max(state, STOP);
            for (Worker worker : workers) {
                worker.thread.interrupt();
            }
            queue.drainTo(left);
            for (Runnable task : queue.toArray(new Runnable[0])) {
                if (queue.remove(task)) {
                    left.add(task);
                }
            }
        }
        tryTerminate();
        return left;
    }

    @Override
    public boolean isShutdown() { return state != RUNNING; }

    @Override
    public boolean isTerminated() { return state == TERMINATED; }

    /** Tells whether it was shut down and tasks still run. */
    public boolean isTerminating() { return state != RUNNING && state != TERMINATED; }

    @Override
    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        long now = System.nanoTime();
        long end = nanos > Long.MAX_VALUE - Math.max(now, 0L) ? Long.MAX_VALUE : now + nanos;
        while (state != TERMINATED) {
            long left = end - System.nanoTime();
            if (left <= 0L) {
                return false;
            }
            wait(left / 1000000L, (int) (left % 1000000L));
        }
        return true;
    }

    /** Removes a task that has not begun. */
    public boolean remove(Runnable task) {
        boolean removed = queue.remove(task);
        tryTerminate();
        return removed;
    }

    /** Removes tasks that were cancelled. */
    public void purge() { queue.removeIf(task -> task instanceof Future && ((Future<?>) task).isCancelled()); }

    /** Is called before a task runs. */
    protected void beforeExecute(Thread t, Runnable r) {
    }

    /** Is called after a task has run. */
    protected void afterExecute(Runnable r, Throwable t) {
    }

    /** Is called when all is done after a shutdown. */
    protected void terminated() {
    }

    /** Gives the tasks that have not begun. */
    public BlockingQueue<Runnable> getQueue() { return queue; }

    /** Gives the number of threads. */
    public synchronized int getPoolSize() { return state == TERMINATED ? 0 : workers.size(); }

    /** Gives the number of threads that run tasks. */
    public synchronized int getActiveCount() {
        int count = 0;
        for (Worker worker : workers) {
            if (worker.busy || worker.first != null) {
                count++;
            }
        }
        return count;
    }

    /** Gives the greatest number of threads there ever were. */
    public synchronized int getLargestPoolSize() { return largestSize; }

    /** Gives the number of tasks that are done. */
    public synchronized long getCompletedTaskCount() {
        long count = completed;
        for (Worker worker : workers) {
            count += worker.done;
        }
        return count;
    }

    /** Gives the number of all tasks. */
    public synchronized long getTaskCount() { return getCompletedTaskCount() + getActiveCount() + queue.size(); }

    /** Gives the number of core threads. */
    public int getCorePoolSize() { return coreSize; }

    /** Sets the number of core threads. */
    public void setCorePoolSize(int corePoolSize) {
        if (corePoolSize < 0 || maxSize < corePoolSize) {
            throw new IllegalArgumentException();
        }
        int more = corePoolSize - coreSize;
        coreSize = corePoolSize;
        if (getPoolSize() > corePoolSize) {
            interruptIdle(false);
        }
        for (int i = Math.min(more, queue.size()); i > 0 && addWorker(null, true); i--) {
            if (queue.isEmpty()) {
                break;
            }
        }
    }

    /** Gives the greatest number of threads. */
    public int getMaximumPoolSize() { return maxSize; }

    /** Sets the greatest number of threads. */
    public void setMaximumPoolSize(int maximumPoolSize) {
        if (maximumPoolSize <= 0 || maximumPoolSize < coreSize) {
            throw new IllegalArgumentException();
        }
        maxSize = maximumPoolSize;
        if (getPoolSize() > maximumPoolSize) {
            interruptIdle(false);
        }
    }

    /** Gives how long a thread beyond the core waits for a task. */
    public long getKeepAliveTime(TimeUnit unit) { return unit.convert(keepAlive, TimeUnit.NANOSECONDS); }

    /** Sets how long a thread beyond the core waits for a task. */
    public void setKeepAliveTime(long time, TimeUnit unit) { keepAlive = unit.toNanos(time); }

    /** Sets whether core threads end too if they have waited long for a task. */
    public void allowCoreThreadTimeOut(boolean value) {
        if (value && keepAlive <= 0) {
            throw new IllegalArgumentException("Core threads must have nonzero keep alive times");
        }
        coreTimeOut = value;
        if (value) {
            interruptIdle(false);
        }
    }

    /** Tells whether core threads end too if they have waited long for a task. */
    public boolean allowsCoreThreadTimeOut() { return coreTimeOut; }

    /** Starts a core thread before there is a task. */
    public boolean prestartCoreThread() { return getPoolSize() < coreSize && addWorker(null, true); }

    /** Starts all core threads before there are tasks. */
    public int prestartAllCoreThreads() {
        int count = 0;
        while (addWorker(null, true)) {
            count++;
        }
        return count;
    }

    /** Gives what makes the threads. */
    public ThreadFactory getThreadFactory() { return threadFactory; }

    /** Sets what makes the threads. */
    public void setThreadFactory(ThreadFactory threadFactory) { this.threadFactory = Objects.requireNonNull(threadFactory); }

    /** Gives what happens to tasks that are not accepted. */
    public RejectedExecutionHandler getRejectedExecutionHandler() { return handler; }

    /** Sets what happens to tasks that are not accepted. */
    public void setRejectedExecutionHandler(RejectedExecutionHandler handler) { this.handler = Objects.requireNonNull(handler); }

    @Override
    public String toString() {
        String text = state == RUNNING ? "Running" : state == TERMINATED ? "Terminated" : "Shutting down";
        return super.toString() + "[" + text + ", pool size = " + getPoolSize() + ", active threads = " + getActiveCount()
            + ", queued tasks = " + queue.size() + ", completed tasks = " + getCompletedTaskCount() + "]";
    }

    /** A task that is not accepted is run by who gave it. */
    public static class CallerRunsPolicy implements RejectedExecutionHandler {
        /** Creates the policy. */
        public CallerRunsPolicy() {
        }

        @Override
        public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
            if (!e.isShutdown()) {
                r.run();
            }
        }
    }

    /** A task that is not accepted is a {@code RejectedExecutionException}. */
    public static class AbortPolicy implements RejectedExecutionHandler {
        /** Creates the policy. */
        public AbortPolicy() {
        }

        @Override
        public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
            throw new RejectedExecutionException("Task " + r.toString() + " rejected from " + e.toString());
        }
    }

    /** A task that is not accepted is dropped. */
    public static class DiscardPolicy implements RejectedExecutionHandler {
        /** Creates the policy. */
        public DiscardPolicy() {
        }

        @Override
        public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
        }
    }

    /** For a task that is not accepted the oldest one is dropped. */
    public static class DiscardOldestPolicy implements RejectedExecutionHandler {
        /** Creates the policy. */
        public DiscardOldestPolicy() {
        }

        @Override
        public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
            if (!e.isShutdown()) {
                e.getQueue().poll();
                e.execute(r);
            }
        }
    }
}
