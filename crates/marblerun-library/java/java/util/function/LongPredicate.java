package java.util.function;

import java.util.Objects;

/** A condition on one long. */
@FunctionalInterface
public interface LongPredicate {
    /** Tells whether this predicate is true of the argument. */
    boolean test(long value);

    /** Gives a predicate that is true if both are; {@code other} is asked only if this one is true. */
    default LongPredicate and(LongPredicate other) {
        Objects.requireNonNull(other);
        return (long value) -> test(value) && other.test(value);
    }

    /** Gives the opposite predicate. */
    default LongPredicate negate() {
        return (long value) -> !test(value);
    }

    /** Gives a predicate that is true if one of both is; {@code other} is asked only if this one is false. */
    default LongPredicate or(LongPredicate other) {
        Objects.requireNonNull(other);
        return (long value) -> test(value) || other.test(value);
    }
}
