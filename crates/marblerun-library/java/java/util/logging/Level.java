package java.util.logging;

/** How important what is logged is. */
public class Level {
    /** Nothing is so important. */
    public static final Level OFF = new Level("OFF", Integer.MAX_VALUE);
    /** A failure. */
    public static final Level SEVERE = new Level("SEVERE", 1000);
    /** What may become a problem. */
    public static final Level WARNING = new Level("WARNING", 900);
    /** What is good to know. */
    public static final Level INFO = new Level("INFO", 800);
    /** How something is set up. */
    public static final Level CONFIG = new Level("CONFIG", 700);
    /** What helps to find a mistake. */
    public static final Level FINE = new Level("FINE", 500);
    /** More of it. */
    public static final Level FINER = new Level("FINER", 400);
    /** Most of it. */
    public static final Level FINEST = new Level("FINEST", 300);
    /** Everything. */
    public static final Level ALL = new Level("ALL", Integer.MIN_VALUE);

    private final String name;
    private final int value;

    /** A level of its own, among the others by its number. */
    protected Level(String name, int value) {
        this.name = name;
        this.value = value;
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** Its number: the greater, the more important. */
    public final int intValue() {
        return value;
    }

    public final String toString() {
        return name;
    }
}
