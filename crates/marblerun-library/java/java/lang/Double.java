package java.lang;

/** A number of type {@code double} as an object. */
public final class Double extends Number implements Comparable<Double> {
    /** More than all numbers. */
    public static final double POSITIVE_INFINITY = 1.0 / 0;
    /** Less than all numbers. */
    public static final double NEGATIVE_INFINITY = -1.0 / 0;
    /** Not a number. */
    public static final double NaN = 0.0 / 0;
    /** The largest number. */
    public static final double MAX_VALUE = 1.7976931348623157E308;
    /** The smallest number above zero. */
    public static final double MIN_VALUE = 4.9E-324;
    /** The smallest number of full precision. */
    public static final double MIN_NORMAL = 2.2250738585072014E-308;
    /** How many bits it has. */
    public static final int SIZE = 64;
    /** How many bytes it has. */
    public static final int BYTES = 8;

    /** The same number as an object. */
    public Double(double value) {}

    /** Reads a number. */
    @Deprecated
    public Double(String text) {}

    /** The number as an object. */
    public static Double valueOf(double value) {
        return value;
    }

    /** Reads a number. */
    public static Double valueOf(String text) {
        return parseDouble(text);
    }

    /** Reads a number; anything else is a {@code NumberFormatException}. */
    public static native double parseDouble(String text);

    /** Whether it is not a number. */
    public static boolean isNaN(double value) {
        return value != value;
    }

    /** Whether it is not a number. */
    public boolean isNaN() {
        return isNaN((double) this);
    }

    /** Whether it is infinite. */
    public static boolean isInfinite(double value) {
        return value == POSITIVE_INFINITY || value == NEGATIVE_INFINITY;
    }

    /** Whether it is infinite. */
    public boolean isInfinite() {
        return isInfinite((double) this);
    }

    /** Whether it is neither infinite nor not a number. */
    public static boolean isFinite(double value) {
        return value - value == 0;
    }

    /** Its bits; every value that is not a number has the same. */
    public static native long doubleToLongBits(double value);

    /** Its bits. */
    public static native long doubleToRawLongBits(double value);

    /** The number of those bits. */
    public static native double longBitsToDouble(long bits);

    /** The sum. */
    public static double sum(double a, double b) {
        return a + b;
    }

    /** The larger one. */
    public static double max(double a, double b) {
        return Math.max(a, b);
    }

    /** The smaller one. */
    public static double min(double a, double b) {
        return Math.min(a, b);
    }

    /** -1, 0 or 1; -0.0 is below 0.0 and what is not a number above everything. */
    public static int compare(double a, double b) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        return Long.compare(doubleToLongBits(a), doubleToLongBits(b));
    }

    /** As an {@code int}. */
    public int intValue() {
        return (int) (double) this;
    }

    /** As a {@code long}. */
    public long longValue() {
        return (long) (double) this;
    }

    /** As a {@code float}. */
    public float floatValue() {
        return (float) (double) this;
    }

    /** As a {@code double}. */
    public double doubleValue() {
        return (double) this;
    }

    /** As a {@code byte}. */
    public byte byteValue() {
        return (byte) (double) this;
    }

    /** As a {@code short}. */
    public short shortValue() {
        return (short) (double) this;
    }

    /** As it prints. */
    public static String toString(double value) {
        return "" + value;
    }

    /** As it prints. */
    public String toString() {
        return "" + (double) this;
    }

    /** Orders by value. */
    public int compareTo(Double other) {
        return compare((double) this, (double) other);
    }

    /** Whether the other is {@code Double} of the same bits. */
    public boolean equals(Object other) {
        return other instanceof Double && doubleToLongBits((double) (Double) other) == doubleToLongBits((double) this);
    }

    /** A hash code by value. */
    public static int hashCode(double value) {
        return Long.hashCode(doubleToLongBits(value));
    }

    /** A hash code by value. */
    public int hashCode() {
        return hashCode((double) this);
    }

    /** The number with its digits in hexadecimal and a power of two: {@code 0x1.8p3}. */
    public static String toHexString(double value) {
        return String.format("%a", value);
    }
}
