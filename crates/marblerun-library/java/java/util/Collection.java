package java.util;

import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A group of elements. */
public interface Collection<E> extends Iterable<E> {
    /** Gives the number of elements. */
    int size();

    /** Tells whether there are no elements. */
    boolean isEmpty();

    /** Tells whether there is an element equal to the object. */
    boolean contains(Object o);

    @Override
    Iterator<E> iterator();

    /** Gives the elements in a new array. */
    Object[] toArray();

    /** Gives the elements in the array, or in a new one of its type if it is too small. */
    <T> T[] toArray(T[] a);

    /** Gives the elements in an array that the generator makes. */
    default <T> T[] toArray(IntFunction<T[]> generator) { return toArray(generator.apply(0)); }

    /** Adds the element and tells whether that changed the collection. */
    boolean add(E e);

    /** Removes one element equal to the object and tells whether there was one. */
    boolean remove(Object o);

    /** Tells whether all elements of the other collection are in this one. */
    boolean containsAll(Collection<?> c);

    /** Adds all elements and tells whether that changed the collection. */
    boolean addAll(Collection<? extends E> c);

    /** Removes all elements that are in the other collection and tells whether there were any. */
    boolean removeAll(Collection<?> c);

    /** Removes all elements of which the predicate is true and tells whether there were any. */
    default boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        boolean removed = false;
        Iterator<E> each = iterator();
        while (each.hasNext()) {
            if (filter.test(each.next())) {
                each.remove();
                removed = true;
            }
        }
        return removed;
    }

    /** Removes all elements that are not in the other collection and tells whether there were any. */
    boolean retainAll(Collection<?> c);

    /** Removes all elements. */
    void clear();

    @Override
    boolean equals(Object o);

    @Override
    int hashCode();

    @Override
    default Spliterator<E> spliterator() { return Spliterators.spliterator(this, 0); }

    /** Gives a stream of the elements. */
    default Stream<E> stream() { return StreamSupport.stream(spliterator(), false); }

    /** Gives a stream of the elements, which may work on several at a time: here, one after the other. */
    default Stream<E> parallelStream() { return StreamSupport.stream(spliterator(), true); }
}
