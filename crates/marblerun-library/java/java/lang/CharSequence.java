package java.lang;

import java.util.stream.IntStream;

/** A readable sequence of characters. */
public interface CharSequence {
    /** The number of characters. */
    int length();

    /** The character at that index. */
    char charAt(int index);

    /** Whether there are no characters. */
    default boolean isEmpty() {
        return length() == 0;
    }

    /** The characters from {@code start} up to, not including, {@code end}. */
    CharSequence subSequence(int start, int end);

    /** The characters as a string. */
    String toString();

    /** The characters as a stream of {@code int}. */
    default IntStream chars() {
        return toString().chars();
    }

    /** Compares two sequences character by character. */
    static int compare(CharSequence a, CharSequence b) {
        return a.toString().compareTo(b.toString());
    }

    /** The code points. */
    default IntStream codePoints() {
        return toString().codePoints();
    }
}
