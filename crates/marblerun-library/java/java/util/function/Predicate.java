package java.util.function;

import java.util.Objects;

/** A condition on one argument. */
@FunctionalInterface
public interface Predicate<T> {
    /** Tells whether this predicate is true of the argument. */
    boolean test(T t);

    /** Gives a predicate that is true if both are; {@code other} is asked only if this one is true. */
    default Predicate<T> and(Predicate<? super T> other) {
        Objects.requireNonNull(other);
        return (T t) -> test(t) && other.test(t);
    }

    /** Gives the opposite predicate. */
    default Predicate<T> negate() {
        return (T t) -> !test(t);
    }

    /** Gives a predicate that is true if one of both is; {@code other} is asked only if this one is false. */
    default Predicate<T> or(Predicate<? super T> other) {
        Objects.requireNonNull(other);
        return (T t) -> test(t) || other.test(t);
    }

    /** Gives a predicate that tells whether its argument equals {@code targetRef}. */
    static <T> Predicate<T> isEqual(Object targetRef) {
        return object -> Objects.equals(targetRef, object);
    }

    /** Gives the opposite of a predicate. */
    @SuppressWarnings("unchecked")
    static <T> Predicate<T> not(Predicate<? super T> target) {
        Objects.requireNonNull(target);
        return (Predicate<T>) target.negate();
    }
}
