package java.util.function;

/** An operation on an object and long without a result. */
@FunctionalInterface
public interface ObjLongConsumer<T> {
    /** Performs this operation on the arguments. */
    void accept(T t, long value);
}
