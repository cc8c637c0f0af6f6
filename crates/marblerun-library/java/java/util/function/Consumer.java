package java.util.function;

import java.util.Objects;

/** An operation on one argument without a result. */
@FunctionalInterface
public interface Consumer<T> {
    /** Performs this operation on the argument. */
    void accept(T t);

    /** Gives a consumer that first does this operation and then {@code after}. */
    default Consumer<T> andThen(Consumer<? super T> after) {
        Objects.requireNonNull(after);
        return (T t) -> {
            accept(t);
            after.accept(t);
        };
    }
}
