package java.lang;

import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/** Something that a {@code for} statement can run over. */
public interface Iterable<T> {
    /** Gives an iterator over the elements. */
    Iterator<T> iterator();

    /** Performs the action for each element. */
    default void forEach(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        for (T t : this) {
            action.accept(t);
        }
    }

    /** Gives a source of the elements for a stream. */
    default Spliterator<T> spliterator() {
        return Spliterators.spliteratorUnknownSize(iterator(), 0);
    }
}
