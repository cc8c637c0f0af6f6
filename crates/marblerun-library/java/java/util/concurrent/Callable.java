package java.util.concurrent;

/** Something to run that gives a result and may fail. */
@FunctionalInterface
public interface Callable<V> {
    /** Runs it. */
    V call() throws Exception;
}
