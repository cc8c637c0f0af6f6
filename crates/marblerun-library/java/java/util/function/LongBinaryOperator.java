package java.util.function;

/** A function from two long to long. */
@FunctionalInterface
public interface LongBinaryOperator {
    /** Applies this operator to the operands. */
    long applyAsLong(long left, long right);
}
