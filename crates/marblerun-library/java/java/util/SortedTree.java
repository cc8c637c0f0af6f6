package java.util;

/** What a tree and the views of parts of it have in common. */
abstract class SortedTree<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V> {
    static final class Node<K, V> implements Map.Entry<K, V> {
        K key;
        V value;
        Node<K, V> left;
        Node<K, V> right;
        Node<K, V> parent;
        boolean black = true;

        Node(K key, V value, Node<K, V> parent) {
            this.key = key;
            this.value = value;
            this.parent = parent;
        }

        Node<K, V> next() {
            if (right != null) {
                return right.least();
            }
            Node<K, V> child = this;
            Node<K, V> above = parent;
            while (above != null && child == above.right) {
                child = above;
                above = above.parent;
            }
            return above;
        }

        Node<K, V> previous() {
            if (left != null) {
                return left.greatest();
            }
            Node<K, V> child = this;
            Node<K, V> above = parent;
            while (above != null && child == above.left) {
                child = above;
                above = above.parent;
            }
            return above;
        }

        Node<K, V> least() {
            Node<K, V> node = this;
            while (node.left != null) {
                node = node.left;
            }
            return node;
        }

        Node<K, V> greatest() {
            Node<K, V> node = this;
            while (node.right != null) {
                node = node.right;
            }
            return node;
        }

        @Override
        public K getKey() { return key; }

        @Override
        public V getValue() { return value; }

        @Override
        public V setValue(V value) {
            V old = this.value;
            this.value = value;
            return old;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Map.Entry && Objects.equals(key, ((Map.Entry<?, ?>) o).getKey())
                && Objects.equals(value, ((Map.Entry<?, ?>) o).getValue());
        }

        @Override
        public int hashCode() { return Objects.hashCode(key) ^ Objects.hashCode(value); }

        @Override
        public String toString() { return key + "=" + value; }
    }

    abstract TreeMap<K, V> tree();

    // The first node in the order of this map, or the last.
    abstract Node<K, V> end(boolean last);

    // The nearest node that comes after the key in the order of this map, or before it.
    abstract Node<K, V> near(K key, boolean before, boolean inclusive);

    // The next node in the order of this map, or the previous one.
    abstract Node<K, V> step(Node<K, V> node, boolean back);

    abstract NavigableMap<K, V> part(boolean hasFrom, K from, boolean fromInclusive, boolean hasTo, K to, boolean toInclusive);

    static <K, V> Map.Entry<K, V> copy(Node<K, V> node) {
        return node == null ? null : new AbstractMap.SimpleImmutableEntry<>(node);
    }

    static <K, V> K keyOf(Node<K, V> node) { return node == null ? null : node.key; }

    private static <K, V> K existing(Node<K, V> node) {
        if (node == null) {
            throw new NoSuchElementException();
        }
        return node.key;
    }

    private Map.Entry<K, V> take(Node<K, V> node) {
        Map.Entry<K, V> taken = copy(node);
        if (node != null) {
            tree().delete(node);
        }
        return taken;
    }

    @Override
    public K firstKey() { return existing(end(false)); }

    @Override
    public K lastKey() { return existing(end(true)); }

    @Override
    public Map.Entry<K, V> firstEntry() { return copy(end(false)); }

    @Override
    public Map.Entry<K, V> lastEntry() { return copy(end(true)); }

    @Override
    public Map.Entry<K, V> pollFirstEntry() { return take(end(false)); }

    @Override
    public Map.Entry<K, V> pollLastEntry() { return take(end(true)); }

    @Override
    public Map.Entry<K, V> lowerEntry(K key) { return copy(near(key, true, false)); }

    @Override
    public K lowerKey(K key) { return keyOf(near(key, true, false)); }

    @Override
    public Map.Entry<K, V> floorEntry(K key) { return copy(near(key, true, true)); }

    @Override
    public K floorKey(K key) { return keyOf(near(key, true, true)); }

    @Override
    public Map.Entry<K, V> ceilingEntry(K key) { return copy(near(key, false, true)); }

