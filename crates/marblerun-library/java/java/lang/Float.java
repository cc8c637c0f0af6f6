package java.lang;

/** A number of type {@code float} as an object. */
public final class Float extends Number implements Comparable<Float> {
    /** More than all numbers. */
    public static final float POSITIVE_INFINITY = 1.0f / 0;
    /** Less than all numbers. */
    public static final float NEGATIVE_INFINITY = -1.0f / 0;
    /** Not a number. */
    public static final float NaN = 0.0f / 0;
    /** The largest number. */
    public static final float MAX_VALUE = 3.4028235E38f;
    /** The smallest number above zero. */
    public static final float MIN_VALUE = 1.4E-45f;
    /** The smallest number of full precision. */
    public static final float MIN_NORMAL = 1.17549435E-38f;
    /** How many bits it has. */
    public static final int SIZE = 32;
    /** How many bytes it has. */
    public static final int BYTES = 4;

    /** The same number as an object. */
    public Float(float value) {}

    /** The number as an object. */
    public static Float valueOf(float value) {
        return value;
    }

    /** Reads a number. */
    public static Float valueOf(String text) {
        return parseFloat(text);
    }

    /** Reads a number; anything else is a {@code NumberFormatException}. */
    public static native float parseFloat(String text);

    /** Whether it is not a number. */
    public static boolean isNaN(float value) {
        return value != value;
    }

    /** Whether it is not a number. */
    public boolean isNaN() {
        return isNaN((float) this);
    }

    /** Whether it is infinite. */
    public static boolean isInfinite(float value) {
        return value == POSITIVE_INFINITY || value == NEGATIVE_INFINITY;
    }

    /** Whether it is infinite. */
    public boolean isInfinite() {
        return isInfinite((float) this);
    }

    /** Whether it is neither infinite nor not a number. */
    public static boolean isFinite(float value) {
        return value - value == 0;
    }

    /** Its bits; every value that is not a number has the same. */
    public static native int floatToIntBits(float value);

    /** Its bits. */
    public static native int floatToRawIntBits(float value);

    /** The number of those bits. */
    public static native float intBitsToFloat(int bits);

    /** The sum. */
    public static float sum(float a, float b) {
        return a + b;
    }

    /** The larger one. */
    public static float max(float a, float b) {
        return Math.max(a, b);
    }

    /** The smaller one. */
    public static float min(float a, float b) {
        return Math.min(a, b);
    }

    /** -1, 0 or 1; -0.0 is below 0.0 and what is not a number above everything. */
    public static int compare(float a, float b) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        return Integer.compare(floatToIntBits(a), floatToIntBits(b));
    }

    /** As an {@code int}. */
    public int intValue() {
        return (int) (float) this;
    }

    /** As a {@code long}. */
    public long longValue() {
        return (long) (float) this;
    }

    /** As a {@code float}. */
    public float floatValue() {
        return (float) this;
    }

    /** As a {@code double}. */
    public double doubleValue() {
        return (double) (float) this;
    }

    /** As a {@code byte}. */
    public byte byteValue() {
        return (byte) (float) this;
    }

    /** As a {@code short}. */
    public short shortValue() {
        return (short) (float) this;
    }

    /** As it prints. */
    public static String toString(float value) {
        return "" + value;
    }

    /** As it prints. */
    public String toString() {
        return "" + (float) this;
    }

    /** Orders by value. */
    public int compareTo(Float other) {
        return compare((float) this, (float) other);
    }

    /** Whether the other is {@code Float} of the same bits. */
    public boolean equals(Object other) {
        return other instanceof Float && floatToIntBits((float) (Float) other) == floatToIntBits((float) this);
    }

    /** A hash code by value. */
    public static int hashCode(float value) {
        return floatToIntBits(value);
    }

    /** A hash code by value. */
    public int hashCode() {
        return hashCode((float) this);
    }
}
