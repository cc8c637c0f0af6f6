package java.lang;

// Natives: currentTimeMillis, nanoTime, arraycopy, identityHashCode, exit, write0 (to the error stream or the output).
import java.io.PrintStream;

/** The system that the program runs on. */
public final class System {
    /** The output of the program. */
    public static final PrintStream out = new Console(false);

    /** The output for errors. */
    public static final PrintStream err = new Console(true);

    private System() {
    }

    /** Gives the time of the virtual clock in milliseconds. */
    public static native long currentTimeMillis();

    /** Gives the time of the virtual clock in nanoseconds; only differences mean something. */
    public static native long nanoTime();

    /** Copies elements of one array to another, or within one. */
    public static native void arraycopy(Object src, int srcPos, Object dest, int destPos, int length);

    /** Gives the hash code that {@code Object.hashCode} would give; 0 for {@code null}. */
    public static native int identityHashCode(Object x);

    /** Ends the program. */
    public static native void exit(int status);

    /** Gives what separates lines. */
    public static String lineSeparator() {
        return "\n";
    }

    /** Gives a property of the system, or {@code null}. */
    public static String getProperty(String key) {
        return switch (key) {
            case "line.separator" -> "\n";
            case "file.separator" -> "/";
            case "path.separator" -> ":";
            case "java.version" -> "17";
            default -> null;
        };
    }

    /** Gives a property of the system, or the default. */
    public static String getProperty(String key, String def) {
        String value = getProperty(key);
        return value == null ? def : value;
    }

    /** Gives a variable of the environment: here, always {@code null}. */
    public static String getenv(String name) {
        return null;
    }

    /** Suggests to collect garbage: here, does nothing. */
    public static void gc() {
    }

    private static native void write0(boolean error, String text);

    private static final class Console extends PrintStream {
        private final boolean error;

        Console(boolean error) {
            this.error = error;
        }

        @Override
        public void print(String s) {
            write0(error, s == null ? "null" : s);
        }
    }
}
