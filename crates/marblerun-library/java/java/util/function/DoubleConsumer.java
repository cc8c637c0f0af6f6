package java.util.function;

import java.util.Objects;

/** An operation on one double without a result. */
@FunctionalInterface
public interface DoubleConsumer {
    /** Performs this operation on the argument. */
    void accept(double value);

    /** Gives a consumer that first does this operation and then {@code after}. */
    default DoubleConsumer andThen(DoubleConsumer after) {
        Objects.requireNonNull(after);
        return (double value) -> {
            accept(value);
            after.accept(value);
        };
    }
}
