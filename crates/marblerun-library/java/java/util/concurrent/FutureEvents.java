package java.util.concurrent;

// Natives: all. The numbers are those under which the host knows futures and timers; 0 if it does not, because
// the class library has made them for itself or nobody wants to know.

/** What is shown of futures. */
final class FutureEvents {
    private FutureEvents() {}

    /** The constructor of a future runs; gives its number. */
    static native int made();

    /** A future was created that depends on two others; gives its number. */
    static native int created(int first, int second);

    /** A future was created that depends on others; gives its number. */
    static native int createdOf(int[] sources);

    /** A future was completed with a value, or with what it has failed with. */
    static native void completed(int future, Object value, Throwable failure);

    /** What comes now, on this thread, is caused by the outcome of either future; gives what to go back to. */
    static native int follow(int first, int second);

    /** What comes now is caused by what was before. */
    static native void back(int cause);

    /** A future wants to be woken in so many nanoseconds; gives the number of the timer. */
    static native int timerSet(long nanos);

    /** The timer was due; gives what to go back to. */
    static native int timerFired(int timer);

    /** The timer was called off. */
    static native void timerCancelled(int timer);
}
