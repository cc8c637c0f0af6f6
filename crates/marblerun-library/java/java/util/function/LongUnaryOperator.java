package java.util.function;

import java.util.Objects;

/** A function from long to long. */
@FunctionalInterface
public interface LongUnaryOperator {
    /** Applies this operator to the operand. */
    long applyAsLong(long operand);

    /** Gives an operator that first applies {@code before} and then this one. */
    default LongUnaryOperator compose(LongUnaryOperator before) {
        Objects.requireNonNull(before);
        return (long v) -> applyAsLong(before.applyAsLong(v));
    }

    /** Gives an operator that first applies this one and then {@code after}. */
    default LongUnaryOperator andThen(LongUnaryOperator after) {
        Objects.requireNonNull(after);
        return (long v) -> after.applyAsLong(applyAsLong(v));
    }

    /** Gives an operator that returns its operand. */
    static LongUnaryOperator identity() {
        return v -> v;
    }
}
