package java.util.function;

/** A supplier of results. */
@FunctionalInterface
public interface Supplier<T> {
    /** Gets a result. */
    T get();
}
