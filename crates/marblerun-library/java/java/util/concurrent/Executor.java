package java.util.concurrent;

/** Runs tasks. */
public interface Executor {
    /** Runs the task at some time. */
    void execute(Runnable command);
}
