package java.lang;

/** Says that a method does nothing unsafe with its variable arguments. */
public @interface SafeVarargs {
}
