package java.util.concurrent;

/** Makes threads. */
public interface ThreadFactory {
    /** Makes a thread for the task. */
    Thread newThread(Runnable r);
}
