package java.util;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A value that may be absent. */
public final class Optional<T> {
    private static final Optional<?> EMPTY = new Optional<>(null);

    private final T value;

    private Optional(T value) { this.value = value; }

    /** Gives one without a value. */
    @SuppressWarnings("unchecked")
    public static <T> Optional<T> empty() { return (Optional<T>) EMPTY; }

    /** Gives one with the value, which must not be {@code null}. */
    public static <T> Optional<T> of(T value) { return new Optional<>(Objects.requireNonNull(value)); }

    /** Gives one with the value, or without one if it is {@code null}. */
    @SuppressWarnings("unchecked")
    public static <T> Optional<T> ofNullable(T value) {
        return value == null ? (Optional<T>) EMPTY : new Optional<>(value);
    }

    /** Gives the value, or throws {@code NoSuchElementException}. */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("No value present");
        }
        return value;
    }

    /** Tells whether there is a value. */
    public boolean isPresent() { return value != null; }

    /** Tells whether there is no value. */
    public boolean isEmpty() { return value == null; }

    /** Performs the action with the value, if there is one. */
    public void ifPresent(Consumer<? super T> action) {
        if (value != null) {
            action.accept(value);
        }
    }

    /** Performs the action with the value, or the other if there is none. */
    public void ifPresentOrElse(Consumer<? super T> action, Runnable emptyAction) {
        if (value != null) {
            action.accept(value);
        } else {
            emptyAction.run();
        }
    }

    /** Keeps the value if the predicate is true of it. */
    public Optional<T> filter(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return value == null || predicate.test(value) ? this : empty();
    }

    /** Gives what the function makes of the value, if there is one. */
    public <U> Optional<U> map(Function<? super T, ? extends U> mapper) {
        Objects.requireNonNull(mapper);
        if (value == null) {
            return empty();
        }
        return Optional.ofNullable(mapper.apply(value));
    }

    /** Gives what the function makes of the value, which is an optional itself. */
    @SuppressWarnings("unchecked")
    public <U> Optional<U> flatMap(Function<? super T, ? extends Optional<? extends U>> mapper) {
        Objects.requireNonNull(mapper);
        if (value == null) {
            return empty();
        }
        return Objects.requireNonNull((Optional<U>) mapper.apply(value));
    }

    /** Gives this if there is a value, or the one supplied. */
    @SuppressWarnings("unchecked")
    public Optional<T> or(Supplier<? extends Optional<? extends T>> supplier) {
        Objects.requireNonNull(supplier);
        return value != null ? this : Objects.requireNonNull((Optional<T>) supplier.get());
    }

    /** Gives a stream of the value, or of nothing. */
    public Stream<T> stream() {
        if (value == null) {
            return Stream.empty();
        }
        return Stream.of(value);
    }

    /** Gives the value, or the other if there is none. */
    public T orElse(T other) { return value != null ? value : other; }

    /** Gives the value, or what is supplied if there is none. */
    public T orElseGet(Supplier<? extends T> supplier) { return value != null ? value : supplier.get(); }

    /** Gives the value, or throws {@code NoSuchElementException}. */
    public T orElseThrow() { return get(); }

    /** Gives the value, or throws the exception supplied. */
    public <X extends Throwable> T orElseThrow(Supplier<? extends X> exceptionSupplier) throws X {
        if (value == null) {
            throw exceptionSupplier.get();
        }
        return value;
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj || obj instanceof Optional && Objects.equals(value, ((Optional<?>) obj).value);
    }

    @Override
    public int hashCode() { return Objects.hashCode(value); }

    @Override
    public String toString() { return value != null ? "Optional[" + value + "]" : "Optional.empty"; }
}
