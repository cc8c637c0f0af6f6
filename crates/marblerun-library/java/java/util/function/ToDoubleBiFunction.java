package java.util.function;

/** A function of two arguments with double result. */
@FunctionalInterface
public interface ToDoubleBiFunction<T, U> {
    /** Applies this function to the arguments. */
    double applyAsDouble(T t, U u);
}
