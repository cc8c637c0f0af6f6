package java.util;

/** A list of which only one thread at a time uses a method. */
public class Vector<E> extends AbstractList<E> implements List<E>, RandomAccess, Cloneable, java.io.Serializable {
    private Object[] elements;
    private int size;

    /** Creates an empty list. */
    public Vector() { this(10); }

    /** Creates an empty list with room for that many elements. */
    public Vector(int initialCapacity) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + initialCapacity);
        }
        elements = new Object[initialCapacity];
    }

    /** Creates a list of the elements of a collection. */
    public Vector(Collection<? extends E> c) {
        elements = c.toArray();
        size = elements.length;
    }

    private void check(int index) {
        if (index >= size || index < 0) {
            throw new ArrayIndexOutOfBoundsException(index >= size ? "Array index out of range: " + index : "Index " + index + " out of bounds for length " + elements.length);
        }
    }

    @Override
    public synchronized int size() { return size; }

    /** Gives for how many elements there is room. */
    public synchronized int capacity() { return elements.length; }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized E get(int index) {
        check(index);
        return (E) elements[index];
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized E set(int index, E element) {
        check(index);
        E old = (E) elements[index];
        elements[index] = element;
        return old;
    }

    @Override
    public synchronized boolean add(E e) {
        insert(size, e);
        return true;
    }

    @Override
    public synchronized void add(int index, E element) {
        if (index > size) {
            throw new ArrayIndexOutOfBoundsException(index + " > " + size);
        }
        insert(index, element);
    }

    private void insert(int index, E element) {
        modCount++;
        if (size == elements.length) {
            elements = ArraySupport.copyOf(elements, Math.max(1, size * 2));
        }
        System.arraycopy(elements, index, elements, index + 1, size - index);
        elements[index] = element;
        size++;
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized E remove(int index) {
        check(index);
        modCount++;
        E old = (E) elements[index];
        size--;
        System.arraycopy(elements, index + 1, elements, index, size - index);
        elements[size] = null;
        return old;
    }

    @Override
    public synchronized boolean remove(Object o) {
        int index = indexOf(o);
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    @Override
    public synchronized int indexOf(Object o) {
        for (int i = 0; i < size; i++) {
            if (Objects.equals(o, elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public synchronized int lastIndexOf(Object o) {
        for (int i = size - 1; i >= 0; i--) {
            if (Objects.equals(o, elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(Object o) { return indexOf(o) >= 0; }

    @Override
    public synchronized Object[] toArray() { return ArraySupport.copyOf(elements, size); }

    @Override
    public synchronized boolean addAll(Collection<? extends E> c) {
        boolean changed = false;
        for (E element : c) {
            changed |= add(element);
        }
        return changed;
    }

    @Override
    public synchronized void clear() {
        modCount++;
        ArraySupport.fill(elements, 0, size, null);
        size = 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized void sort(Comparator<? super E> c) {
        ObjectSort.sort(elements, 0, size, (Comparator<Object>) c);
        modCount++;
    }

    /** Gives the element at the index. */
    public synchronized E elementAt(int index) {
        if (index >= size) {
            throw new ArrayIndexOutOfBoundsException(index + " >= " + size);
        }
        return get(index);
    }

    /** Gives the first element. */
    public synchronized E firstElement() {
        if (size == 0) {
            throw new NoSuchElementException();
        }
        return get(0);
    }

    /** Gives the last element. */
    public synchronized E lastElement() {
        if (size == 0) {
            throw new NoSuchElementException();
        }
        return get(size - 1);
    }

    /** Adds the element at the end. */
    public synchronized void addElement(E obj) { add(obj); }

    /** Inserts the element at the index. */
    public synchronized void insertElementAt(E obj, int index) { add(index, obj); }

    /** Replaces the element at the index. */
    public synchronized void setElementAt(E obj, int index) { set(index, obj); }

    /** Removes the first element equal to the object and tells whether there was one. */
    public synchronized boolean removeElement(Object obj) { return remove(obj); }

    /** Removes the element at the index. */
    public synchronized void removeElementAt(int index) { remove(index); }

    /** Removes all elements. */
    public synchronized void removeAllElements() { clear(); }

    /** Gives the elements as an older kind of iterator. */
    public Enumeration<E> elements() { return Collections.enumeration(this); }

    /** Gives a list of the same elements. */
    @Override
    public synchronized Object clone() { return new Vector<E>(this); }
}
