package java.util;

/** A queue with two ends. */
public interface Deque<E> extends Queue<E> {
    /** Adds the element at the front. */
    void addFirst(E e);

    /** Adds the element at the end. */
    void addLast(E e);

    /** Adds the element at the front if there is room. */
    boolean offerFirst(E e);

    /** Adds the element at the end if there is room. */
    boolean offerLast(E e);

    /** Takes the first element, or throws {@code NoSuchElementException}. */
    E removeFirst();

    /** Takes the last element, or throws {@code NoSuchElementException}. */
    E removeLast();

    /** Takes the first element, or gives {@code null}. */
    E pollFirst();

    /** Takes the last element, or gives {@code null}. */
    E pollLast();

    /** Gives the first element, or throws {@code NoSuchElementException}. */
    E getFirst();

    /** Gives the last element, or throws {@code NoSuchElementException}. */
    E getLast();

    /** Gives the first element, or {@code null}. */
    E peekFirst();

    /** Gives the last element, or {@code null}. */
    E peekLast();

    /** Removes the first element equal to the object and tells whether there was one. */
    boolean removeFirstOccurrence(Object o);

    /** Removes the last element equal to the object and tells whether there was one. */
    boolean removeLastOccurrence(Object o);

    @Override
    boolean add(E e);

    @Override
    boolean offer(E e);

    @Override
    E remove();

    @Override
    E poll();

    @Override
    E element();

    @Override
    E peek();

    @Override
    boolean addAll(Collection<? extends E> c);

    /** Puts the element on the stack: adds it at the front. */
    void push(E e);

    /** Takes the element on top of the stack: the first one. */
    E pop();

    @Override
    boolean remove(Object o);

    @Override
    boolean contains(Object o);

    @Override
    int size();

    @Override
    Iterator<E> iterator();

    /** Gives an iterator from the last element to the first. */
    Iterator<E> descendingIterator();
}
