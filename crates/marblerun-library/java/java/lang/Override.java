package java.lang;

/** Says that a method overrides one of a supertype. */
public @interface Override {
}
