package java.util.function;

/** A function of an int argument. */
@FunctionalInterface
public interface IntFunction<R> {
    /** Applies this function to the argument. */
    R apply(int value);
}
