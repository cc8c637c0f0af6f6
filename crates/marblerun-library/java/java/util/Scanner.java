package java.util;

/** Reads tokens and lines from a text. */
public final class Scanner implements Iterator<String>, java.io.Closeable {
    private final String text;
    private int at;
    private boolean closed;

    /** Creates a scanner of a text. */
    public Scanner(String source) { text = Objects.requireNonNull(source, "source"); }

    private int start() {
        if (closed) {
            throw new IllegalStateException("Scanner closed");
        }
        int start = at;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private String token(boolean take) {
        int start = start();
        if (start >= text.length()) {
            return null;
        }
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        if (take) {
            at = end;
        }
        return text.substring(start, end);
    }

    @Override
    public boolean hasNext() { return start() < text.length(); }

    @Override
    public String next() {
        String token = token(true);
        if (token == null) {
            throw new NoSuchElementException();
        }
        return token;
    }

    /** Tells whether there is another line. */
    public boolean hasNextLine() {
        start();
        return at < text.length();
    }

    /** Gives the rest of the line. */
    public String nextLine() {
        if (!hasNextLine()) {
            throw new NoSuchElementException("No line found");
        }
        int end = text.indexOf('\n', at);
        String line = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Parses a token. */
    @FunctionalInterface
    private interface Parser<T> {
        T parse(String token);
    }

    private <T> boolean fits(Parser<T> parser) {
        String token = token(false);
        if (token == null) {
            return false;
        }
        try {
            parser.parse(token);
            return true;
        } catch (NumberFormatException other) {
            return false;
        }
    }

    private <T> T parsed(Parser<T> parser) {
        String token = token(false);
        if (token == null) {
            throw new NoSuchElementException();
        }
        T value;
        try {
            value = parser.parse(token);
        } catch (NumberFormatException other) {
            // Of a number that is too large it tells.
            throw token.matches("[+-]?\\d+") ? new InputMismatchException("For input string: \"" + token + "\"") : new InputMismatchException();
        }
        token(true);
        return value;
    }

    /** Tells whether the next token is an {@code int}. */
    public boolean hasNextInt() { return fits(token -> Integer.parseInt(token)); }

    /** Gives the next token as an {@code int}. */
    public int nextInt() { return parsed(token -> Integer.parseInt(token)); }

    /** Tells whether the next token is a {@code long}. */
    public boolean hasNextLong() { return fits(token -> Long.parseLong(token)); }

    /** Gives the next token as a {@code long}. */
    public long nextLong() { return parsed(token -> Long.parseLong(token)); }

    /** Tells whether the next token is a {@code double}. */
    public boolean hasNextDouble() { return fits(token -> Double.parseDouble(token)); }

    /** Gives the next token as a {@code double}. */
    public double nextDouble() { return parsed(token -> Double.parseDouble(token)); }

    /** Tells whether the next token is {@code true} or {@code false}. */
    public boolean hasNextBoolean() {
        String token = token(false);
        return "true".equalsIgnoreCase(token) || "false".equalsIgnoreCase(token);
    }

    /** Gives the next token as a {@code boolean}. */
    public boolean nextBoolean() {
        if (!hasNextBoolean()) {
            String token = token(false);
            throw token == null ? new NoSuchElementException() : new InputMismatchException();
        }
        return next().equalsIgnoreCase("true");
    }

    /** Ends reading. */
    @Override
    public void close() { closed = true; }
}
