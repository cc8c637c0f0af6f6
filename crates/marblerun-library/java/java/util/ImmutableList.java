package java.util;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What {@code List.of}, {@code List.copyOf} and {@code Stream.toList} give. */
final class ImmutableList<E> extends AbstractList<E> implements RandomAccess {
    static final List<?> EMPTY = new ImmutableList<Object>(new Object[0], true);

    private final Object[] elements;
    private final boolean withoutNull;

    ImmutableList(Object[] elements, boolean withoutNull) {
        this.elements = elements;
        this.withoutNull = withoutNull;
    }

    static <E> List<E> of(Object... elements) {
        for (Object element : elements) {
            Objects.requireNonNull(element);
        }
        return new ImmutableList<E>(elements, true);
    }

    boolean isWithoutNull() { return withoutNull; }

    @Override
    public int size() { return elements.length; }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        if (index < 0 || index >= elements.length) {
            if (withoutNull && (elements.length == 1 || elements.length == 2)) {
                throw new IndexOutOfBoundsException("Index: " + index + " Size: " + elements.length);
            }
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + elements.length);
        }
        return (E) elements[index];
    }

    @Override
    public int indexOf(Object o) {
        if (withoutNull) {
            Objects.requireNonNull(o);
        }
        for (int i = 0; i < elements.length; i++) {
            if (Objects.equals(o, elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object o) {
        if (withoutNull) {
            Objects.requireNonNull(o);
        }
        for (int i = elements.length - 1; i >= 0; i--) {
            if (Objects.equals(o, elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(Object o) { return indexOf(o) >= 0; }

    @Override
    public Object[] toArray() {
        Object[] copy = new Object[elements.length];
        System.arraycopy(elements, 0, copy, 0, elements.length);
        return copy;
    }

    @Override
    public List<E> subList(int fromIndex, int toIndex) {
        checkRange(fromIndex, toIndex, elements.length);
        return new ImmutableList<E>(ArraySupport.copyOfRange(elements, fromIndex, toIndex), withoutNull);
    }

    @Override
    public boolean add(E e) { throw new UnsupportedOperationException(); }

    @Override
    public boolean addAll(Collection<? extends E> c) { throw new UnsupportedOperationException(); }

    @Override
    public boolean addAll(int index, Collection<? extends E> c) { throw new UnsupportedOperationException(); }

    @Override
    public void clear() { throw new UnsupportedOperationException(); }

    @Override
    public boolean remove(Object o) { throw new UnsupportedOperationException(); }

    @Override
    public boolean removeAll(Collection<?> c) { throw new UnsupportedOperationException(); }

    @Override
    public boolean removeIf(Predicate<? super E> filter) { throw new UnsupportedOperationException(); }

    @Override
    public boolean retainAll(Collection<?> c) { throw new UnsupportedOperationException(); }

    @Override
    public void replaceAll(UnaryOperator<E> operator) { throw new UnsupportedOperationException(); }

    @Override
    public void sort(Comparator<? super E> c) { throw new UnsupportedOperationException(); }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<E>() {
            private int at;

            @Override
            public boolean hasNext() { return at < elements.length; }

            @Override
            @SuppressWarnings("unchecked")
            public E next() {
                if (at >= elements.length) {
                    throw new NoSuchElementException();
                }
                return (E) elements[at++];
            }

            @Override
            public void remove() { throw new UnsupportedOperationException(); }
        };
    }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(elements, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }
}
