package java.util.function;

import java.util.Objects;

/** A function from int to int. */
@FunctionalInterface
public interface IntUnaryOperator {
    /** Applies this operator to the operand. */
    int applyAsInt(int operand);

    /** Gives an operator that first applies {@code before} and then this one. */
    default IntUnaryOperator compose(IntUnaryOperator before) {
        Objects.requireNonNull(before);
        return (int v) -> applyAsInt(before.applyAsInt(v));
    }

    /** Gives an operator that first applies this one and then {@code after}. */
    default IntUnaryOperator andThen(IntUnaryOperator after) {
        Objects.requireNonNull(after);
        return (int v) -> after.applyAsInt(applyAsInt(v));
    }

    /** Gives an operator that returns its operand. */
    static IntUnaryOperator identity() {
        return v -> v;
    }
}
