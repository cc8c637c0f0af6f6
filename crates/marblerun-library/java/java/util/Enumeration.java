package java.util;

/** An older kind of iterator. */
public interface Enumeration<E> {
    /** Tells whether there is another element. */
    boolean hasMoreElements();

    /** Gives the next element. */
    E nextElement();

    /** Gives the remaining elements as an iterator. */
    default Iterator<E> asIterator() {
        Enumeration<E> self = this;
        return new Iterator<E>() {
            @Override
            public boolean hasNext() { return self.hasMoreElements(); }

            @Override
            public E next() { return self.nextElement(); }
        };
    }
}
