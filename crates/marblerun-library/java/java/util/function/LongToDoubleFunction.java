package java.util.function;

/** A function from long to double. */
@FunctionalInterface
public interface LongToDoubleFunction {
    /** Applies this function to the argument. */
    double applyAsDouble(long value);
}
