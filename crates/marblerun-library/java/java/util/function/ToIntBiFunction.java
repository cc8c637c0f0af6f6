package java.util.function;

/** A function of two arguments with int result. */
@FunctionalInterface
public interface ToIntBiFunction<T, U> {
    /** Applies this function to the arguments. */
    int applyAsInt(T t, U u);
}
