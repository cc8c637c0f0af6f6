package java.util.function;

/** A function with double result. */
@FunctionalInterface
public interface ToDoubleFunction<T> {
    /** Applies this function to the argument. */
    double applyAsDouble(T value);
}
