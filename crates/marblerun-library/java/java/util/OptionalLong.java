package java.util;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** A {@code long} value that may be absent. */
public final class OptionalLong {
    private static final OptionalLong EMPTY = new OptionalLong(false, 0);

    private final boolean present;
    private final long value;

    private OptionalLong(boolean present, long value) {
        this.present = present;
        this.value = value;
    }

    /** Gives one without a value. */
    public static OptionalLong empty() { return EMPTY; }

    /** Gives one with the value. */
    public static OptionalLong of(long value) { return new OptionalLong(true, value); }

    /** Gives the value, or throws {@code NoSuchElementException}. */
    public long getAsLong() {
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
    public void ifPresent(LongConsumer action) {
        if (present) {
            action.accept(value);
        }
    }

    /** Performs the action with the value, or the other if there is none. */
    public void ifPresentOrElse(LongConsumer action, Runnable emptyAction) {
        if (present) {
            action.accept(value);
        } else {
            emptyAction.run();
        }
    }

    /** Gives a stream of the value, or of nothing. */
    public LongStream stream() { return present ? LongStream.of(value) : LongStream.empty(); }

    /** Gives the value, or the other if there is none. */
    public long orElse(long other) { return present ? value : other; }

    /** Gives the value, or what is supplied if there is none. */
    public long orElseGet(LongSupplier supplier) { return present ? value : supplier.getAsLong(); }

    /** Gives the value, or throws {@code NoSuchElementException}. */
    public long orElseThrow() { return getAsLong(); }

    /** Gives the value, or throws the exception supplied. */
    public <X extends Throwable> long orElseThrow(Supplier<? extends X> exceptionSupplier) throws X {
        if (!present) {
            throw exceptionSupplier.get();
        }
        return value;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof OptionalLong && present == ((OptionalLong) obj).present
            && Long.compare(value, ((OptionalLong) obj).value) == 0;
    }

    @Override
    public int hashCode() { return present ? Long.hashCode(value) : 0; }

    @Override
    public String toString() { return present ? "OptionalLong[" + value + "]" : "OptionalLong.empty"; }
}
