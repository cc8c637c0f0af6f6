package java.lang;

/** An object that has a natural order among those of its type. */
public interface Comparable<T> {
    /** Compares this object with the other: negative if less, zero if equal, positive if greater. */
    int compareTo(T o);
}
