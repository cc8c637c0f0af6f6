package java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What executors have in common. */
public abstract class AbstractExecutorService implements ExecutorService {
    /** For subclasses. */
    protected AbstractExecutorService() {
    }

    /** Makes the future of a task. */
    protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) { return new FutureTask<T>(runnable, value); }

    /** Makes the future of a task. */
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) { return new FutureTask<T>(callable); }

    private <T> RunnableFuture<T> start(RunnableFuture<T> task) {
        show(task);
        execute(task);
        return task;
    }

    private <T> void show(RunnableFuture<T> task) {
        if (task instanceof FutureTask) {
            ((FutureTask<T>) task).show();
        }
    }

    @Override
    public Future<?> submit(Runnable task) {
        Objects.requireNonNull(task);
        return start(this.<Void>newTaskFor(task, null));
    }

    @Override
    public <T> Future<T> submit(Runnable task, T result) {
        Objects.requireNonNull(task);
        return start(newTaskFor(task, result));
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) {
        Objects.requireNonNull(task);
        return start(newTaskFor(task));
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
        return invokeAll(tasks, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit) throws InterruptedException {
        List<Future<T>> futures = new ArrayList<>();
        boolean timed = timeout != Long.MAX_VALUE;
        long end = System.nanoTime() + (timed ? unit.toNanos(timeout) : 0L);
        boolean finished = false;
        try {
            for (Callable<T> task : tasks) {
                RunnableFuture<T> future = newTaskFor(task);
                show(future);
                futures.add(future);
            }
            for (Future<T> future : futures) {
                execute((Runnable) future);
            }
            for (Future<T> future : futures) {
                try {
                    if (timed) {
                        future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    } else {
                        future.get();
                    }
                } catch (CancellationException | ExecutionException failed) {
                    continue;
                } catch (TimeoutException late) {
                    return futures;
                }
            }
            finished = true;
            return futures;
        } finally {
            if (!finished) {
                for (Future<T> future : futures) {
                    future.cancel(true);
                }
            }
        }
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try {
            return any(tasks, false, 0L);
        } catch (TimeoutException never) {
            return null;
        }
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        return any(tasks, true, unit.toNanos(timeout));
    }

    private <T> T any(Collection<? extends Callable<T>> tasks, boolean timed, long nanos) throws InterruptedException, ExecutionException, TimeoutException {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException();
        }
        List<Future<T>> futures = new ArrayList<>();
        ExecutorCompletionService<T> service = new ExecutorCompletionService<T>(this);
        long end = System.nanoTime() + nanos;
        ExecutionException last = null;
        try {
            for (Callable<T> task : tasks) {
                // One that is done already may make the next one needless.
                Future<T> early = futures.isEmpty() ? null : service.poll();
                if (early != null) {
                    try {
                        return early.get();
                    } catch (ExecutionException failed) {
                        last = failed;
                    }
                }
                futures.add(service.submit(task));
            }
            int open = futures.size() - (last == null ? 0 : 1);
            while (open-- > 0) {
                Future<T> done = timed ? service.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) : service.take();
                if (done == null) {
                    throw new TimeoutException();
                }
                try {
                    return done.get();
                } catch (ExecutionException failed) {
                    last = failed;
                }
            }
            throw last;
        } finally {
            for (Future<T> future : futures) {
                future.cancel(true);
            }
        }
    }
}
