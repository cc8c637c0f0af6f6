package java.lang;

/** A number of type {@code short} as an object. */
public final class Short extends Number implements Comparable<Short> {
    /** The smallest. */
    public static final short MIN_VALUE = -32768;
    /** The largest. */
    public static final short MAX_VALUE = 32767;
    /** How many bits it has. */
    public static final int SIZE = 16;
    /** How many bytes it has. */
    public static final int BYTES = 2;

    /** The same number as an object. */
    public Short(short value) {}

    /** The number as an object; small numbers are always the same object. */
    public static Short valueOf(short value) {
        return value;
    }

    /** Reads a number. */
    public static Short valueOf(String text) {
        return parseShort(text, 10);
    }

    /** Reads a number written with that radix. */
    public static Short valueOf(String text, int radix) {
        return parseShort(text, radix);
    }

    /** Reads a number; anything else is a {@code NumberFormatException}. */
    public static short parseShort(String text) {
        return parseShort(text, 10);
    }

    /** Reads a number written with that radix. */
    public static short parseShort(String text, int radix) {
        int value = Integer.parseInt(text, radix);
        if (value < MIN_VALUE || value > MAX_VALUE) {
            throw new NumberFormatException("Value out of range. Value:\"" + text + "\" Radix:" + radix);
        }
        return (short) value;
    }

    /** The difference: below, equal to or above zero. */
    public static int compare(short a, short b) {
        return a - b;
    }

    /** The number itself. */
    public static int hashCode(short value) {
        return value;
    }

    /** The number as if it had no sign. */
    public static int toUnsignedInt(short value) {
        return value & 0xffff;
    }

    /** As an {@code int}. */
    public int intValue() {
        return (int) (short) this;
    }

    /** As a {@code long}. */
    public long longValue() {
        return (long) (short) this;
    }

    /** As a {@code float}. */
    public float floatValue() {
        return (float) (short) this;
    }

    /** As a {@code double}. */
    public double doubleValue() {
        return (double) (short) this;
    }

    /** As a {@code byte}. */
    public byte byteValue() {
        return (byte) (short) this;
    }

    /** As a {@code short}. */
    public short shortValue() {
        return (short) this;
    }

    /** As it prints. */
    public static String toString(short value) {
        return "" + value;
    }

    /** As it prints. */
    public String toString() {
        return "" + (short) this;
    }

    /** Orders by value. */
    public int compareTo(Short other) {
        return compare((short) this, (short) other);
    }

    /** Whether the other is {@code Short} of the same value. */
    public boolean equals(Object other) {
        return other instanceof Short && (short) (Short) other == (short) this;
    }

    /** A hash code by value. */
    public int hashCode() {
        return hashCode((short) this);
    }
}
