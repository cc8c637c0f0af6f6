package java.lang;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** A variable that each thread has for itself. */
public class ThreadLocal<T> {
    /** Creates the variable. */
    public ThreadLocal() {
    }

    /** Creates the variable with what gives each thread its first value. */
    public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        Objects.requireNonNull(supplier);
        return new ThreadLocal<S>() {
            @Override
            protected S initialValue() {
                return supplier.get();
            }
        };
    }

    /** Gives the first value for a thread. */
    protected T initialValue() {
        return null;
    }

    // What a new thread starts with.
    T childValue(T parentValue) {
        throw new UnsupportedOperationException();
    }

    boolean isInherited() {
        return false;
    }

    @SuppressWarnings("unchecked")
    static HashMap<ThreadLocal<?>, Object> inherit(HashMap<ThreadLocal<?>, Object> parent) {
        HashMap<ThreadLocal<?>, Object> own = null;
        if (parent != null) {
            for (Map.Entry<ThreadLocal<?>, Object> entry : parent.entrySet()) {
                ThreadLocal<Object> variable = (ThreadLocal<Object>) entry.getKey();
                if (variable.isInherited()) {
                    if (own == null) {
                        own = new HashMap<>();
                    }
                    own.put(variable, variable.childValue(entry.getValue()));
                }
            }
        }
        return own;
    }

    /** Gives the value of the current thread. */
    @SuppressWarnings("unchecked")
    public T get() {
        HashMap<ThreadLocal<?>, Object> locals = Thread.currentThread().locals;
        if (locals != null && locals.containsKey(this)) {
            return (T) locals.get(this);
        }
        T value = initialValue();
        set(value);
        return value;
    }

    /** Sets the value of the current thread. */
    public void set(T value) {
        Thread thread = Thread.currentThread();
        if (thread.locals == null) {
            thread.locals = new HashMap<>();
        }
        thread.locals.put(this, value);
    }

    /** Removes the value of the current thread. */
    public void remove() {
        HashMap<ThreadLocal<?>, Object> locals = Thread.currentThread().locals;
        if (locals != null) {
            locals.remove(this);
        }
    }
}
