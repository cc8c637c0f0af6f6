package java.lang;

/** A number of type {@code int} as an object. */
public final class Integer extends Number implements Comparable<Integer> {
    /** The smallest. */
    public static final int MIN_VALUE = 0x80000000;
    /** The largest. */
    public static final int MAX_VALUE = 0x7fffffff;
    /** How many bits it has. */
    public static final int SIZE = 32;
    /** How many bytes it has. */
    public static final int BYTES = 4;

    /** The same number as an object. */
    public Integer(int value) {}

    /** Reads a number. */
    @Deprecated
    public Integer(String text) {}

    /** The number as an object; small numbers are always the same object. */
    public static Integer valueOf(int value) {
        return value;
    }

    /** Reads a number. */
    public static Integer valueOf(String text) {
        return parseInt(text, 10);
    }

    /** Reads a number written with that radix. */
    public static Integer valueOf(String text, int radix) {
        return parseInt(text, radix);
    }

    /** Reads a number; anything else is a {@code NumberFormatException}. */
    public static int parseInt(String text) {
        return parseInt(text, 10);
    }

    /** Reads a number written with that radix. */
    public static native int parseInt(String text, int radix);

    /** Reads a number in decimal, or with {@code 0x}, {@code #} or {@code 0} before it in another radix. */
    public static Integer decode(String text) {
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
        return parseInt(isNegative ? "-" + digits : digits, radix);
    }

    /** Written with that radix. */
    public static native String toString(int value, int radix);

    private static native String unsigned0(int value, int radix);

    /** Its bits as an unsigned number in hexadecimal. */
    public static String toHexString(int value) {
        return unsigned0(value, 16);
    }

    /** Its bits as an unsigned number in octal. */
    public static String toOctalString(int value) {
        return unsigned0(value, 8);
    }

    /** Its bits as an unsigned number in binary. */
    public static String toBinaryString(int value) {
        return unsigned0(value, 2);
    }

    /** As an unsigned number. */
    public static String toUnsignedString(int value) {
        return unsigned0(value, 10);
    }

    /** Reads an unsigned number. */
    public static native int parseUnsignedInt(String text);

    /** Divides as unsigned numbers. */
    public static native int divideUnsigned(int a, int b);

    /** Remainder as unsigned numbers. */
    public static native int remainderUnsigned(int a, int b);

    /** Orders as unsigned numbers. */
    public static int compareUnsigned(int a, int b) {
        return compare(a + MIN_VALUE, b + MIN_VALUE);
    }

    /** How many bits are one. */
    public static native int bitCount(int value);

    /** The bits in reverse order. */
    public static native int reverse(int value);

    /** The bytes in reverse order. */
    public static native int reverseBytes(int value);

    /** How many zero bits are above the highest one. */
    public static native int numberOfLeadingZeros(int value);

    /** How many zero bits are below the lowest one. */
    public static native int numberOfTrailingZeros(int value);

    /** The highest bit that is one. */
    public static int highestOneBit(int value) {
        return value & (MIN_VALUE >>> numberOfLeadingZeros(value));
    }

    /** The lowest bit that is one. */
    public static int lowestOneBit(int value) {
        return value & -value;
    }

    /** Rotated to the left. */
    public static int rotateLeft(int value, int distance) {
        return (value << distance) | (value >>> -distance);
    }

    /** Rotated to the right. */
    public static int rotateRight(int value, int distance) {
        return (value >>> distance) | (value << -distance);
    }

    /** -1, 0 or 1 as the number is negative, zero or positive. */
    public static int signum(int value) {
        return value > 0 ? 1 : value < 0 ? -1 : 0;
    }

    /** The sum. */
    public static int sum(int a, int b) {
        return a + b;
    }

    /** The larger one. */
    public static int max(int a, int b) {
        return a >= b ? a : b;
    }

    /** The smaller one. */
    public static int min(int a, int b) {
        return a <= b ? a : b;
    }

    /** -1, 0 or 1. */
    public static int compare(int a, int b) {
        return a < b ? -1 : a == b ? 0 : 1;
    }

    /** The number itself. */
    public static int hashCode(int value) {
        return value;
    }

    /** The number without its sign extended. */
    public static long toUnsignedLong(int value) {
        return value & 0xffffffffL;
    }

    /** As an {@code int}. */
    public int intValue() {
        return (int) this;
    }

    /** As a {@code long}. */
    public long longValue() {
        return (long) (int) this;
    }

    /** As a {@code float}. */
    public float floatValue() {
        return (float) (int) this;
    }

    /** As a {@code double}. */
    public double doubleValue() {
        return (double) (int) this;
    }

    /** As a {@code byte}. */
    public byte byteValue() {
        return (byte) (int) this;
    }

    /** As a {@code short}. */
    public short shortValue() {
        return (short) (int) this;
    }

    /** As it prints. */
    public static String toString(int value) {
        return "" + value;
    }

    /** As it prints. */
    public String toString() {
        return "" + (int) this;
    }

    /** Orders by value. */
    public int compareTo(Integer other) {
        return compare((int) this, (int) other);
    }

    /** Whether the other is {@code Integer} of the same value. */
    public boolean equals(Object other) {
        return other instanceof Integer && (int) (Integer) other == (int) this;
    }

    /** A hash code by value. */
    public int hashCode() {
        return hashCode((int) this);
    }

    /** Reads the number from {@code begin} to before {@code end}, written with this radix. */
    public static int parseInt(CharSequence text, int begin, int end, int radix) {
        return parseInt(text.subSequence(begin, end).toString(), radix);
    }
}
