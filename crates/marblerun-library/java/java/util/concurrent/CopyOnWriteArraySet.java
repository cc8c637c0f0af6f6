package java.util.concurrent;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;

/** A set in an array that is copied at each change, so that iterators see it as it was. */
public class CopyOnWriteArraySet<E> extends AbstractSet<E> implements java.io.Serializable {
    private final CopyOnWriteArrayList<E> list = new CopyOnWriteArrayList<>();

    /** Creates an empty set. */
    public CopyOnWriteArraySet() {
    }

    /** Creates a set of the elements of a collection. */
    public CopyOnWriteArraySet(Collection<? extends E> c) { list.addAllAbsent(c); }

    @Override
    public int size() { return list.size(); }

    @Override
    public boolean contains(Object o) { return list.contains(o); }

    @Override
    public boolean add(E e) { return list.addIfAbsent(e); }

    @Override
    public boolean remove(Object o) { return list.remove(o); }

    @Override
    public boolean removeIf(java.util.function.Predicate<? super E> filter) { return list.removeIf(filter); }

    @Override
    public boolean removeAll(Collection<?> c) { return list.removeAll(c); }

    @Override
    public boolean retainAll(Collection<?> c) { return list.retainAll(c); }

    @Override
    public void clear() { list.clear(); }

    @Override
    public Iterator<E> iterator() { return list.iterator(); }
}
