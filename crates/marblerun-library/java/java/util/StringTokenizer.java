package java.util;

/** Splits a text into tokens. */
public class StringTokenizer implements Enumeration<Object> {
    private final String text;
    private final String delimiters;
    private final boolean returnDelimiters;
    private int at;

    /** Creates one that splits at white space. */
    public StringTokenizer(String str) { this(str, " \t\n\r\f", false); }

    /** Creates one that splits at any of the delimiters. */
    public StringTokenizer(String str, String delim) { this(str, delim, false); }

    /** Creates one that splits at any of the delimiters and may give those too. */
    public StringTokenizer(String str, String delim, boolean returnDelims) {
        this.text = Objects.requireNonNull(str);
        this.delimiters = delim;
        this.returnDelimiters = returnDelims;
    }

    private boolean isDelimiter(int index) { return delimiters.indexOf(text.charAt(index)) >= 0; }

    private int start(int from) {
        int start = from;
        while (!returnDelimiters && start < text.length() && isDelimiter(start)) {
            start++;
        }
        return start;
    }

    private int end(int start) {
        int end = start;
        while (end < text.length() && !isDelimiter(end)) {
            end++;
        }
        return end == start && returnDelimiters && end < text.length() ? end + 1 : end;
    }

    /** Tells whether there is another token. */
    public boolean hasMoreTokens() { return start(at) < text.length(); }

    /** Gives the next token. */
    public String nextToken() {
        int start = start(at);
        if (start >= text.length()) {
            throw new NoSuchElementException();
        }
        at = end(start);
        return text.substring(start, at);
    }

    /** Gives the number of tokens left. */
    public int countTokens() {
        int count = 0;
        for (int start = start(at); start < text.length(); start = start(end(start))) {
            count++;
        }
        return count;
    }

    @Override
    public boolean hasMoreElements() { return hasMoreTokens(); }

    @Override
    public Object nextElement() { return nextToken(); }
}
