package java.io;

/** A stream that prints values as text. */
public class PrintStream implements Closeable, Flushable {
    /** Creates a stream that prints nowhere. */
    protected PrintStream() {
    }

    /** Prints a string. */
    public void print(String s) {
    }

    /** Prints a value. */
    public void print(boolean b) {
        print(String.valueOf(b));
    }

    /** Prints a character. */
    public void print(char c) {
        print(String.valueOf(c));
    }

    /** Prints a number. */
    public void print(int i) {
        print(String.valueOf(i));
    }

    /** Prints a number. */
    public void print(long l) {
        print(String.valueOf(l));
    }

    /** Prints a number. */
    public void print(float f) {
        print(String.valueOf(f));
    }

    /** Prints a number. */
    public void print(double d) {
        print(String.valueOf(d));
    }

    /** Prints characters. */
    public void print(char[] s) {
        print(String.valueOf(s));
    }

    /** Prints an object as its {@code toString} gives it. */
    public void print(Object obj) {
        print(String.valueOf(obj));
    }

    /** Ends the line. */
    public void println() {
        print("\n");
    }

    /** Prints a string and ends the line. */
    public void println(String x) {
        print(x + "\n");
    }

    /** Prints a value and ends the line. */
    public void println(boolean x) {
        print(x + "\n");
    }

    /** Prints a character and ends the line. */
    public void println(char x) {
        print(x + "\n");
    }

    /** Prints a number and ends the line. */
    public void println(int x) {
        print(x + "\n");
    }

    /** Prints a number and ends the line. */
    public void println(long x) {
        print(x + "\n");
    }

    /** Prints a number and ends the line. */
    public void println(float x) {
        print(x + "\n");
    }

    /** Prints a number and ends the line. */
    public void println(double x) {
        print(x + "\n");
    }

    /** Prints characters and ends the line. */
    public void println(char[] x) {
        print(String.valueOf(x) + "\n");
    }

    /** Prints an object as its {@code toString} gives it and ends the line. */
    public void println(Object x) {
        print(String.valueOf(x) + "\n");
    }

    /** Prints the arguments as the format says. */
    public PrintStream printf(String format, Object... args) {
        print(String.format(format, args));
        return this;
    }

    /** Prints the arguments as the format says. */
    public PrintStream format(String format, Object... args) {
        print(String.format(format, args));
        return this;
    }

    /** Prints a sequence of characters. */
    public PrintStream append(CharSequence csq) {
        print(String.valueOf(csq));
        return this;
    }

    /** Prints a character. */
    public PrintStream append(char c) {
        print(c);
        return this;
    }

    /** Prints one byte as a character. */
    public void write(int b) {
        print(String.valueOf((char) (b & 255)));
    }

    /** Does nothing: all is written at once. */
    @Override
    public void flush() {
    }

    /** Does nothing. */
    @Override
    public void close() {
    }
}
