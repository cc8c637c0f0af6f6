package java.util.function;

/** A function from two double to double. */
@FunctionalInterface
public interface DoubleBinaryOperator {
    /** Applies this operator to the operands. */
    double applyAsDouble(double left, double right);
}
