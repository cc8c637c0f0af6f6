package java.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text: characters that never change. */
public final class String implements Comparable<String>, CharSequence, java.io.Serializable {
    /** Orders strings without regard to case. */
    public static final Comparator<String> CASE_INSENSITIVE_ORDER = (a, b) -> a.compareToIgnoreCase(b);

    // The machine makes strings itself: what these constructors return is in its natives.
    /** An empty string. */
    public String() {}

    /** A copy that is another object. */
    public String(String original) {}

    /** The characters of an array. */
    public String(char[] value) {}

    /** Some characters of an array. */
    public String(char[] value, int offset, int count) {}

    /** Text from UTF-8. */
    public String(byte[] bytes) {}

    /** The characters of a builder. */
    public String(StringBuilder builder) {}

    /** The number of characters. */
    public native int length();

    /** The character at that index, from 0. */
    public native char charAt(int index);

    /** Whether it has no characters. */
    public boolean isEmpty() {
        return length() == 0;
    }

    /** Whether it is empty or only white space. */
    public native boolean isBlank();

    /** The code point at that index. */
    public native int codePointAt(int index);

    /** The number of code points from {@code begin} up to, not including, {@code end}. */
    public int codePointCount(int begin, int end) {
        if (begin < 0 || begin > end || end > length()) {
            throw new IndexOutOfBoundsException();
        }
        int count = 0;
        for (int at = begin; at < end; count++) {
            boolean isPair = Character.isHighSurrogate(charAt(at)) && at + 1 < end && Character.isLowSurrogate(charAt(at + 1));
            at += isPair ? 2 : 1;
        }
        return count;
    }

    /** The rest from that index. */
    public native String substring(int begin);

    /** The characters from {@code begin} up to, not including, {@code end}. */
    public native String substring(int begin, int end);

    /** The characters from {@code begin} up to, not including, {@code end}. */
    public CharSequence subSequence(int begin, int end) {
        return substring(begin, end);
    }

    /** Where that character is first, or -1. */
    public native int indexOf(int ch);

    /** Where that character is first at or after an index, or -1. */
    public native int indexOf(int ch, int from);

    /** Where that text is first, or -1. */
    public native int indexOf(String text);

    /** Where that text is first at or after an index, or -1. */
    public native int indexOf(String text, int from);

    /** Where that character is last, or -1. */
    public native int lastIndexOf(int ch);

    /** Where that character is last at or before an index, or -1. */
    public native int lastIndexOf(int ch, int from);

    /** Where that text is last, or -1. */
    public native int lastIndexOf(String text);

    /** Where that text is last at or before an index, or -1. */
    public native int lastIndexOf(String text, int from);

    /** Whether it contains that text. */
    public boolean contains(CharSequence text) {
        return indexOf(text.toString()) >= 0;
    }

    /** Whether it begins with that text. */
    public native boolean startsWith(String prefix);

    /** Whether it has that text at an index. */
    public native boolean startsWith(String prefix, int offset);

    /** Whether it ends with that text. */
    public native boolean endsWith(String suffix);

    /** Whether the other object is a string of the same characters. */
    public native boolean equals(Object other);

    /** Whether it is the same text but for case. */
    public native boolean equalsIgnoreCase(String other);

    /** Whether it has the same characters. */
    public boolean contentEquals(CharSequence other) {
        return equals(other.toString());
    }

    /** Orders by the first character that differs, then by length. */
    public native int compareTo(String other);

    /** Orders without regard to case. */
    public native int compareToIgnoreCase(String other);

    /** Whether two regions are equal. */
    public boolean regionMatches(int offset, String other, int otherOffset, int length) {
        return regionMatches(false, offset, other, otherOffset, length);
    }

    /** Whether two regions are equal, if asked for without regard to case. */
    public boolean regionMatches(boolean ignoreCase, int offset, String other, int otherOffset, int length) {
        if (offset < 0 || otherOffset < 0 || offset > (long) length() - length
                || otherOffset > (long) other.length() - length) {
            return false;
        }
        if (length <= 0) {
            return true;
        }
        String a = substring(offset, offset + length);
        String b = other.substring(otherOffset, otherOffset + length);
        return ignoreCase ? a.equalsIgnoreCase(b) : a.equals(b);
    }

    /** {@code s[0]*31^(n-1) + s[1]*31^(n-2) + … + s[n-1]} */
    public native int hashCode();

    /** Itself. */
    public String toString() {
        return this;
    }

    /** In upper case. */
    public native String toUpperCase();

    /** In upper case. */
    public String toUpperCase(Locale locale) {
        return toUpperCase();
    }

    /** In lower case. */
    public native String toLowerCase();

    /** In lower case. */
    public String toLowerCase(Locale locale) {
        return toLowerCase();
    }

    /** Without characters up to the space at both ends. */
    public native String trim();

    /** Without white space at both ends. */
    public native String strip();

    /** Without white space at the beginning. */
    public native String stripLeading();

    /** Without white space at the end. */
    public native String stripTrailing();

    /** Without the indentation that all lines share. */
    public native String stripIndent();

    /** With escape sequences replaced. */
    public native String translateEscapes();

