package java.util.function;

import java.util.Objects;

/** A function from double to double. */
@FunctionalInterface
public interface DoubleUnaryOperator {
    /** Applies this operator to the operand. */
    double applyAsDouble(double operand);

    /** Gives an operator that first applies {@code before} and then this one. */
    default DoubleUnaryOperator compose(DoubleUnaryOperator before) {
        Objects.requireNonNull(before);
        return (double v) -> applyAsDouble(before.applyAsDouble(v));
    }

    /** Gives an operator that first applies this one and then {@code after}. */
    default DoubleUnaryOperator andThen(DoubleUnaryOperator after) {
        Objects.requireNonNull(after);
        return (double v) -> after.applyAsDouble(applyAsDouble(v));
    }

    /** Gives an operator that returns its operand. */
    static DoubleUnaryOperator identity() {
        return v -> v;
    }
}
