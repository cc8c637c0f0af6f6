package java.lang;

/** A class whose objects {@code Object.clone} may copy. */
public interface Cloneable {
}
