package java.lang;

/** Names warnings that shall not be shown. */
public @interface SuppressWarnings {
    /** The names of the warnings. */
    String[] value();
}