    /** Every line indented by so many spaces more, or fewer. */
    public String indent(int n) {
        if (isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (String line : split0("\\R", -1)) {
            if (n > 0) {
                out.append(" ".repeat(n)).append(line);
            } else {
                int from = 0;
                while (from < -n && from < line.length() && Character.isWhitespace(line.charAt(from))) {
                    from++;
                }
                out.append(line.substring(from));
            }
            out.append('\n');
        }
        String text = out.toString();
        return charAt(length() - 1) == '\n' ? text.substring(0, text.lastIndexOf("\n", text.length() - 2) + 1) : text;
    }

    /** This and then the other. */
    public native String concat(String other);

    /** This so many times. */
    public native String repeat(int count);

    /** With every such character replaced. */
    public native String replace(char from, char to);

    /** With every such text replaced. */
    public String replace(CharSequence from, CharSequence to) {
        return replace0(from.toString(), to.toString());
    }

    private native String replace0(String from, String to);

    /** Whether the whole of it matches a regular expression. */
    public native boolean matches(String regex);

    /** With every match of a regular expression replaced. */
    public native String replaceAll(String regex, String replacement);

    /** With the first match of a regular expression replaced. */
    public native String replaceFirst(String regex, String replacement);

    /** The parts between matches of a regular expression, empty ones at the end left out. */
    public String[] split(String regex) {
        return split0(regex, 0);
    }

    /** The parts between matches of a regular expression, so many at most; -1: all. */
    public String[] split(String regex, int limit) {
        return split0(regex, limit);
    }

    private native String[] split0(String regex, int limit);

    /** The lines, without their ends. */
    public Stream<String> lines() {
        if (isEmpty()) {
            return Stream.empty();
        }
        String[] all = split0("\r\n|\r|\n", -1);
        int n = all[all.length - 1].isEmpty() ? all.length - 1 : all.length;
        return java.util.Arrays.stream(all, 0, n);
    }

    /** The characters as a stream of {@code int}. */
    public IntStream chars() {
        return IntStream.range(0, length()).map(index -> charAt(index));
    }

    /** The code points as a stream. */
    public IntStream codePoints() {
        IntStream.Builder points = IntStream.builder();
        for (int at = 0; at < length(); ) {
            int point = codePointAt(at);
            points.add(point);
            at += Character.charCount(point);
        }
        return points.build();
    }

    /** The characters as a new array. */
    public native char[] toCharArray();

    /** The text in UTF-8. */
    public native byte[] getBytes();

    /** Copies characters into an array. */
    public void getChars(int begin, int end, char[] target, int at) {
        for (int i = begin; i < end; i++) {
            target[at++] = charAt(i);
        }
    }

    /** The one string of these characters that literals are, too. */
    public native String intern();

    /** What a function makes of it. */
    public <R> R transform(Function<? super String, ? extends R> f) {
        return f.apply(this);
    }

    /** The parts with a separator between them. */
    public static String join(CharSequence separator, CharSequence... parts) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                joined.append(separator);
            }
            joined.append(parts[i]);
        }
        return joined.toString();
    }

    /** The parts with a separator between them. */
    public static String join(CharSequence separator, Iterable<? extends CharSequence> parts) {
        StringBuilder joined = new StringBuilder();
        boolean isFirst = true;
        for (CharSequence part : parts) {
            if (!isFirst) {
                joined.append(separator);
            }
            isFirst = false;
            joined.append(part);
        }
        return joined.toString();
    }

    /** The arguments set into a pattern such as {@code "%5d %s"}. */
    public static String format(String pattern, Object... arguments) {
        String[] shown = null;
        if (arguments != null) {
            shown = new String[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                shown[i] = arguments[i] == null ? null : arguments[i].toString();
            }
        }
        return format0(pattern, arguments, shown);
    }

    /** The arguments set into a pattern such as {@code "%5d %s"}. */
    public static String format(Locale locale, String pattern, Object... arguments) {
        return format(pattern, arguments);
    }

    private static native String format0(String pattern, Object[] arguments, String[] shown);

    /** The arguments set into this pattern. */
    public String formatted(Object... arguments) {
        return format(this, arguments);
    }

    /** {@code null} as {@code "null"}, everything else as its {@code toString}. */
    public static String valueOf(Object value) {
        return value == null ? "null" : value.toString();
    }

    /** The characters of an array. */
    public static String valueOf(char[] value) {
        return new String(value);
    }

    /** Some characters of an array. */
    public static String valueOf(char[] value, int offset, int count) {
        return new String(value, offset, count);
    }

    /** The characters of an array. */
    public static String copyValueOf(char[] value) {
        return new String(value);
    }

    /** Some of the characters of an array. */
    public static String copyValueOf(char[] value, int offset, int count) {
        return new String(value, offset, count);
    }

    /** {@code "true"} or {@code "false"} */
    public static String valueOf(boolean value) {
        return "" + value;
    }

    /** The character as a string. */
    public static String valueOf(char value) {
        return "" + value;
    }

    /** The number as it prints. */
    public static String valueOf(int value) {
        return "" + value;
    }

    /** The number as it prints. */
    public static String valueOf(long value) {
        return "" + value;
    }

    /** The number as it prints. */
    public static String valueOf(float value) {
        return "" + value;
    }

    /** The number as it prints. */
    public static String valueOf(double value) {
        return "" + value;
    }
}
