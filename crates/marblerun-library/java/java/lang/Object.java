package java.lang;

// Natives: getClass, hashCode, clone, notify, notifyAll, wait0 (nanoseconds, 0 without end).

/** The root of all classes. */
public class Object {
    /** Creates an object. */
    public Object() {
    }

    /** Gives the class of this object. */
    public final native Class<?> getClass();

    /** Gives a number for use in hash tables; equal objects have equal ones. */
    public native int hashCode();

    /** Tells whether the other object is equal to this one: here, whether it is the same. */
    public boolean equals(Object obj) {
        return this == obj;
    }

    /** Gives a copy of this object with the same fields. */
    protected native Object clone() throws CloneNotSupportedException;

    /** Describes this object as text: its class, {@code @} and its hash code in hexadecimal. */
    public String toString() {
        return getClass().getName() + "@" + Integer.toHexString(hashCode());
    }

    /** Wakes one thread that waits on the monitor of this object. */
    public final native void notify();

    /** Wakes all threads that wait on the monitor of this object. */
    public final native void notifyAll();

    /** Gives up the monitor of this object and waits until notified or interrupted. */
    public final void wait() throws InterruptedException {
        wait0(0L);
    }

    /** Waits until notified or interrupted, but at most that many milliseconds. */
    public final void wait(long timeoutMillis) throws InterruptedException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        wait0(timeoutMillis > Long.MAX_VALUE / 1000000 ? 0L : timeoutMillis * 1000000L);
    }

    /** Waits until notified or interrupted, but at most that many milliseconds and nanoseconds. */
    public final void wait(long timeoutMillis, int nanos) throws InterruptedException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        wait(nanos > 0 && timeoutMillis < Long.MAX_VALUE ? timeoutMillis + 1 : timeoutMillis);
    }

    private final native void wait0(long nanos) throws InterruptedException;
}
