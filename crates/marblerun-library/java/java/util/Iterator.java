package java.util;

import java.util.function.Consumer;

/** Gives the elements of a collection one by one. */
public interface Iterator<E> {
    /** Tells whether there is another element. */
    boolean hasNext();

    /** Gives the next element. */
    E next();

    /** Removes the element given last from the collection. */
    default void remove() { throw new UnsupportedOperationException("remove"); }

    /** Performs the action for each element that is left. */
    default void forEachRemaining(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        while (hasNext()) {
            action.accept(next());
        }
    }
}
