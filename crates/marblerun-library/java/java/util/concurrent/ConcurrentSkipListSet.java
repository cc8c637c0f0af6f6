package java.util.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/** A set for several threads, whose elements are in order. Its iterators go on when it is changed. */
public class ConcurrentSkipListSet<E> extends TreeSet<E> {
    /** Creates an empty set in the natural order of its elements. */
    public ConcurrentSkipListSet() {
        super(new ConcurrentSkipListMap<E, Object>());
    }

    /** Creates an empty set in that order. */
    public ConcurrentSkipListSet(Comparator<? super E> comparator) {
        super(new ConcurrentSkipListMap<E, Object>(comparator));
    }

    /** Creates a set of the elements of a collection, in their natural order. */
    public ConcurrentSkipListSet(Collection<? extends E> c) {
        this();
        addAll(c);
    }

    /** Creates a set of the elements of another, in the same order. */
    public ConcurrentSkipListSet(SortedSet<E> s) {
        this(s.comparator());
        addAll(s);
    }
}
