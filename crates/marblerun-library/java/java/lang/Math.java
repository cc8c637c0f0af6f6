package java.lang;

/** Mathematical functions. */
public final class Math {
    /** The base of natural logarithms. */
    public static final double E = 2.718281828459045;
    /** The ratio of a circle's circumference to its diameter. */
    public static final double PI = 3.141592653589793;

    private static java.util.Random random;

    private Math() {}

    /** A number from 0 up to, not including, 1: each run draws the same ones. */
    public static double random() {
        if (random == null) {
            random = new java.util.Random();
        }
        return random.nextDouble();
    }

    /** The sine of an angle in radians. */
    public static native double sin(double value);

    /** The cosine of an angle in radians. */
    public static native double cos(double value);

    /** The tangent of an angle in radians. */
    public static native double tan(double value);

    /** The angle with that sine. */
    public static native double asin(double value);

    /** The angle with that cosine. */
    public static native double acos(double value);

    /** The angle with that tangent. */
    public static native double atan(double value);

    /** The hyperbolic sine. */
    public static native double sinh(double value);

    /** The hyperbolic cosine. */
    public static native double cosh(double value);

    /** The hyperbolic tangent. */
    public static native double tanh(double value);

    /** e to that power. */
    public static native double exp(double value);

    /** e to that power, minus 1. */
    public static native double expm1(double value);

    /** The natural logarithm. */
    public static native double log(double value);

    /** The logarithm to base 10. */
    public static native double log10(double value);

    /** The natural logarithm of 1 more. */
    public static native double log1p(double value);

    /** The square root. */
    public static native double sqrt(double value);

    /** The cube root. */
    public static native double cbrt(double value);

    /** The largest whole number that is not above it. */
    public static native double floor(double value);

    /** The smallest whole number that is not below it. */
    public static native double ceil(double value);

    /** The nearest whole number, the even one of two. */
    public static native double rint(double value);

    /** The distance to the next number. */
    public static native double ulp(double value);

    /** The first to the power of the second. */
    public static native double pow(double a, double b);

    /** The angle of the point (x, y), given y and x. */
    public static native double atan2(double a, double b);

    /** The length of the diagonal of a rectangle. */
    public static native double hypot(double a, double b);

    /** The remainder of dividing by the nearest whole multiple. */
    public static native double IEEEremainder(double a, double b);

    /** The first with the sign of the second. */
    public static native double copySign(double a, double b);

    /** The neighbour in that direction. */
    public static native double nextAfter(double a, double b);

    /** The value without its sign. */
    public static native int abs(int value);

    /** The larger one. */
    public static native int max(int a, int b);

    /** The smaller one. */
    public static native int min(int a, int b);

    /** The value without its sign. */
    public static native long abs(long value);

    /** The larger one. */
    public static native long max(long a, long b);

    /** The smaller one. */
    public static native long min(long a, long b);

    /** The value without its sign. */
    public static native float abs(float value);

    /** The larger one. */
    public static native float max(float a, float b);

    /** The smaller one. */
    public static native float min(float a, float b);

    /** The value without its sign. */
    public static native double abs(double value);

    /** The larger one. */
    public static native double max(double a, double b);

    /** The smaller one. */
    public static native double min(double a, double b);

    /** The nearest whole number, the upper one of two. */
    public static native long round(double value);

    /** The nearest whole number, the upper one of two. */
    public static native int round(float value);

    /** -1, 0 or 1 with the sign of the number. */
    public static double signum(double value) {
        return value > 0 ? 1.0 : value < 0 ? -1.0 : value;
    }

    /** -1, 0 or 1 with the sign of the number. */
    public static float signum(float value) {
        return value > 0 ? 1.0f : value < 0 ? -1.0f : value;
    }

    /** The next larger number. */
    public static double nextUp(double value) {
        return nextAfter(value, Double.POSITIVE_INFINITY);
    }

    /** The next smaller number. */
    public static double nextDown(double value) {
        return nextAfter(value, Double.NEGATIVE_INFINITY);
    }

    /** Degrees as radians. */
    public static double toRadians(double degrees) {
        return degrees * (PI / 180.0);
    }

    /** Radians as degrees. */
    public static double toDegrees(double radians) {
        return radians * 57.29577951308232;
    }

    /** a times b plus c, rounded once. */
    public static native double fma(double a, double b, double c);

    /** The quotient rounded down. */
    public static int floorDiv(int a, int b) {
        int quotient = a / b;
        return (a ^ b) < 0 && quotient * b != a ? quotient - 1 : quotient;
    }

