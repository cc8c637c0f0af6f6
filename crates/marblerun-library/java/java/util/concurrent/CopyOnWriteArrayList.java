package java.util.concurrent;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.Spliterator;
import java.util.Spliterators;

/** A list in an array that is copied at each change, so that iterators see it as it was. */
public class CopyOnWriteArrayList<E> extends AbstractList<E> implements List<E>, RandomAccess, Cloneable, java.io.Serializable {
    private volatile Object[] elements;

    /** Creates an empty list. */
    public CopyOnWriteArrayList() { elements = new Object[0]; }

    /** Creates a list of the elements of a collection. */
    public CopyOnWriteArrayList(Collection<? extends E> c) { elements = c.toArray(); }

    /** Creates a list of the elements. */
    public CopyOnWriteArrayList(E[] toCopyIn) { elements = new ArrayList<E>(Arrays.asList(toCopyIn)).toArray(); }

    @SuppressWarnings("unchecked")
    private List<E> copy() { return new ArrayList<E>((List<E>) Arrays.asList(elements)); }

    @SuppressWarnings("unchecked")
    private List<E> now() { return (List<E>) Collections.unmodifiableList(Arrays.asList(elements)); }

    private void become(List<E> list) { elements = list.toArray(); }

    @Override
    public int size() { return elements.length; }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) { return (E) elements[index]; }

    @Override
    public int indexOf(Object o) { return now().indexOf(o); }

    @Override
    public int lastIndexOf(Object o) { return now().lastIndexOf(o); }

    @Override
    public boolean contains(Object o) { return indexOf(o) >= 0; }

    @Override
    public Object[] toArray() { return Arrays.copyOf(elements, elements.length); }

    @Override
    public synchronized E set(int index, E element) {
        get(index);
        List<E> list = copy();
        E old = list.set(index, element);
        become(list);
        return old;
    }

    @Override
    public synchronized boolean add(E e) {
        Object[] longer = Arrays.copyOf(elements, elements.length + 1);
        longer[elements.length] = e;
        elements = longer;
        return true;
    }

    @Override
    public synchronized void add(int index, E element) {
        if (index > elements.length || index < 0) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + elements.length);
        }
        List<E> list = copy();
        list.add(index, element);
        become(list);
    }

    @Override
    public synchronized E remove(int index) {
        get(index);
        List<E> list = copy();
        E old = list.remove(index);
        become(list);
        return old;
    }

    @Override
    public synchronized boolean remove(Object o) {
        List<E> list = copy();
        boolean changed = list.remove(o);
        become(list);
        return changed;
    }

    /** Adds the element if no equal one is present, and tells whether it did. */
    public synchronized boolean addIfAbsent(E e) { return !contains(e) && add(e); }

    /** Adds the elements that are missing and gives their number. */
    public synchronized int addAllAbsent(Collection<? extends E> c) {
        int count = 0;
        for (E element : c) {
            if (addIfAbsent(element)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public synchronized boolean addAll(Collection<? extends E> c) { return addAll(elements.length, c); }

    @Override
    public synchronized boolean addAll(int index, Collection<? extends E> c) {
        List<E> list = copy();
        boolean changed = list.addAll(index, c);
        become(list);
        return changed;
    }

    @Override
    protected synchronized void removeRange(int fromIndex, int toIndex) {
        List<E> list = copy();
        list.subList(fromIndex, toIndex).clear();
        become(list);
    }

    @Override
    public synchronized boolean removeAll(Collection<?> c) {
        List<E> list = copy();
        boolean changed = list.removeAll(c);
        become(list);
        return changed;
    }

    @Override
    public synchronized boolean retainAll(Collection<?> c) {
        List<E> list = copy();
        boolean changed = list.retainAll(c);
        become(list);
        return changed;
    }

    @Override
    public synchronized boolean removeIf(Predicate<? super E> filter) {
        List<E> list = copy();
        boolean changed = list.removeIf(filter);
        become(list);
        return changed;
    }

    @Override
    public synchronized void replaceAll(UnaryOperator<E> operator) {
        List<E> list = copy();
        list.replaceAll(operator);
        become(list);
    }

    @Override
    public synchronized void sort(Comparator<? super E> c) {
        List<E> list = copy();
        list.sort(c);
        become(list);
    }

    @Override
    public synchronized void clear() { elements = new Object[0]; }

    @Override
    public void forEach(Consumer<? super E> action) {
        for (E element : now()) {
            action.accept(element);
        }
    }

    @Override
    public Iterator<E> iterator() { return now().iterator(); }

    @Override
    public ListIterator<E> listIterator(int index) {
        if (index < 0 || index > elements.length) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + elements.length);
        }
        return now().listIterator(index);
    }

    @Override
    public Spliterator<E> spliterator() { return Spliterators.spliterator(elements, Spliterator.ORDERED | Spliterator.IMMUTABLE); }

    /** Gives a list of the same elements. */
    @Override
    public Object clone() { return new CopyOnWriteArrayList<E>(this); }
}
