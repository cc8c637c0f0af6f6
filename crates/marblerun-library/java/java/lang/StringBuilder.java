package java.lang;

import java.util.stream.IntStream;

/** A text that can be changed. */
public final class StringBuilder implements CharSequence, Comparable<StringBuilder>, java.io.Serializable {
    // The characters are in the object itself: the machine keeps them.

    /** An empty one. */
    public StringBuilder() {}

    /** An empty one with room for so many characters. */
    public StringBuilder(int capacity) {
        if (capacity < 0) {
            throw new NegativeArraySizeException("" + capacity);
        }
    }

    /** One that begins with this text. */
    public StringBuilder(String text) {
        append0(text.toString());
    }

    /** One that begins with these characters. */
    public StringBuilder(CharSequence text) {
        append0(text.toString());
    }

    private native void append0(String text);

    /** Adds text as {@code String.valueOf} gives it. */
    public StringBuilder append(Object value) {
        append0(String.valueOf(value));
        return this;
    }

    /** Adds text. */
    public StringBuilder append(String text) {
        append0(text == null ? "null" : text);
        return this;
    }

    /** Adds characters. */
    public StringBuilder append(CharSequence text) {
        append0(text == null ? "null" : text.toString());
        return this;
    }

    /** Adds some characters. */
    public StringBuilder append(CharSequence text, int start, int end) {
        append0(String.valueOf(text).substring(start, end));
        return this;
    }

    /** Adds characters. */
    public StringBuilder append(char[] text) {
        append0(new String(text));
        return this;
    }

    /** Adds some characters. */
    public StringBuilder append(char[] text, int offset, int length) {
        append0(new String(text, offset, length));
        return this;
    }

    /** Adds {@code true} or {@code false}. */
    public StringBuilder append(boolean value) {
        append0("" + value);
        return this;
    }

    /** Adds a character. */
    public StringBuilder append(char value) {
        append0("" + value);
        return this;
    }

    /** Adds a number. */
    public StringBuilder append(int value) {
        append0("" + value);
        return this;
    }

    /** Adds a number. */
    public StringBuilder append(long value) {
        append0("" + value);
        return this;
    }

    /** Adds a number. */
    public StringBuilder append(float value) {
        append0("" + value);
        return this;
    }

    /** Adds a number. */
    public StringBuilder append(double value) {
        append0("" + value);
        return this;
    }

    /** Adds a code point. */
    public StringBuilder appendCodePoint(int point) {
        append0(Character.toString(point));
        return this;
    }

    private native void replace0(int start, int end, String text);

    private void checkOffset(int offset) {
        if (offset < 0 || offset > length()) {
            throw new StringIndexOutOfBoundsException("offset " + offset + ", length " + length());
        }
    }

    private void checkRange(int start, int end) {
        if (start < 0 || start > end || end > length()) {
            throw new StringIndexOutOfBoundsException("start " + start + ", end " + end + ", length " + length());
        }
    }

    private void checkIndex(int index) {
        if (index < 0 || index >= length()) {
            throw new StringIndexOutOfBoundsException("index " + index + ", length " + length());
        }
    }

    /** Puts text in at an index. */
    public StringBuilder insert(int offset, String text) {
        checkOffset(offset);
        replace0(offset, offset, text == null ? "null" : text);
        return this;
    }

    /** Puts text in at an index. */
    public StringBuilder insert(int offset, Object value) {
        return insert(offset, String.valueOf(value));
    }

    /** Puts characters in at an index. */
    public StringBuilder insert(int offset, char[] text) {
        return insert(offset, new String(text));
    }

    /** Puts text in at an index. */
    public StringBuilder insert(int offset, boolean value) {
        return insert(offset, "" + value);
    }

    /** Puts a character in at an index. */
    public StringBuilder insert(int offset, char value) {
        return insert(offset, "" + value);
    }

    /** Puts a number in at an index. */
    public StringBuilder insert(int offset, int value) {
        return insert(offset, "" + value);
    }

    /** Puts a number in at an index. */
    public StringBuilder insert(int offset, long value) {
        return insert(offset, "" + value);
    }

