package java.util;

/** A set whose elements are in order. */
public interface SortedSet<E> extends Set<E> {
    /** Gives the order of the elements, or {@code null} for the natural one. */
    Comparator<? super E> comparator();

    /** Gives a view of the elements from one to below another. */
    SortedSet<E> subSet(E fromElement, E toElement);

    /** Gives a view of the elements below one. */
    SortedSet<E> headSet(E toElement);

    /** Gives a view of the elements from one on. */
    SortedSet<E> tailSet(E fromElement);

    /** Gives the first element. */
    E first();

    /** Gives the last element. */
    E last();

    @Override
    default Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.DISTINCT | Spliterator.SORTED | Spliterator.ORDERED);
    }
}
