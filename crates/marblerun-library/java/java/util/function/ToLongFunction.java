package java.util.function;

/** A function with long result. */
@FunctionalInterface
public interface ToLongFunction<T> {
    /** Applies this function to the argument. */
    long applyAsLong(T value);
}
