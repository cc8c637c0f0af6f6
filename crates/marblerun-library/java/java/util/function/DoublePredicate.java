package java.util.function;

import java.util.Objects;

/** A condition on one double. */
@FunctionalInterface
public interface DoublePredicate {
    /** Tells whether this predicate is true of the argument. */
    boolean test(double value);

    /** Gives a predicate that is true if both are; {@code other} is asked only if this one is true. */
    default DoublePredicate and(DoublePredicate other) {
        Objects.requireNonNull(other);
        return (double value) -> test(value) && other.test(value);
    }

    /** Gives the opposite predicate. */
    default DoublePredicate negate() {
        return (double value) -> !test(value);
    }

    /** Gives a predicate that is true if one of both is; {@code other} is asked only if this one is false. */
    default DoublePredicate or(DoublePredicate other) {
        Objects.requireNonNull(other);
        return (double value) -> test(value) || other.test(value);
    }
}