    @Override
    public K ceilingKey(K key) { return keyOf(near(key, false, true)); }

    @Override
    public Map.Entry<K, V> higherEntry(K key) { return copy(near(key, false, false)); }

    @Override
    public K higherKey(K key) { return keyOf(near(key, false, false)); }

    @Override
    public NavigableMap<K, V> subMap(K fromKey, boolean fromInclusive, K toKey, boolean toInclusive) {
        return part(true, fromKey, fromInclusive, true, toKey, toInclusive);
    }

    @Override
    public NavigableMap<K, V> headMap(K toKey, boolean inclusive) { return part(false, null, false, true, toKey, inclusive); }

    @Override
    public NavigableMap<K, V> tailMap(K fromKey, boolean inclusive) { return part(true, fromKey, inclusive, false, null, false); }

    @Override
    public SortedMap<K, V> subMap(K fromKey, K toKey) { return subMap(fromKey, true, toKey, false); }

    @Override
    public SortedMap<K, V> headMap(K toKey) { return headMap(toKey, false); }

    @Override
    public SortedMap<K, V> tailMap(K fromKey) { return tailMap(fromKey, true); }

    @Override
    public Set<K> keySet() { return navigableKeySet(); }

    @Override
    public NavigableSet<K> navigableKeySet() { return new Keys<K>(this); }

    @Override
    public NavigableSet<K> descendingKeySet() { return descendingMap().navigableKeySet(); }

    Iterator<K> keys(boolean back) {
        Each each = new Each(back);
        return new Iterator<K>() {
            @Override
            public boolean hasNext() { return each.hasNext(); }

            @Override
            public K next() { return each.next().getKey(); }

            @Override
            public void remove() { each.remove(); }
        };
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() { return new Each(false); }

            @Override
            public int size() { return SortedTree.this.size(); }

            @Override
            @SuppressWarnings("unchecked")
            public boolean contains(Object o) {
                if (!(o instanceof Map.Entry)) {
                    return false;
                }
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) o;
                return containsKey(entry.getKey()) && Objects.equals(get(entry.getKey()), entry.getValue());
            }

            @Override
            public boolean remove(Object o) {
                if (!contains(o)) {
                    return false;
                }
                SortedTree.this.remove(((Map.Entry<?, ?>) o).getKey());
                return true;
            }

            @Override
            public void clear() { SortedTree.this.clear(); }
        };
    }

    private static final class Keys<K> extends TreeSet<K> {
        Keys(SortedTree<K, ?> map) { super(map); }

        @Override
        public boolean add(K key) { throw new UnsupportedOperationException(); }

        @Override
        public boolean addAll(Collection<? extends K> c) { throw new UnsupportedOperationException(); }
    }

    private class Each implements Iterator<Map.Entry<K, V>> {
        private final boolean back;
        private Node<K, V> coming;
        private K key;
        private Node<K, V> current;
        private int expected = tree().modCount;

        Each(boolean back) {
            this.back = back;
            come(end(back));
        }

        private void come(Node<K, V> node) {
            coming = node;
            key = node == null ? null : node.key;
        }

        // A map for several threads goes on behind what was seen.
        private void resume() {
            if (tree().modCount != expected) {
                tree().changed();
                expected = tree().modCount;
                if (coming != null) {
                    come(near(key, back, true));
                }
            }
        }

        @Override
        public boolean hasNext() { return coming != null; }

        @Override
        public Map.Entry<K, V> next() {
            if (coming == null) {
                throw new NoSuchElementException();
            }
            resume();
            if (coming == null) {
                throw new NoSuchElementException();
            }
            current = coming;
            come(step(coming, back));
            return current;
        }

        @Override
        public void remove() {
            if (current == null) {
                throw new IllegalStateException();
            }
            resume();
            Node<K, V> moved = tree().delete(current);
            if (moved != null && moved == coming) {
                come(current);
            }
            current = null;
            expected = tree().modCount;
        }
    }
}
