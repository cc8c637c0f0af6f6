package java.util;

/** A list and deque of linked elements. */
public class LinkedList<E> extends AbstractSequentialList<E> implements List<E>, Deque<E>, Cloneable, java.io.Serializable {
    private static final class Node<E> {
        E value;
        Node<E> next;
        Node<E> previous;

        Node(E value) { this.value = value; }
    }

    private Node<E> first;
    private Node<E> last;
    private int size;

    /** Creates an empty list. */
    public LinkedList() {
    }

    /** Creates a list of the elements of a collection. */
    public LinkedList(Collection<? extends E> c) { addAll(c); }

    // Links a new node before the other, or at the end.
    private void link(E value, Node<E> next) {
        Node<E> node = new Node<>(value);
        Node<E> previous = next == null ? last : next.previous;
        node.next = next;
        node.previous = previous;
        if (previous == null) {
            first = node;
        } else {
            previous.next = node;
        }
        if (next == null) {
            last = node;
        } else {
            next.previous = node;
        }
        size++;
        modCount++;
    }

    private E unlink(Node<E> node) {
        if (node.previous == null) {
            first = node.next;
        } else {
            node.previous.next = node.next;
        }
        if (node.next == null) {
            last = node.previous;
        } else {
            node.next.previous = node.previous;
        }
        size--;
        modCount++;
        return node.value;
    }

    private Node<E> node(int index) {
        if (index < size / 2) {
            Node<E> node = first;
            for (int i = 0; i < index; i++) {
                node = node.next;
            }
            return node;
        }
        Node<E> node = last;
        for (int i = size - 1; i > index; i--) {
            node = node.previous;
        }
        return node;
    }

    private Node<E> existing(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
        return node(index);
    }

    private static <E> Node<E> existing(Node<E> node) {
        if (node == null) {
            throw new NoSuchElementException();
        }
        return node;
    }

    @Override
    public int size() { return size; }

    @Override
    public boolean contains(Object o) { return indexOf(o) >= 0; }

    @Override
    public E get(int index) { return existing(index).value; }

    @Override
    public E set(int index, E element) {
        Node<E> node = existing(index);
        E old = node.value;
        node.value = element;
        return old;
    }

    @Override
    public boolean add(E e) {
        link(e, null);
        return true;
    }

    @Override
    public void add(int index, E element) {
        checkPosition(index);
        link(element, index == size ? null : node(index));
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean addAll(Collection<? extends E> c) { return addAll(size, c); }

    @Override
    @SuppressWarnings("unchecked")
    public boolean addAll(int index, Collection<? extends E> c) {
        checkPosition(index);
        Node<E> next = index == size ? null : node(index);
        Object[] added = c.toArray();
        for (Object element : added) {
            link((E) element, next);
        }
        return added.length > 0;
    }

    @Override
    public E remove(int index) { return unlink(existing(index)); }

    @Override
    public boolean remove(Object o) { return removeFirstOccurrence(o); }

    @Override
    public void clear() {
        first = null;
        last = null;
        size = 0;
        modCount++;
    }

    @Override
    public int indexOf(Object o) {
        int index = 0;
        for (Node<E> node = first; node != null; node = node.next) {
            if (Objects.equals(o, node.value)) {
                return index;
            }
            index++;
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object o) {
        int index = size - 1;
        for (Node<E> node = last; node != null; node = node.previous) {
            if (Objects.equals(o, node.value)) {
                return index;
            }
            index--;
        }
        return -1;
    }

    @Override
    public Object[] toArray() {
        Object[] array = new Object[size];
        int index = 0;
        for (Node<E> node = first; node != null; node = node.next) {
            array[index++] = node.value;
        }
        return array;
    }

    @Override
    public void addFirst(E e) { link(e, first); }

    @Override
    public void addLast(E e) { link(e, null); }

    @Override
    public boolean offer(E e) { return add(e); }

    @Override
    public boolean offerFirst(E e) {
        addFirst(e);
        return true;
    }

    @Override
    public boolean offerLast(E e) { return add(e); }

    @Override
    public E getFirst() { return existing(first).value; }

    @Override
    public E getLast() { return existing(last).value; }

    @Override
    public E removeFirst() { return unlink(existing(first)); }

    @Override
    public E removeLast() { return unlink(existing(last)); }

    @Override
    public E remove() { return removeFirst(); }

    @Override
    public E pop() { return removeFirst(); }

    @Override
    public void push(E e) { addFirst(e); }

    @Override
    public E element() { return getFirst(); }

    @Override
    public E peek() { return first == null ? null : first.value; }

    @Override
    public E peekFirst() { return peek(); }

    @Override
    public E peekLast() { return last == null ? null : last.value; }

    @Override
    public E poll() { return first == null ? null : unlink(first); }

    @Override
    public E pollFirst() { return poll(); }

    @Override
    public E pollLast() { return last == null ? null : unlink(last); }

    @Override
    public boolean removeFirstOccurrence(Object o) {
        for (Node<E> node = first; node != null; node = node.next) {
            if (Objects.equals(o, node.value)) {
                unlink(node);
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean removeLastOccurrence(Object o) {
        for (Node<E> node = last; node != null; node = node.previous) {
            if (Objects.equals(o, node.value)) {
                unlink(node);
                return true;
            }
        }
        return false;
    }

    /** Gives a list of the same elements. */
    @Override
    public Object clone() { return new LinkedList<E>(this); }

    @Override
    public ListIterator<E> listIterator(int index) {
        checkPosition(index);
        return new Each(index);
    }

    @Override
    public Iterator<E> descendingIterator() {
        ListIterator<E> each = new Each(size);
        return new Iterator<E>() {
            @Override
            public boolean hasNext() { return each.hasPrevious(); }

            @Override
            public E next() { return each.previous(); }

            @Override
            public void remove() { each.remove(); }
        };
    }

    private class Each implements ListIterator<E> {
        private Node<E> coming;
        private Node<E> current;
        private int at;
        private int expected = modCount;

        Each(int index) {
            at = index;
            coming = index == size ? null : node(index);
        }

        private void check() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        public boolean hasNext() { return at < size; }

        @Override
        public E next() {
            check();
            if (at >= size) {
                throw new NoSuchElementException();
            }
            current = coming;
            coming = coming.next;
            at++;
            return current.value;
        }

        @Override
        public boolean hasPrevious() { return at > 0; }

        @Override
        public E previous() {
            check();
            if (at <= 0) {
                throw new NoSuchElementException();
            }
            coming = coming == null ? last : coming.previous;
            current = coming;
            at--;
            return current.value;
        }

        @Override
        public int nextIndex() { return at; }

        @Override
        public int previousIndex() { return at - 1; }

        @Override
        public void remove() {
            check();
            if (current == null) {
                throw new IllegalStateException();
            }
            if (coming == current) {
                coming = current.next;
            } else {
                at--;
            }
            unlink(current);
            current = null;
            expected = modCount;
        }

        @Override
        public void set(E e) {
            if (current == null) {
                throw new IllegalStateException();
            }
            check();
            current.value = e;
        }

        @Override
        public void add(E e) {
            check();
            current = null;
            link(e, coming);
            at++;
            expected = modCount;
        }
    }
}
