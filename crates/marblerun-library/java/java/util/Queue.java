package java.util;

/** A collection from which elements are taken in an order of its own, often the one they were added in. */
public interface Queue<E> extends Collection<E> {
    /** Adds the element, or throws {@code IllegalStateException} if there is no room. */
    @Override
    boolean add(E e);

    /** Adds the element if there is room, and tells whether there was. */
    boolean offer(E e);

    /** Takes the head, or throws {@code NoSuchElementException}. */
    E remove();

    /** Takes the head, or gives {@code null} if there is none. */
    E poll();

    /** Gives the head without taking it, or throws {@code NoSuchElementException}. */
    E element();

    /** Gives the head without taking it, or {@code null} if there is none. */
    E peek();
}
