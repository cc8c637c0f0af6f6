package java.util.concurrent.atomic;

// Natives: compareAndSet, getAndSet; each is one step of the machine on the field `value`.

/** A {@code boolean} that several threads may change, each change being one step. */
public class AtomicBoolean {
    private volatile boolean value;

    /** Creates one with value {@code false}. */
    public AtomicBoolean() {
    }

    /** Creates one with a value. */
    public AtomicBoolean(boolean initialValue) { value = initialValue; }

    /** Gives the value. */
    public final boolean get() { return value; }

    /** Sets the value. */
    public final void set(boolean newValue) { value = newValue; }

    /** Sets the value, which others may see later. */
    public final void lazySet(boolean newValue) { value = newValue; }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final native boolean compareAndSet(boolean expectedValue, boolean newValue);

    /** Sets the value and gives the old one. */
    public final native boolean getAndSet(boolean newValue);

    /** Gives the value. */
    public final boolean getPlain() { return value; }

    /** Gives the value. */
    public final boolean getAcquire() { return value; }

    /** Sets the value. */
    public final void setPlain(boolean newValue) { value = newValue; }

    /** Sets the value. */
    public final void setRelease(boolean newValue) { value = newValue; }

    @Override
    public String toString() { return String.valueOf(get()); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSet(boolean expectedValue, boolean newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetPlain(boolean expectedValue, boolean newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetVolatile(boolean expectedValue, boolean newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetAcquire(boolean expectedValue, boolean newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetRelease(boolean expectedValue, boolean newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final boolean compareAndExchange(boolean expectedValue, boolean newValue) {
        while (true) {
            boolean found = get();
            if (found != expectedValue || compareAndSet(expectedValue, newValue)) {
                return found;
            }
        }
    }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final boolean compareAndExchangeAcquire(boolean expectedValue, boolean newValue) { return compareAndExchange(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final boolean compareAndExchangeRelease(boolean expectedValue, boolean newValue) { return compareAndExchange(expectedValue, newValue); }

    /** Gives the value. */
    public final boolean getOpaque() { return get(); }

    /** Sets the value. */
    public final void setOpaque(boolean newValue) { set(newValue); }
}
