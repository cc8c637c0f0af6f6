package java.util.function;

/** A function from two int to int. */
@FunctionalInterface
public interface IntBinaryOperator {
    /** Applies this operator to the operands. */
    int applyAsInt(int left, int right);
}
