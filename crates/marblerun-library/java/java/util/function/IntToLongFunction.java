package java.util.function;

/** A function from int to long. */
@FunctionalInterface
public interface IntToLongFunction {
    /** Applies this function to the argument. */
    long applyAsLong(int value);
}
