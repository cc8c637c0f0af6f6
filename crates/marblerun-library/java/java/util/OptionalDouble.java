package java.util;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** A {@code double} value that may be absent. */
public final class OptionalDouble {
    private static final OptionalDouble EMPTY = new OptionalDouble(false, 0);

    private final boolean present;
    private final double value;

    private OptionalDouble(boolean present, double value) {
        this.present = present;
        this.value = value;
    }

    /** Gives one without a value. */
    public static OptionalDouble empty() { return EMPTY; }

    /** Gives one with the value. */
    public static OptionalDouble of(double value) { return new OptionalDouble(true, value); }

    /** Gives the value, or throws {@code NoSuchElementException}. */
    public double getAsDouble() {
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
    public void ifPresent(DoubleConsumer action) {
        if (present) {
            action.accept(value);
        }
    }

    /** Performs the action with the value, or the other if there is none. */
    public void ifPresentOrElse(DoubleConsumer action, Runnable emptyAction) {
        if (present) {
            action.accept(value);
        } else {
            emptyAction.run();
        }
    }

    /** Gives a stream of the value, or of nothing. */
    public DoubleStream stream() { return present ? DoubleStream.of(value) : DoubleStream.empty(); }

    /** Gives the value, or the other if there is none. */
    public double orElse(double other) { return present ? value : other; }

    /** Gives the value, or what is supplied if there is none. */
    public double orElseGet(DoubleSupplier supplier) { return present ? value : supplier.getAsDouble(); }

    /** Gives the value, or throws {@code NoSuchElementException}. */
    public double orElseThrow() { return getAsDouble(); }

    /** Gives the value, or throws the exception supplied. */
    public <X extends Throwable> double orElseThrow(Supplier<? extends X> exceptionSupplier) throws X {
        if (!present) {
            throw exceptionSupplier.get();
        }
        return value;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof OptionalDouble && present == ((OptionalDouble) obj).present
            && Double.compare(value, ((OptionalDouble) obj).value) == 0;
    }

    @Override
    public int hashCode() { return present ? Double.hashCode(value) : 0; }

    @Override
    public String toString() { return present ? "OptionalDouble[" + value + "]" : "OptionalDouble.empty"; }
}
