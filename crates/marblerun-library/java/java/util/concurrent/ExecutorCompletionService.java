package java.util.concurrent;

import java.util.Objects;

/** Runs tasks by an executor and gives their results in the order in which they are done. */
public class ExecutorCompletionService<V> implements CompletionService<V> {
    private final Executor executor;
    private final BlockingQueue<Future<V>> completed;

    /** Creates one for an executor. */
    public ExecutorCompletionService(Executor executor) { this(executor, new LinkedBlockingQueue<>()); }

    /** Creates one for an executor with a queue for the tasks that are done. */
    public ExecutorCompletionService(Executor executor, BlockingQueue<Future<V>> completionQueue) {
        this.executor = Objects.requireNonNull(executor);
        this.completed = Objects.requireNonNull(completionQueue);
    }

    private Future<V> run(FutureTask<V> task) {
        task.show();
        executor.execute(new FutureTask<Void>(task, null) {
            @Override
            protected void done() { completed.add(task); }
        });
        return task;
    }

    @Override
    public Future<V> submit(Callable<V> task) { return run(new FutureTask<V>(task)); }

    @Override
    public Future<V> submit(Runnable task, V result) { return run(new FutureTask<V>(task, result)); }

    @Override
    public Future<V> take() throws InterruptedException { return completed.take(); }

    @Override
    public Future<V> poll() { return completed.poll(); }

    @Override
    public Future<V> poll(long timeout, TimeUnit unit) throws InterruptedException { return completed.poll(timeout, unit); }
}
