package java.util;

/** A collection without equal elements. */
public interface Set<E> extends Collection<E> {
    @Override
    int size();

    @Override
    boolean isEmpty();

    @Override
    boolean contains(Object o);

    @Override
    Iterator<E> iterator();

    @Override
    Object[] toArray();

    @Override
    <T> T[] toArray(T[] a);

    /** Adds the element if no equal one is present, and tells whether it did. */
    @Override
    boolean add(E e);

    @Override
    boolean remove(Object o);

    @Override
    boolean containsAll(Collection<?> c);

    @Override
    boolean addAll(Collection<? extends E> c);

    @Override
    boolean retainAll(Collection<?> c);

    @Override
    boolean removeAll(Collection<?> c);

    @Override
    void clear();

    /** Tells whether the other is a set of equal elements. */
    @Override
    boolean equals(Object o);

    @Override
    int hashCode();

    @Override
    default Spliterator<E> spliterator() { return Spliterators.spliterator(this, Spliterator.DISTINCT); }

    /** Gives an unmodifiable set of no elements. */
    static <E> Set<E> of() { return ImmutableSet.of(); }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1) {
        return ImmutableSet.of(e1);
    }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1, E e2) {
        return ImmutableSet.of(e1, e2);
    }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1, E e2, E e3) {
        return ImmutableSet.of(e1, e2, e3);
    }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1, E e2, E e3, E e4) {
        return ImmutableSet.of(e1, e2, e3, e4);
    }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5) {
        return ImmutableSet.of(e1, e2, e3, e4, e5);
    }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
        return ImmutableSet.of(e1, e2, e3, e4, e5, e6);
    }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
        return ImmutableSet.of(e1, e2, e3, e4, e5, e6, e7);
    }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
        return ImmutableSet.of(e1, e2, e3, e4, e5, e6, e7, e8);
    }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
        return ImmutableSet.of(e1, e2, e3, e4, e5, e6, e7, e8, e9);
    }

    /** Gives an unmodifiable set of the elements. */
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
        return ImmutableSet.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
    }

    /** Gives an unmodifiable set of the elements. */
    @SafeVarargs
    static <E> Set<E> of(E... elements) { return ImmutableSet.of((Object[]) elements); }

    /** Gives an unmodifiable set of the elements of a collection. */
    @SuppressWarnings("unchecked")
    static <E> Set<E> copyOf(Collection<? extends E> coll) {
        if (coll instanceof ImmutableSet) {
            return (Set<E>) coll;
        }
        return (Set<E>) ImmutableSet.of(new LinkedHashSet<>(coll).toArray());
    }
}
