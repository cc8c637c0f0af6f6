package java.lang;

/** A truth value as an object. */
public final class Boolean implements Comparable<Boolean>, java.io.Serializable {
    /** True. */
    public static final Boolean TRUE = true;
    /** False. */
    public static final Boolean FALSE = false;

    /** The same value as an object. */
    public Boolean(boolean value) {}

    /** The value as an object. */
    public static Boolean valueOf(boolean value) {
        return value;
    }

    /** Whether the text is {@code true}, in any case. */
    public static Boolean valueOf(String text) {
        return parseBoolean(text);
    }

    /** Whether the text is {@code true}, in any case. */
    public static boolean parseBoolean(String text) {
        return "true".equalsIgnoreCase(text);
    }

    /** As a {@code boolean}. */
    public boolean booleanValue() {
        return (boolean) this;
    }

    /** False before true. */
    public static int compare(boolean a, boolean b) {
        return a == b ? 0 : a ? 1 : -1;
    }

    /** False before true. */
    public int compareTo(Boolean other) {
        return compare((boolean) this, (boolean) other);
    }

    /** Whether both are true. */
    public static boolean logicalAnd(boolean a, boolean b) {
        return a & b;
    }

    /** Whether one is true. */
    public static boolean logicalOr(boolean a, boolean b) {
        return a | b;
    }

    /** Whether exactly one is true. */
    public static boolean logicalXor(boolean a, boolean b) {
        return a ^ b;
    }

    /** As it prints. */
    public static String toString(boolean value) {
        return "" + value;
    }

    /** As it prints. */
    public String toString() {
        return "" + (boolean) this;
    }

    /** Whether the other is {@code Boolean} of the same value. */
    public boolean equals(Object other) {
        return other instanceof Boolean && (boolean) (Boolean) other == (boolean) this;
    }

    /** 1231 or 1237. */
    public static int hashCode(boolean value) {
        return value ? 1231 : 1237;
    }

    /** 1231 or 1237. */
    public int hashCode() {
        return hashCode((boolean) this);
    }
}
