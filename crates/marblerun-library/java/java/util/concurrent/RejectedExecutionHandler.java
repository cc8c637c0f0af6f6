package java.util.concurrent;

/** Decides what happens to a task that is not accepted. */
public interface RejectedExecutionHandler {
    /** Handles the task. */
    void rejectedExecution(Runnable r, ThreadPoolExecutor executor);
}
