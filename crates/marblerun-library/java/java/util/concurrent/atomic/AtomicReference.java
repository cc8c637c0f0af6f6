package java.util.concurrent.atomic;

// Natives: compareAndSet (whether the same object), getAndSet; each is one step of the machine on the field `value`.
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A reference that several threads may change, each change being one step. */
public class AtomicReference<V> {
    private volatile V value;

    /** Creates one with value {@code null}. */
    public AtomicReference() {
    }

    /** Creates one with a value. */
    public AtomicReference(V initialValue) { value = initialValue; }

    /** Gives the value. */
    public final V get() { return value; }

    /** Sets the value. */
    public final void set(V newValue) { value = newValue; }

    /** Sets the value, which others may see later. */
    public final void lazySet(V newValue) { value = newValue; }

    /** Sets the value if it is the expected object, and tells whether it was. */
    public final native boolean compareAndSet(V expectedValue, V newValue);

    /** Sets the value and gives the old one. */
    public final native V getAndSet(V newValue);

    /** Sets the value if it is the expected object, and tells whether it was. */
    public final boolean weakCompareAndSetPlain(V expectedValue, V newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected object, and tells whether it was. */
    public final boolean weakCompareAndSetVolatile(V expectedValue, V newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value to what the function makes of it, and gives the old one. */
    public final V getAndUpdate(UnaryOperator<V> updateFunction) {
        while (true) {
            V old = get();
            if (compareAndSet(old, updateFunction.apply(old))) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it, and gives the new one. */
    public final V updateAndGet(UnaryOperator<V> updateFunction) {
        while (true) {
            V old = get();
            V next = updateFunction.apply(old);
            if (compareAndSet(old, next)) {
                return next;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the old one. */
    public final V getAndAccumulate(V x, BinaryOperator<V> accumulatorFunction) {
        while (true) {
            V old = get();
            if (compareAndSet(old, accumulatorFunction.apply(old, x))) {
                return old;
            }
        }
    }

    /** Sets the value to what the function makes of it and another, and gives the new one. */
    public final V accumulateAndGet(V x, BinaryOperator<V> accumulatorFunction) {
        while (true) {
            V old = get();
            V next = accumulatorFunction.apply(old, x);
            if (compareAndSet(old, next)) {
                return next;
            }
        }
    }

    /** Gives the value. */
    public final V getPlain() { return value; }

    /** Gives the value. */
    public final V getAcquire() { return value; }

    /** Sets the value. */
    public final void setPlain(V newValue) { value = newValue; }

    /** Sets the value. */
    public final void setRelease(V newValue) { value = newValue; }

    @Override
    public String toString() { return String.valueOf(get()); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSet(V expectedValue, V newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetAcquire(V expectedValue, V newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and tells whether it was. */
    public final boolean weakCompareAndSetRelease(V expectedValue, V newValue) { return compareAndSet(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final V compareAndExchange(V expectedValue, V newValue) {
        while (true) {
            V found = get();
            if (found != expectedValue || compareAndSet(expectedValue, newValue)) {
                return found;
            }
        }
    }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final V compareAndExchangeAcquire(V expectedValue, V newValue) { return compareAndExchange(expectedValue, newValue); }

    /** Sets the value if it is the expected one, and gives the value that there was. */
    public final V compareAndExchangeRelease(V expectedValue, V newValue) { return compareAndExchange(expectedValue, newValue); }

    /** Gives the value. */
    public final V getOpaque() { return get(); }

    /** Sets the value. */
    public final void setOpaque(V newValue) { set(newValue); }
}
