package java.util;

/** A language and region; texts are the same in all of them here. */
public final class Locale {
    /** Of no region. */
    public static final Locale ROOT = new Locale("");
    /** English. */
    public static final Locale ENGLISH = new Locale("en");
    /** English of the United States. */
    public static final Locale US = new Locale("en_US");
    /** English of the United Kingdom. */
    public static final Locale UK = new Locale("en_GB");

    private final String name;

    /** The locale of that name. */
    public Locale(String name) {
        this.name = name;
    }

    /** The one in use. */
    public static Locale getDefault() {
        return US;
    }

    /** Its name. */
    public String toString() {
        return name;
    }
}
