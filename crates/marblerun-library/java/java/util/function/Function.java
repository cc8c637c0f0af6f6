package java.util.function;

import java.util.Objects;

/** A function of one argument. */
@FunctionalInterface
public interface Function<T, R> {
    /** Applies this function to the argument. */
    R apply(T t);

    /** Gives a function that first applies {@code before} and then this one. */
    default <V> Function<V, R> compose(Function<? super V, ? extends T> before) {
        Objects.requireNonNull(before);
        return (V v) -> apply(before.apply(v));
    }

    /** Gives a function that first applies this one and then {@code after}. */
    default <V> Function<T, V> andThen(Function<? super R, ? extends V> after) {
        Objects.requireNonNull(after);
        return (T t) -> after.apply(apply(t));
    }

    /** Gives a function that returns its argument. */
    static <T> Function<T, T> identity() {
        return t -> t;
    }
}
