package java.util;

/** A set whose elements are in order and which finds the nearest ones. */
public interface NavigableSet<E> extends SortedSet<E> {
    /** Gives the greatest element below this, or {@code null}. */
    E lower(E e);

    /** Gives the greatest element not above this, or {@code null}. */
    E floor(E e);

    /** Gives the least element not below this, or {@code null}. */
    E ceiling(E e);

    /** Gives the least element above this, or {@code null}. */
    E higher(E e);

    /** Takes the first element, or gives {@code null}. */
    E pollFirst();

    /** Takes the last element, or gives {@code null}. */
    E pollLast();

    @Override
    Iterator<E> iterator();

    /** Gives a view in the opposite order. */
    NavigableSet<E> descendingSet();

    /** Gives an iterator in the opposite order. */
    Iterator<E> descendingIterator();

    /** Gives a view of the elements between two. */
    NavigableSet<E> subSet(E fromElement, boolean fromInclusive, E toElement, boolean toInclusive);

    /** Gives a view of the elements up to one. */
    NavigableSet<E> headSet(E toElement, boolean inclusive);

    /** Gives a view of the elements from one on. */
    NavigableSet<E> tailSet(E fromElement, boolean inclusive);

    @Override
    SortedSet<E> subSet(E fromElement, E toElement);

    @Override
    SortedSet<E> headSet(E toElement);

    @Override
    SortedSet<E> tailSet(E fromElement);
}
