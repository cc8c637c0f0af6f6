package java.util.function;

import java.util.Objects;

/** An operation on two arguments without a result. */
@FunctionalInterface
public interface BiConsumer<T, U> {
    /** Performs this operation on the argument. */
    void accept(T t, U u);

    /** Gives a consumer that first does this operation and then {@code after}. */
    default BiConsumer<T, U> andThen(BiConsumer<? super T, ? super U> after) {
        Objects.requireNonNull(after);
        return (T t, U u) -> {
            accept(t, u);
            after.accept(t, u);
        };
    }
}
