package java.lang;

/** Something to run. */
@FunctionalInterface
public interface Runnable {
    /** Runs it. */
    void run();
}
