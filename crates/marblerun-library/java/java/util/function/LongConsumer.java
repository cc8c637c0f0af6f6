package java.util.function;

import java.util.Objects;

/** An operation on one long without a result. */
@FunctionalInterface
public interface LongConsumer {
    /** Performs this operation on the argument. */
    void accept(long value);

    /** Gives a consumer that first does this operation and then {@code after}. */
    default LongConsumer andThen(LongConsumer after) {
        Objects.requireNonNull(after);
        return (long value) -> {
            accept(value);
            after.accept(value);
        };
    }
}
