package java.util.function;

import java.util.Objects;

/** An operation on one int without a result. */
@FunctionalInterface
public interface IntConsumer {
    /** Performs this operation on the argument. */
    void accept(int value);

    /** Gives a consumer that first does this operation and then {@code after}. */
    default IntConsumer andThen(IntConsumer after) {
        Objects.requireNonNull(after);
        return (int value) -> {
            accept(value);
            after.accept(value);
        };
    }
}
