package java.util;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A {@code int} value that may be absent. */
public final class OptionalInt {
    private static final OptionalInt EMPTY = new OptionalInt(false, 0);

    private final boolean present;
    private final int value;

    private OptionalInt(boolean present, int value) {
        this.present = present;
        this.value = value;
    }

    /** Gives one without a value. */
    public static OptionalInt empty() { return EMPTY; }

    /** Gives one with the value. */
    public static OptionalInt of(int value) { return new OptionalInt(true, value); }

    /** Gives the value, or throws {@code NoSuchElementException}. */
    public int getAsInt() {
        if (!present) {
            throw new NoSuchElementException("No value present");
        }
        return value;
    }

    /** Tells whether there is a value. */
    public boolean isPresent() { return present; }

    /** Tells whether there is no value. */
    public boolean isEmpty() { return !present; }

    /** Performs the action with the value, if there is one. */
    public void ifPresent(IntConsumer action) {
        if (present) {
            action.accept(value);
        }
    }

    /** Performs the action with the value, or the other if there is none. */
    public void ifPresentOrElse(IntConsumer action, Runnable emptyAction) {
        if (present) {
            action.accept(value);
        } else {
            emptyAction.run();
        }
    }

    /** Gives a stream of the value, or of nothing. */
    public IntStream stream() { return present ? IntStream.of(value) : IntStream.empty(); }

    /** Gives the value, or the other if there is none. */
    public int orElse(int other) { return present ? value : other; }

    /** Gives the value, or what is supplied if there is none. */
    public int orElseGet(IntSupplier supplier) { return present ? value : supplier.getAsInt(); }

    /** Gives the value, or throws {@code NoSuchElementException}. */
    public int orElseThrow() { return getAsInt(); }

    /** Gives the value, or throws the exception supplied. */
    public <X extends Throwable> int orElseThrow(Supplier<? extends X> exceptionSupplier) throws X {
        if (!present) {
            throw exceptionSupplier.get();
        }
        return value;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof OptionalInt && present == ((OptionalInt) obj).present
            && Integer.compare(value, ((OptionalInt) obj).value) == 0;
    }

    @Override
    public int hashCode() { return present ? Integer.hashCode(value) : 0; }

    @Override
    public String toString() { return present ? "OptionalInt[" + value + "]" : "OptionalInt.empty"; }
}
