package java.util;

import java.util.function.UnaryOperator;

/** A sequence of elements, found by their index. */
public interface List<E> extends Collection<E> {
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

    /** Adds the element at the end. */
    @Override
    boolean add(E e);

    /** Removes the first element equal to the object and tells whether there was one. */
    @Override
    boolean remove(Object o);

    @Override
    boolean containsAll(Collection<?> c);

    /** Adds all elements at the end. */
    @Override
    boolean addAll(Collection<? extends E> c);

    /** Inserts all elements at the index. */
    boolean addAll(int index, Collection<? extends E> c);

    @Override
    boolean removeAll(Collection<?> c);

    @Override
    boolean retainAll(Collection<?> c);

    /** Replaces each element by what the operator gives for it. */
    default void replaceAll(UnaryOperator<E> operator) {
        Objects.requireNonNull(operator);
        ListIterator<E> each = listIterator();
        while (each.hasNext()) {
            each.set(operator.apply(each.next()));
        }
    }

    /** Sorts the list; elements that are equal keep their order. {@code null} means the natural order. */
    @SuppressWarnings("unchecked")
    default void sort(Comparator<? super E> c) {
        Object[] sorted = toArray();
        ObjectSort.sort(sorted, 0, sorted.length, (Comparator<Object>) c);
        ListIterator<E> each = listIterator();
        for (Object element : sorted) {
            each.next();
            each.set((E) element);
        }
    }

    @Override
    void clear();

    /** Tells whether the other is a list with equal elements in the same order. */
    @Override
    boolean equals(Object o);

    @Override
    int hashCode();

    /** Gives the element at the index. */
    E get(int index);

    /** Replaces the element at the index and gives the old one. */
    E set(int index, E element);

    /** Inserts the element at the index. */
    void add(int index, E element);

    /** Removes the element at the index and gives it. */
    E remove(int index);

    /** Gives the index of the first element equal to the object, or -1. */
    int indexOf(Object o);

    /** Gives the index of the last element equal to the object, or -1. */
    int lastIndexOf(Object o);

    /** Gives an iterator that can go both ways. */
    ListIterator<E> listIterator();

    /** Gives an iterator that can go both ways and begins at the index. */
    ListIterator<E> listIterator(int index);

    /** Gives a view of a part of this list. */
    List<E> subList(int fromIndex, int toIndex);

    @Override
    default Spliterator<E> spliterator() { return Spliterators.spliterator(this, Spliterator.ORDERED); }

    /** Gives an unmodifiable list of no elements. */
    @SuppressWarnings("unchecked")
    static <E> List<E> of() { return (List<E>) ImmutableList.EMPTY; }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1) { return ImmutableList.of(e1); }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1, E e2) {
        return ImmutableList.of(e1, e2);
    }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1, E e2, E e3) {
        return ImmutableList.of(e1, e2, e3);
    }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1, E e2, E e3, E e4) {
        return ImmutableList.of(e1, e2, e3, e4);
    }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5) {
        return ImmutableList.of(e1, e2, e3, e4, e5);
    }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6);
    }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7);
    }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7, e8);
    }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7, e8, e9);
    }

    /** Gives an unmodifiable list of the elements. */
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
    }

    /** Gives an unmodifiable list of the elements. */
    @SafeVarargs
    static <E> List<E> of(E... elements) { return ImmutableList.of(elements.clone()); }

    /** Gives an unmodifiable list of the elements of a collection. */
    @SuppressWarnings("unchecked")
    static <E> List<E> copyOf(Collection<? extends E> coll) {
        if (coll instanceof ImmutableList && ((ImmutableList<?>) coll).isWithoutNull()) {
            return (List<E>) coll;
        }
        return (List<E>) ImmutableList.of(coll.toArray());
    }
}
