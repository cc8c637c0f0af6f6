package java.util.function;

/** A function with int result. */
@FunctionalInterface
public interface ToIntFunction<T> {
    /** Applies this function to the argument. */
    int applyAsInt(T value);
}
