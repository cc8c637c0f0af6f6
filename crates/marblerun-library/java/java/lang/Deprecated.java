package java.lang;

/** Says that something should no longer be used. */
public @interface Deprecated {
    /** Since which version. */
    String since() default "";

    /** Whether it will be removed. */
    boolean forRemoval() default false;
}
