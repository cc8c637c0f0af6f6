package java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** An array of references that several threads may change, each change being one step. */
public class AtomicReferenceArray<E> {
    private final Object[] array;

    /** Creates an array of {@code null}. */
    public AtomicReferenceArray(int length) { array = new Object[length]; }

    /** Creates a copy of an array. */
    public AtomicReferenceArray(E[] array) {
        this.array = new Object[array.length];
        System.arraycopy(array, 0, this.array, 0, array.length);
    }

    /** Gives the number of elements. */
    public final int length() { return array.length; }

    /** Gives an element. */
    @SuppressWarnings("unchecked")
    public final E get(int i) {
        if (i < 0 || i >= array.length) {
            throw new ArrayIndexOutOfBoundsException("Index " + i + " out of bounds for length " + array.length);
        }
        return (E) array[i];
    }

    /** Sets an element. */
    public final void set(int i, E newValue) {
        get(i);
        array[i] = newValue;
    }

    /** Sets an element, which others may see later. */
    public final void lazySet(int i, E newValue) { set(i, newValue); }

    /** Sets an element and gives the old one. */
    public final E getAndSet(int i, E newValue) {
        synchronized (array) {
            E old = get(i);
            array[i] = newValue;
            return old;
        }
    }

    /** Sets an element if it is the expected object, and tells whether it was. */
    public final boolean compareAndSet(int i, E expectedValue, E newValue) {
        synchronized (array) {
            if (get(i) != expectedValue) {
                return false;
            }
            array[i] = newValue;
            return true;
        }
    }

    /** Sets the element to what the function makes of it, and gives the old one. */
    public final E getAndUpdate(int i, UnaryOperator<E> updateFunction) {
        while (true) {
            E old = get(i);
            if (compareAndSet(i, old, updateFunction.apply(old))) {
                return old;
            }
        }
    }

    /** Sets the element to what the function makes of it, and gives the new one. */
    public final E updateAndGet(int i, UnaryOperator<E> updateFunction) {
        while (true) {
            E old = get(i);
            E next = updateFunction.apply(old);
            if (compareAndSet(i, old, next)) {
                return next;
            }
        }
    }

    /** Sets the element to what the function makes of it and another, and gives the old one. */
    public final E getAndAccumulate(int i, E x, BinaryOperator<E> accumulatorFunction) {
        while (true) {
            E old = get(i);
            if (compareAndSet(i, old, accumulatorFunction.apply(old, x))) {
                return old;
            }
        }
    }

    /** Sets the element to what the function makes of it and another, and gives the new one. */
    public final E accumulateAndGet(int i, E x, BinaryOperator<E> accumulatorFunction) {
        while (true) {
            E old = get(i);
            E next = accumulatorFunction.apply(old, x);
            if (compareAndSet(i, old, next)) {
                return next;
            }
        }
    }

    @Override
    public String toString() { return Arrays.toString(array); }
}
