package java.util;

/** An iterator of a list, which can go both ways and change the list. */
public interface ListIterator<E> extends Iterator<E> {
    @Override
    boolean hasNext();

    @Override
    E next();

    /** Tells whether there is an element before the current position. */
    boolean hasPrevious();

    /** Gives the element before the current position and goes back. */
    E previous();

    /** Gives the index of what {@code next} would give. */
    int nextIndex();

    /** Gives the index of what {@code previous} would give. */
    int previousIndex();

    @Override
    void remove();

    /** Replaces the element given last. */
    void set(E e);

    /** Inserts an element before what {@code next} would give. */
    void add(E e);
}
