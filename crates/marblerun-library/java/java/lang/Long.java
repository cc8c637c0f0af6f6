package java.lang;

/** A number of type {@code long} as an object. */
public final class Long extends Number implements Comparable<Long> {
    /** The smallest. */
    public static final long MIN_VALUE = 0x8000000000000000L;
    /** The largest. */
    public static final long MAX_VALUE = 0x7fffffffffffffffL;
    /** How many bits it has. */
    public static final int SIZE = 64;
    /** How many bytes it has. */
    public static final int BYTES = 8;

    /** The same number as an object. */
    public Long(long value) {}

    /** Reads a number. */
    @Deprecated
    public Long(String text) {}

    /** The number as an object; small numbers are always the same object. */
    public static Long valueOf(long value) {
        return value;
    }

    /** Reads a number. */
    public static Long valueOf(String text) {
        return parseLong(text, 10);
    }

    /** Reads a number written with that radix. */
    public static Long valueOf(String text, int radix) {
        return parseLong(text, radix);
    }

    /** Reads a number; anything else is a {@code NumberFormatException}. */
    public static long parseLong(String text) {
        return parseLong(text, 10);
    }

    /** Reads a number written with that radix. */
    public static native long parseLong(String text, int radix);

    /** Reads a number in decimal, or with {@code 0x}, {@code #} or {@code 0} before it in another radix. */
    public static Long decode(String text) {
        boolean isNegative = text.startsWith("-");
        String digits = isNegative || text.startsWith("+") ? text.substring(1) : text;
        int radix = 10;
        if (digits.startsWith("0x") || digits.startsWith("0X")) {
            radix = 16;
            digits = digits.substring(2);
        } else if (digits.startsWith("#")) {
            radix = 16;
            digits = digits.substring(1);
        } else if (digits.startsWith("0") && digits.length() > 1) {
            radix = 8;
            digits = digits.substring(1);
        }
        return parseLong(isNegative ? "-" + digits : digits, radix);
    }

    /** Written with that radix. */
    public static native String toString(long value, int radix);

    private static native String unsigned0(long value, int radix);

    /** Its bits as an unsigned number in hexadecimal. */
    public static String toHexString(long value) {
        return unsigned0(value, 16);
    }

    /** Its bits as an unsigned number in octal. */
    public static String toOctalString(long value) {
        return unsigned0(value, 8);
    }

    /** Its bits as an unsigned number in binary. */
    public static String toBinaryString(long value) {
        return unsigned0(value, 2);
    }

    /** As an unsigned number. */
    public static String toUnsignedString(long value) {
        return unsigned0(value, 10);
    }

    /** Reads an unsigned number. */
    public static native long parseUnsignedLong(String text);

    /** Divides as unsigned numbers. */
    public static native long divideUnsigned(long a, long b);

    /** Remainder as unsigned numbers. */
    public static native long remainderUnsigned(long a, long b);

    /** Orders as unsigned numbers. */
    public static int compareUnsigned(long a, long b) {
        return compare(a + MIN_VALUE, b + MIN_VALUE);
    }

    /** How many bits are one. */
    public static native int bitCount(long value);

    /** The bits in reverse order. */
    public static native long reverse(long value);

    /** The bytes in reverse order. */
    public static native long reverseBytes(long value);

    /** How many zero bits are above the highest one. */
    public static native int numberOfLeadingZeros(long value);

    /** How many zero bits are below the lowest one. */
    public static native int numberOfTrailingZeros(long value);

    /** The highest bit that is one. */
    public static long highestOneBit(long value) {
        return value & (MIN_VALUE >>> numberOfLeadingZeros(value));
    }

    /** The lowest bit that is one. */
    public static long lowestOneBit(long value) {
        return value & -value;
    }

    /** Rotated to the left. */
    public static long rotateLeft(long value, int distance) {
        return (value << distance) | (value >>> -distance);
    }

    /** Rotated to the right. */
    public static long rotateRight(long value, int distance) {
        return (value >>> distance) | (value << -distance);
    }

    /** -1, 0 or 1 as the number is negative, zero or positive. */
    public static int signum(long value) {
        return value > 0 ? 1 : value < 0 ? -1 : 0;
    }

    /** The sum. */
    public static long sum(long a, long b) {
        return a + b;
    }

    /** The larger one. */
    public static long max(long a, long b) {
        return a >= b ? a : b;
    }

    /** The smaller one. */
    public static long min(long a, long b) {
        return a <= b ? a : b;
    }

    /** -1, 0 or 1. */
    public static int compare(long a, long b) {
        return a < b ? -1 : a == b ? 0 : 1;
    }

    /** The hash code of the number as an object. */
    public static int hashCode(long value) {
        return (int) (value ^ (value >>> 32));
    }

    /** As an {@code int}. */
    public int intValue() {
        return (int) (long) this;
    }

    /** As a {@code long}. */
    public long longValue() {
        return (long) this;
    }

    /** As a {@code float}. */
    public float floatValue() {
        return (float) (long) this;
    }

    /** As a {@code double}. */
    public double doubleValue() {
        return (double) (long) this;
    }

    /** As a {@code byte}. */
    public byte byteValue() {
        return (byte) (long) this;
    }

    /** As a {@code short}. */
    public short shortValue() {
        return (short) (long) this;
    }

    /** As it prints. */
    public static String toString(long value) {
        return "" + value;
    }

    /** As it prints. */
    public String toString() {
        return "" + (long) this;
    }

    /** Orders by value. */
    public int compareTo(Long other) {
        return compare((long) this, (long) other);
    }

    /** Whether the other is {@code Long} of the same value. */
    public boolean equals(Object other) {
        return other instanceof Long && (long) (Long) other == (long) this;
    }

    /** A hash code by value. */
    public int hashCode() {
        return hashCode((long) this);
    }

    /** Reads the number from {@code begin} to before {@code end}, written with this radix. */
    public static long parseLong(CharSequence text, int begin, int end, int radix) {
        return parseLong(text.subSequence(begin, end).toString(), radix);
    }
}
