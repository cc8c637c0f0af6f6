package java.lang;

/** A number of type {@code byte} as an object. */
public final class Byte extends Number implements Comparable<Byte> {
    /** The smallest. */
    public static final byte MIN_VALUE = -128;
    /** The largest. */
    public static final byte MAX_VALUE = 127;
    /** How many bits it has. */
    public static final int SIZE = 8;
    /** How many bytes it has. */
    public static final int BYTES = 1;

    /** The same number as an object. */
    public Byte(byte value) {}

    /** The number as an object; small numbers are always the same object. */
    public static Byte valueOf(byte value) {
        return value;
    }

    /** Reads a number. */
    public static Byte valueOf(String text) {
        return parseByte(text, 10);
    }

    /** Reads a number written with that radix. */
    public static Byte valueOf(String text, int radix) {
        return parseByte(text, radix);
    }

    /** Reads a number; anything else is a {@code NumberFormatException}. */
    public static byte parseByte(String text) {
        return parseByte(text, 10);
    }

    /** Reads a number written with that radix. */
    public static byte parseByte(String text, int radix) {
        int value = Integer.parseInt(text, radix);
        if (value < MIN_VALUE || value > MAX_VALUE) {
            throw new NumberFormatException("Value out of range. Value:\"" + text + "\" Radix:" + radix);
        }
        return (byte) value;
    }

    /** The difference: below, equal to or above zero. */
    public static int compare(byte a, byte b) {
        return a - b;
    }

    /** The number itself. */
    public static int hashCode(byte value) {
        return value;
    }

    /** The number as if it had no sign. */
    public static int toUnsignedInt(byte value) {
        return value & 0xff;
    }

    /** As an {@code int}. */
    public int intValue() {
        return (int) (byte) this;
    }

    /** As a {@code long}. */
    public long longValue() {
        return (long) (byte) this;
    }

    /** As a {@code float}. */
    public float floatValue() {
        return (float) (byte) this;
    }

    /** As a {@code double}. */
    public double doubleValue() {
        return (double) (byte) this;
    }

    /** As a {@code byte}. */
    public byte byteValue() {
        return (byte) this;
    }

    /** As a {@code short}. */
    public short shortValue() {
        return (short) (byte) this;
    }

    /** As it prints. */
    public static String toString(byte value) {
        return "" + value;
    }

    /** As it prints. */
    public String toString() {
        return "" + (byte) this;
    }

    /** Orders by value. */
    public int compareTo(Byte other) {
        return compare((byte) this, (byte) other);
    }

    /** Whether the other is {@code Byte} of the same value. */
    public boolean equals(Object other) {
        return other instanceof Byte && (byte) (Byte) other == (byte) this;
    }

    /** A hash code by value. */
    public int hashCode() {
        return hashCode((byte) this);
    }
}
