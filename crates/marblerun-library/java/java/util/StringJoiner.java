package java.util;

/** Joins texts with a delimiter between them. */
public final class StringJoiner {
    private final String prefix;
    private final String delimiter;
    private final String suffix;
    private StringBuilder text;
    private String emptyValue;

    /** Creates a joiner with a delimiter. */
    public StringJoiner(CharSequence delimiter) { this(delimiter, "", ""); }

    /** Creates a joiner with a delimiter, a prefix and a suffix. */
    public StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
        Objects.requireNonNull(prefix, "The prefix must not be null");
        Objects.requireNonNull(delimiter, "The delimiter must not be null");
        Objects.requireNonNull(suffix, "The suffix must not be null");
        this.prefix = prefix.toString();
        this.delimiter = delimiter.toString();
        this.suffix = suffix.toString();
    }

    /** Sets what to give if nothing is joined. */
    public StringJoiner setEmptyValue(CharSequence emptyValue) {
        this.emptyValue = Objects.requireNonNull(emptyValue, "The empty value must not be null").toString();
        return this;
    }

    /** Adds a text. */
    public StringJoiner add(CharSequence newElement) {
        if (text == null) {
            text = new StringBuilder();
        } else {
            text.append(delimiter);
        }
        text.append(String.valueOf(newElement));
        return this;
    }

    /** Adds what another has joined, without its prefix and suffix. */
    public StringJoiner merge(StringJoiner other) {
        if (other.text != null) {
            add(other.text.toString());
        }
        return this;
    }

    /** Gives the length of the result. */
    public int length() { return toString().length(); }

    @Override
    public String toString() {
        if (text == null) {
            return emptyValue != null ? emptyValue : prefix + suffix;
        }
        return prefix + text + suffix;
    }
}