    /** Puts a number in at an index. */
    public StringBuilder insert(int offset, double value) {
        return insert(offset, "" + value);
    }

    /** Replaces the characters from {@code start} up to, not including, {@code end}. */
    public StringBuilder replace(int start, int end, String text) {
        end = Math.min(end, length());
        checkRange(start, end);
        replace0(start, end, text);
        return this;
    }

    /** Takes characters away. */
    public StringBuilder delete(int start, int end) {
        end = Math.min(end, length());
        checkRange(start, end);
        replace0(start, end, "");
        return this;
    }

    /** Takes a character away. */
    public StringBuilder deleteCharAt(int index) {
        checkIndex(index);
        replace0(index, index + 1, "");
        return this;
    }

    /** The characters in reverse order. */
    public native StringBuilder reverse();

    /** The number of characters. */
    public native int length();

    /** How many characters it has room for. */
    public int capacity() {
        return Math.max(16, length());
    }

    /** Makes room. */
    public void ensureCapacity(int capacity) {}

    /** Gives room back. */
    public void trimToSize() {}

    private native char charAt0(int index);

    /** The character at an index. */
    public char charAt(int index) {
        checkIndex(index);
        return charAt0(index);
    }

    /** Puts another character at an index. */
    public void setCharAt(int index, char value) {
        checkIndex(index);
        replace0(index, index + 1, "" + value);
    }

    /** Cuts it, or fills it up with zero characters. */
    public void setLength(int length) {
        if (length < 0) {
            throw new StringIndexOutOfBoundsException("String index out of range: " + length);
        }
        if (length < length()) {
            replace0(length, length(), "");
        } else {
            append0("\0".repeat(length - length()));
        }
    }

    /** Where that text is first, or -1. */
    public int indexOf(String text) {
        return toString().indexOf(text);
    }

    /** Where that text is first at or after an index, or -1. */
    public int indexOf(String text, int from) {
        return toString().indexOf(text, from);
    }

    /** Where that text is last, or -1. */
    public int lastIndexOf(String text) {
        return toString().lastIndexOf(text);
    }

    /** Where that text is last at or before an index, or -1. */
    public int lastIndexOf(String text, int from) {
        return toString().lastIndexOf(text, from);
    }

    /** The rest from an index. */
    public String substring(int start) {
        return substring(start, length());
    }

    /** The characters from {@code start} up to, not including, {@code end}. */
    public String substring(int start, int end) {
        checkRange(start, end);
        return toString().substring(start, end);
    }

    /** The characters from {@code start} up to, not including, {@code end}. */
    public CharSequence subSequence(int start, int end) {
        return substring(start, end);
    }

    /** The characters as a stream of {@code int}. */
    public IntStream chars() {
        return toString().chars();
    }

    /** Orders as the strings. */
    public int compareTo(StringBuilder other) {
        return toString().compareTo(other.toString());
    }

    /** The characters as a string. */
    public native String toString();

    /** Puts a number in. */
    public StringBuilder insert(int offset, float value) {
        return insert(offset, "" + value);
    }

    /** Puts some characters in. */
    public StringBuilder insert(int offset, char[] text, int start, int count) {
        return insert(offset, new String(text, start, count));
    }

    /** Puts characters in. */
    public StringBuilder insert(int offset, CharSequence text) {
        return insert(offset, String.valueOf(text));
    }

    /** Puts some characters in. */
    public StringBuilder insert(int offset, CharSequence text, int start, int end) {
        return insert(offset, String.valueOf(text).substring(start, end));
    }

    /** The code point that begins there. */
    public int codePointAt(int index) {
        return toString().codePointAt(index);
    }

    /** How many code points there are from {@code begin} to before {@code end}. */
    public int codePointCount(int begin, int end) {
        return toString().codePointCount(begin, end);
    }

    /** The code points. */
    public IntStream codePoints() {
        return toString().codePoints();
    }

    /** Copies the characters from {@code begin} to before {@code end}. */
    public void getChars(int begin, int end, char[] target, int at) {
        toString().getChars(begin, end, target, at);
    }
}
