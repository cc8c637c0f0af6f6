package java.util;

/** What lists have in common. */
public abstract class AbstractList<E> extends AbstractCollection<E> implements List<E> {
    /** How often the number of elements has changed, so that iterators notice. */
    protected transient int modCount = 0;

    /** For subclasses. */
    protected AbstractList() {
    }

    static void checkRange(int fromIndex, int toIndex, int size) {
        if (fromIndex < 0) {
            throw new IndexOutOfBoundsException("fromIndex = " + fromIndex);
        }
        if (toIndex > size) {
            throw new IndexOutOfBoundsException("toIndex = " + toIndex);
        }
        if (fromIndex > toIndex) {
            throw new IllegalArgumentException("fromIndex(" + fromIndex + ") > toIndex(" + toIndex + ")");
        }
    }

    void checkPosition(int index) {
        if (index < 0 || index > size()) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size());
        }
    }

    @Override
    public boolean add(E e) {
        add(size(), e);
        return true;
    }

    @Override
    public abstract E get(int index);

    @Override
    public E set(int index, E element) { throw new UnsupportedOperationException(); }

    @Override
    public void add(int index, E element) { throw new UnsupportedOperationException(); }

    @Override
    public E remove(int index) { throw new UnsupportedOperationException(); }

    @Override
    public int indexOf(Object o) {
        ListIterator<E> each = listIterator();
        while (each.hasNext()) {
            if (Objects.equals(o, each.next())) {
                return each.previousIndex();
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object o) {
        ListIterator<E> each = listIterator(size());
        while (each.hasPrevious()) {
            if (Objects.equals(o, each.previous())) {
                return each.nextIndex();
            }
        }
        return -1;
    }

    @Override
    public void clear() { removeRange(0, size()); }

    @Override
    public boolean addAll(int index, Collection<? extends E> c) {
        checkPosition(index);
        boolean changed = false;
        for (E element : c) {
            add(index++, element);
            changed = true;
        }
        return changed;
    }

    @Override
    public Iterator<E> iterator() { return new Each(0); }

    @Override
    public ListIterator<E> listIterator() { return listIterator(0); }

    @Override
    public ListIterator<E> listIterator(int index) {
        checkPosition(index);
        return new Each(index);
    }

    @Override
    public List<E> subList(int fromIndex, int toIndex) {
        checkRange(fromIndex, toIndex, size());
        return new Part<E>(this, fromIndex, toIndex);
    }

    @Override
    public boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        if (!(o instanceof List)) {
            return false;
        }
        Iterator<E> own = iterator();
        Iterator<?> others = ((List<?>) o).iterator();
        while (own.hasNext() && others.hasNext()) {
            if (!Objects.equals(own.next(), others.next())) {
                return false;
            }
        }
        return !own.hasNext() && !others.hasNext();
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (E element : this) {
            hash = 31 * hash + (element == null ? 0 : element.hashCode());
        }
        return hash;
    }

    /** Removes the elements of a range. */
    protected void removeRange(int fromIndex, int toIndex) {
        ListIterator<E> each = listIterator(fromIndex);
        for (int n = toIndex - fromIndex; n > 0; n--) {
            each.next();
            each.remove();
        }
    }

    private class Each implements ListIterator<E> {
        private int at;
        private int last = -1;
        private int expected = modCount;

        Each(int at) { this.at = at; }

        private void check() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        public boolean hasNext() { return at != size(); }

        @Override
        public E next() {
            check();
            if (at >= size()) {
                throw new NoSuchElementException();
            }
            last = at++;
            return get(last);
        }

        @Override
        public boolean hasPrevious() { return at != 0; }

        @Override
        public E previous() {
            check();
            if (at <= 0) {
                throw new NoSuchElementException();
            }
            last = --at;
            return get(last);
        }

        @Override
        public int nextIndex() { return at; }

        @Override
        public int previousIndex() { return at - 1; }

        @Override
        public void remove() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            AbstractList.this.remove(last);
            if (last < at) {
                at--;
            }
            last = -1;
            expected = modCount;
        }

        @Override
        public void set(E e) {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            AbstractList.this.set(last, e);
            expected = modCount;
        }

        @Override
        public void add(E e) {
            check();
            AbstractList.this.add(at++, e);
            last = -1;
            expected = modCount;
        }
    }

    private static class Part<E> extends AbstractList<E> implements RandomAccess {
        private final AbstractList<E> whole;
        private final int start;
        private int size;

        Part(AbstractList<E> whole, int from, int to) {
            this.whole = whole;
            this.start = from;
            this.size = to - from;
            this.modCount = whole.modCount;
        }

        private void check() {
            if (whole.modCount != modCount) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        public int size() {
            check();
            return size;
        }

        @Override
        public E get(int index) {
            Objects.checkIndex(index, size);
            check();
            return whole.get(start + index);
        }

        @Override
        public E set(int index, E element) {
            Objects.checkIndex(index, size);
            check();
            return whole.set(start + index, element);
        }

        @Override
        public void add(int index, E element) {
            checkPosition(index);
            check();
            whole.add(start + index, element);
            modCount = whole.modCount;
            size++;
        }

        @Override
        public E remove(int index) {
            Objects.checkIndex(index, size);
            check();
            E removed = whole.remove(start + index);
            modCount = whole.modCount;
            size--;
            return removed;
        }

        @Override
        public boolean addAll(Collection<? extends E> c) { return addAll(size, c); }

        @Override
        public boolean addAll(int index, Collection<? extends E> c) {
            checkPosition(index);
            int added = c.size();
            if (added == 0) {
                return false;
            }
            check();
            whole.addAll(start + index, c);
            modCount = whole.modCount;
            size += added;
            return true;
        }

        @Override
        protected void removeRange(int fromIndex, int toIndex) {
            check();
            whole.removeRange(start + fromIndex, start + toIndex);
            modCount = whole.modCount;
            size -= toIndex - fromIndex;
        }
    }
}
