package java.util.function;

/** A function of two arguments with long result. */
@FunctionalInterface
public interface ToLongBiFunction<T, U> {
    /** Applies this function to the arguments. */
    long applyAsLong(T t, U u);
}
