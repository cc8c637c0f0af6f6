package java.util;

/** What collections have in common. */
public abstract class AbstractCollection<E> implements Collection<E> {
    /** For subclasses. */
    protected AbstractCollection() {
    }

    @Override
    public abstract Iterator<E> iterator();

    @Override
    public abstract int size();

    @Override
    public boolean isEmpty() { return size() == 0; }

    @Override
    public boolean contains(Object o) {
        Iterator<E> each = iterator();
        while (each.hasNext()) {
            if (Objects.equals(o, each.next())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Object[] toArray() {
        Object[] array = new Object[size()];
        int n = 0;
        Iterator<E> each = iterator();
        while (each.hasNext()) {
            if (n == array.length) {
                array = ArraySupport.copyOf(array, n * 2 + 1);
            }
            array[n++] = each.next();
        }
        return n == array.length ? array : ArraySupport.copyOf(array, n);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] a) {
        Object[] elements = toArray();
        T[] array = a.length >= elements.length ? a : ArraySupport.copyOf(a, elements.length);
        System.arraycopy(elements, 0, array, 0, elements.length);
        if (array.length > elements.length) {
            array[elements.length] = null;
        }
        return array;
    }

    @Override
    public boolean add(E e) { throw new UnsupportedOperationException(); }

    @Override
    public boolean remove(Object o) {
        Iterator<E> each = iterator();
        while (each.hasNext()) {
            if (Objects.equals(o, each.next())) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean containsAll(Collection<?> c) {
        for (Object element : c) {
            if (!contains(element)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean addAll(Collection<? extends E> c) {
        boolean changed = false;
        for (E element : c) {
            if (add(element)) {
                changed = true;
            }
        }
        return changed;
    }

    @Override
    public boolean removeAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return keep(c, false);
    }

    @Override
    public boolean retainAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return keep(c, true);
    }

    private boolean keep(Collection<?> c, boolean contained) {
        boolean changed = false;
        Iterator<E> each = iterator();
        while (each.hasNext()) {
            if (c.contains(each.next()) != contained) {
                each.remove();
                changed = true;
            }
        }
        return changed;
    }

    @Override
    public void clear() {
        Iterator<E> each = iterator();
        while (each.hasNext()) {
            each.next();
            each.remove();
        }
    }

    @Override
    public String toString() {
        Iterator<E> each = iterator();
        if (!each.hasNext()) {
            return "[]";
        }
        StringBuilder text = new StringBuilder("[");
        while (true) {
            E element = each.next();
            if (element == this) {
                text.append("(this Collection)");
            } else {
                text.append(element);
            }
            if (!each.hasNext()) {
                return text.append(']').toString();
            }
            text.append(", ");
        }
    }
}
