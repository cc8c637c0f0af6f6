package java.util.function;

/** An operation on an object and double without a result. */
@FunctionalInterface
public interface ObjDoubleConsumer<T> {
    /** Performs this operation on the arguments. */
    void accept(T t, double value);
}
