package java.util.function;

import java.util.Objects;

/** A condition on two arguments. */
@FunctionalInterface
public interface BiPredicate<T, U> {
    /** Tells whether this predicate is true of the argument. */
    boolean test(T t, U u);

    /** Gives a predicate that is true if both are; {@code other} is asked only if this one is true. */
    default BiPredicate<T, U> and(BiPredicate<? super T, ? super U> other) {
        Objects.requireNonNull(other);
        return (T t, U u) -> test(t, u) && other.test(t, u);
    }

    /** Gives the opposite predicate. */
    default BiPredicate<T, U> negate() {
        return (T t, U u) -> !test(t, u);
    }

    /** Gives a predicate that is true if one of both is; {@code other} is asked only if this one is false. */
    default BiPredicate<T, U> or(BiPredicate<? super T, ? super U> other) {
        Objects.requireNonNull(other);
        return (T t, U u) -> test(t, u) || other.test(t, u);
    }
}
