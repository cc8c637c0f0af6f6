package java.util;

/** What lists have in common whose elements are found only one after the other. */
public abstract class AbstractSequentialList<E> extends AbstractList<E> {
    /** For subclasses. */
    protected AbstractSequentialList() {
    }

    @Override
    public E get(int index) { return position(index).next(); }

    @Override
    public E set(int index, E element) {
        ListIterator<E> each = position(index);
        E old = each.next();
        each.set(element);
        return old;
    }

    @Override
    public void add(int index, E element) { listIterator(index).add(element); }

    @Override
    public E remove(int index) {
        ListIterator<E> each = position(index);
        E old = each.next();
        each.remove();
        return old;
    }

    private ListIterator<E> position(int index) {
        ListIterator<E> each = listIterator(index);
        if (!each.hasNext()) {
            throw new IndexOutOfBoundsException("Index: " + index);
        }
        return each;
    }

    @Override
    public Iterator<E> iterator() { return listIterator(); }

    @Override
    public abstract ListIterator<E> listIterator(int index);
}
