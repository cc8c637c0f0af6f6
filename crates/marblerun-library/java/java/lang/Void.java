package java.lang;

/** A type without values, for results that carry nothing. */
public final class Void {
    private Void() {
    }
}
