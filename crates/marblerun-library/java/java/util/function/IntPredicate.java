package java.util.function;

import java.util.Objects;

/** A condition on one int. */
@FunctionalInterface
public interface IntPredicate {
    /** Tells whether this predicate is true of the argument. */
    boolean test(int value);

    /** Gives a predicate that is true if both are; {@code other} is asked only if this one is true. */
    default IntPredicate and(IntPredicate other) {
        Objects.requireNonNull(other);
        return (int value) -> test(value) && other.test(value);
    }

    /** Gives the opposite predicate. */
    default IntPredicate negate() {
        return (int value) -> !test(value);
    }

    /** Gives a predicate that is true if one of both is; {@code other} is asked only if this one is false. */
    default IntPredicate or(IntPredicate other) {
        Objects.requireNonNull(other);
        return (int value) -> test(value) || other.test(value);
    }
}
