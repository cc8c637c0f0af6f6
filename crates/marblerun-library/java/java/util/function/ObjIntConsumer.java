package java.util.function;

/** An operation on an object and int without a result. */
@FunctionalInterface
public interface ObjIntConsumer<T> {
    /** Performs this operation on the arguments. */
    void accept(T t, int value);
}
