package java.util.function;

/** A function of a double argument. */
@FunctionalInterface
public interface DoubleFunction<R> {
    /** Applies this function to the argument. */
    R apply(double value);
}
