package java.util.function;

/** A function of a long argument. */
@FunctionalInterface
public interface LongFunction<R> {
    /** Applies this function to the argument. */
    R apply(long value);
}
