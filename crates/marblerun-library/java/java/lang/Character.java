package java.lang;

/** A UTF-16 code unit as an object. */
public final class Character implements Comparable<Character>, java.io.Serializable {
    /** The smallest. */
    public static final char MIN_VALUE = 0;
    /** The largest. */
    public static final char MAX_VALUE = 0xffff;
    /** The smallest radix of a number. */
    public static final int MIN_RADIX = 2;
    /** The largest radix of a number. */
    public static final int MAX_RADIX = 36;
    /** How many bits it has. */
    public static final int SIZE = 16;
    /** How many bytes it has. */
    public static final int BYTES = 2;

    /** The same character as an object. */
    public Character(char value) {}

    /** The character as an object. */
    public static Character valueOf(char value) {
        return value;
    }

    /** As a {@code char}. */
    public char charValue() {
        return (char) this;
    }

    /** Whether it is a digit. */
    public static boolean isDigit(char value) {
        return isDigit((int) value);
    }

    /** Whether it is a digit. */
    public static native boolean isDigit(int point);

    /** Whether it is a letter. */
    public static boolean isLetter(char value) {
        return isLetter((int) value);
    }

    /** Whether it is a letter. */
    public static native boolean isLetter(int point);

    /** Whether it is a letter or a digit. */
    public static boolean isLetterOrDigit(char value) {
        return isLetterOrDigit((int) value);
    }

    /** Whether it is a letter or a digit. */
    public static native boolean isLetterOrDigit(int point);

    /** Whether it is alphabetic. */
    public static boolean isAlphabetic(char value) {
        return isAlphabetic((int) value);
    }

    /** Whether it is alphabetic. */
    public static native boolean isAlphabetic(int point);

    /** Whether it is an upper-case letter. */
    public static boolean isUpperCase(char value) {
        return isUpperCase((int) value);
    }

    /** Whether it is an upper-case letter. */
    public static native boolean isUpperCase(int point);

    /** Whether it is a lower-case letter. */
    public static boolean isLowerCase(char value) {
        return isLowerCase((int) value);
    }

    /** Whether it is a lower-case letter. */
    public static native boolean isLowerCase(int point);

    /** Whether it is white space as Java counts it. */
    public static boolean isWhitespace(char value) {
        return isWhitespace((int) value);
    }

    /** Whether it is white space as Java counts it. */
    public static native boolean isWhitespace(int point);

    /** Whether it is a Unicode space. */
    public static boolean isSpaceChar(char value) {
        return isSpaceChar((int) value);
    }

    /** Whether it is a Unicode space. */
    public static native boolean isSpaceChar(int point);

    /** Whether a Java name may begin with it. */
    public static boolean isJavaIdentifierStart(char value) {
        return isJavaIdentifierStart((int) value);
    }

    /** Whether a Java name may begin with it. */
    public static native boolean isJavaIdentifierStart(int point);

    /** Whether a Java name may contain it. */
    public static boolean isJavaIdentifierPart(char value) {
        return isJavaIdentifierPart((int) value);
    }

    /** Whether a Java name may contain it. */
    public static native boolean isJavaIdentifierPart(int point);

    /** In upper case. */
    public static char toUpperCase(char value) {
        return (char) toUpperCase((int) value);
    }

    /** In upper case. */
    public static native int toUpperCase(int point);

    /** In lower case. */
    public static char toLowerCase(char value) {
        return (char) toLowerCase((int) value);
    }

    /** In lower case. */
    public static native int toLowerCase(int point);

    /** What the digit stands for in that radix, or -1. */
    public static native int digit(int point, int radix);

    /** What the digit stands for in that radix, or -1. */
    public static int digit(char value, int radix) {
        return digit((int) value, radix);
    }

    /** The digit that stands for a value, or the zero character. */
    public static char forDigit(int digit, int radix) {
        if (digit < 0 || digit >= radix || radix < MIN_RADIX || radix > MAX_RADIX) {
            return 0;
        }
        return (char) (digit < 10 ? '0' + digit : 'a' + digit - 10);
    }

    /** What the character stands for as a number: digits, and letters from 10; -1 if it is neither. */
    public static int getNumericValue(char value) {
        return digit((int) value, 36);
    }

    /** What the character stands for as a number. */
    public static int getNumericValue(int point) {
        return digit(point, 36);
    }

    /** How many code units a code point takes. */
    public static int charCount(int point) {
        return point >= 0x10000 ? 2 : 1;
    }

    /** The code units of a code point. */
    public static char[] toChars(int point) {
        return toString(point).toCharArray();
    }

    /** Whether it is the first half of a pair. */
    public static boolean isHighSurrogate(char value) {
        return value >= 0xd800 && value < 0xdc00;
    }

    /** Whether it is the second half of a pair. */
    public static boolean isLowSurrogate(char value) {
        return value >= 0xdc00 && value < 0xe000;
    }

    /** Whether it is half of a pair. */
    public static boolean isSurrogate(char value) {
        return value >= 0xd800 && value < 0xe000;
    }

    /** The code point of a pair. */
    public static int toCodePoint(char high, char low) {
        return ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
    }

    /** The code unit with its bytes exchanged. */
    public static char reverseBytes(char value) {
        return (char) ((value << 8) | (value >>> 8));
    }

    /** The difference: below, equal to or above zero. */
    public static int compare(char a, char b) {
        return a - b;
    }

    /** Orders by value. */
    public int compareTo(Character other) {
        return (char) this - (char) other;
    }

    /** As a string. */
    public static String toString(char value) {
        return "" + value;
    }

    /** A code point as a string. */
    public static native String toString(int point);

    /** As a string. */
    public String toString() {
        return "" + (char) this;
    }

    /** Whether the other is {@code Character} of the same value. */
    public boolean equals(Object other) {
        return other instanceof Character && (char) (Character) other == (char) this;
    }

    /** The code unit itself. */
    public static int hashCode(char value) {
        return value;
    }

    /** The code unit itself. */
    public int hashCode() {
        return (char) this;
    }

    /** The smallest code point. */
    public static final int MIN_CODE_POINT = 0;

    /** The largest code point. */
    public static final int MAX_CODE_POINT = 0x10FFFF;

    /** The smallest code point that takes two characters. */
    public static final int MIN_SUPPLEMENTARY_CODE_POINT = 0x10000;

    /** Whether there is such a code point. */
    public static boolean isValidCodePoint(int codePoint) {
        return codePoint >= MIN_CODE_POINT && codePoint <= MAX_CODE_POINT;
    }

    /** Whether a code point takes one character. */
    public static boolean isBmpCodePoint(int codePoint) {
        return codePoint >>> 16 == 0;
    }

    /** Whether a code point takes two characters. */
    public static boolean isSupplementaryCodePoint(int codePoint) {
        return codePoint >= MIN_SUPPLEMENTARY_CODE_POINT && codePoint <= MAX_CODE_POINT;
    }

    /** Whether the two characters are one code point. */
    public static boolean isSurrogatePair(char high, char low) {
        return isHighSurrogate(high) && isLowSurrogate(low);
    }

    /** Whether it is a control character. */
    public static boolean isISOControl(char c) {
        return c <= 0x1F || c >= 0x7F && c <= 0x9F;
    }
}
