package java.util;

/** A set in a hash table that keeps the order of insertion. */
public class LinkedHashSet<E> extends HashSet<E> implements Set<E> {
    /** Creates an empty set. */
    public LinkedHashSet() { super(new LinkedHashMap<>()); }

    /** Creates a set of the elements of a collection. */
    public LinkedHashSet(Collection<? extends E> c) {
        super(new LinkedHashMap<>(Math.max(2 * c.size(), 11)));
        addAll(c);
    }

    /** Creates an empty set whose table has at least that length. */
    public LinkedHashSet(int initialCapacity) { super(new LinkedHashMap<>(initialCapacity)); }

    /** Creates an empty set whose table has at least that length and grows when it is that full. */
    public LinkedHashSet(int initialCapacity, float loadFactor) {
        super(new LinkedHashMap<>(initialCapacity, loadFactor));
    }

    /** Gives a set of the same elements. */
    @Override
    public Object clone() { return new LinkedHashSet<E>(this); }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.DISTINCT | Spliterator.ORDERED);
    }
}