    /** The quotient rounded down. */
    public static long floorDiv(long a, int b) {
        return floorDiv(a, (long) b);
    }

    /** The quotient rounded down. */
    public static long floorDiv(long a, long b) {
        long quotient = a / b;
        return (a ^ b) < 0 && quotient * b != a ? quotient - 1 : quotient;
    }

    /** The remainder with the sign of the divisor. */
    public static int floorMod(int a, int b) {
        return a - floorDiv(a, b) * b;
    }

    /** The remainder with the sign of the divisor. */
    public static int floorMod(long a, int b) {
        return (int) (a - floorDiv(a, (long) b) * b);
    }

    /** The remainder with the sign of the divisor. */
    public static long floorMod(long a, long b) {
        return a - floorDiv(a, b) * b;
    }

    /** The value as an {@code int}, or an {@code ArithmeticException}. */
    public static int toIntExact(long value) {
        if ((int) value != value) {
            throw new ArithmeticException("integer overflow");
        }
        return (int) value;
    }

    /** The product of two {@code int}s. */
    public static long multiplyFull(int a, int b) {
        return (long) a * b;
    }

    /** The value without its sign, or an {@code ArithmeticException}. */
    public static int absExact(int value) {
        if (value == Integer.MIN_VALUE) {
            throw new ArithmeticException("Overflow to represent absolute value of Integer.MIN_VALUE");
        }
        return abs(value);
    }

    /** The value without its sign, or an {@code ArithmeticException}. */
    public static long absExact(long value) {
        if (value == Long.MIN_VALUE) {
            throw new ArithmeticException("Overflow to represent absolute value of Long.MIN_VALUE");
        }
        return abs(value);
    }

    /** The sum, or an {@code ArithmeticException}. */
    public static int addExact(int a, int b) {
        int sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw new ArithmeticException("integer overflow");
        }
        return sum;
    }

    /** The difference, or an {@code ArithmeticException}. */
    public static int subtractExact(int a, int b) {
        int difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            throw new ArithmeticException("integer overflow");
        }
        return difference;
    }

    /** The product, or an {@code ArithmeticException}. */
    public static native int multiplyExact(int a, int b);

    /** One more, or an {@code ArithmeticException}. */
    public static int incrementExact(int value) {
        return addExact(value, 1);
    }

    /** One less, or an {@code ArithmeticException}. */
    public static int decrementExact(int value) {
        return subtractExact(value, 1);
    }

    /** The value with the other sign, or an {@code ArithmeticException}. */
    public static int negateExact(int value) {
        if (value == Integer.MIN_VALUE) {
            throw new ArithmeticException("integer overflow");
        }
        return -value;
    }

    /** The sum, or an {@code ArithmeticException}. */
    public static long addExact(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw new ArithmeticException("long overflow");
        }
        return sum;
    }

    /** The difference, or an {@code ArithmeticException}. */
    public static long subtractExact(long a, long b) {
        long difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            throw new ArithmeticException("long overflow");
        }
        return difference;
    }

    /** The product, or an {@code ArithmeticException}. */
    public static native long multiplyExact(long a, long b);

    /** One more, or an {@code ArithmeticException}. */
    public static long incrementExact(long value) {
        return addExact(value, 1);
    }

    /** One less, or an {@code ArithmeticException}. */
    public static long decrementExact(long value) {
        return subtractExact(value, 1);
    }

    /** The value with the other sign, or an {@code ArithmeticException}. */
    public static long negateExact(long value) {
        if (value == Long.MIN_VALUE) {
            throw new ArithmeticException("long overflow");
        }
        return -value;
    }

    /** The product, or an {@code ArithmeticException}. */
    public static long multiplyExact(long a, int b) {
        return multiplyExact(a, (long) b);
    }

    /** The upper half of the product's 128 bits. */
    public static long multiplyHigh(long x, long y) {
        long a = x >> 32;
        long b = x & 0xffff_ffffL;
        long c = y >> 32;
        long d = y & 0xffff_ffffL;
        long middle = a * d + (b * d >>> 32);
        return a * c + (middle >> 32) + ((middle & 0xffff_ffffL) + b * c >> 32);
    }

    /** The exponent of the power of two that is not above the number. */
    public static int getExponent(double d) {
        return (int) (Double.doubleToRawLongBits(d) >> 52 & 0x7ff) - 1023;
    }
}
