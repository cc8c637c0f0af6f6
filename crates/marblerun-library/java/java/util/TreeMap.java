package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A map in a tree, whose keys are in order. */
public class TreeMap<K, V> extends SortedTree<K, V> implements NavigableMap<K, V>, Cloneable, java.io.Serializable {
    private final Comparator<? super K> comparator;
    private Node<K, V> root;
    private int size;
    int modCount;

    /** Creates an empty map in the natural order of its keys. */
    public TreeMap() { comparator = null; }

    /** Creates an empty map in that order. */
    public TreeMap(Comparator<? super K> comparator) { this.comparator = comparator; }

    /** Creates a map of the keys and values of another, in their natural order. */
    public TreeMap(Map<? extends K, ? extends V> m) {
        comparator = null;
        putAll(m);
    }

    /** Creates a map of the keys and values of another, in the same order. */
    public TreeMap(SortedMap<K, ? extends V> m) {
        comparator = m.comparator();
        putAll(m);
    }

    @SuppressWarnings("unchecked")
    int compare(Object a, Object b) {
        return comparator == null ? ((Comparable<Object>) a).compareTo(b) : ((Comparator<Object>) comparator).compare(a, b);
    }

    @Override
    TreeMap<K, V> tree() { return this; }

    @Override
    Node<K, V> end(boolean last) { return root == null ? null : last ? root.greatest() : root.least(); }

    @Override
    Node<K, V> step(Node<K, V> node, boolean back) { return back ? node.previous() : node.next(); }

    @Override
    Node<K, V> near(K key, boolean before, boolean inclusive) {
        check(key);
        Node<K, V> best = null;
        Node<K, V> node = root;
        while (node != null) {
            int order = compare(key, node.key);
            if (order == 0 && inclusive) {
                return node;
            }
            if (before ? order > 0 : order < 0) {
                best = node;
                node = before ? node.right : node.left;
            } else {
                node = before ? node.left : node.right;
            }
        }
        return best;
    }

    private void check(Object key) {
        if (comparator == null) {
            Objects.requireNonNull(key);
        }
    }

    Node<K, V> find(Object key) {
        check(key);
        Node<K, V> node = root;
        while (node != null) {
            int order = compare(key, node.key);
            if (order == 0) {
                return node;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    @Override
    public Comparator<? super K> comparator() { return comparator; }

    @Override
    public int size() { return size; }

    @Override
    public boolean containsKey(Object key) { return find(key) != null; }

    @Override
    public V get(Object key) {
        Node<K, V> node = find(key);
        return node == null ? null : node.value;
    }

    @Override
    public V put(K key, V value) { return put(key, value, false); }

    @Override
    public V putIfAbsent(K key, V value) { return put(key, value, true); }

    private V put(K key, V value, boolean onlyIfAbsent) {
        if (root == null) {
            compare(key, key);
            root = new Node<>(key, value, null);
            size = 1;
            modCount++;
            return null;
        }
        check(key);
        Node<K, V> parent = null;
        Node<K, V> node = root;
        int order = 0;
        while (node != null) {
            parent = node;
            order = compare(key, node.key);
            if (order == 0) {
                V old = node.value;
                if (!onlyIfAbsent || old == null) {
                    node.value = value;
                }
                return old;
            }
            node = order < 0 ? node.left : node.right;
        }
        Node<K, V> added = new Node<>(key, value, parent);
        if (order < 0) {
            parent.left = added;
        } else {
            parent.right = added;
        }
        balanceInserted(added);
        size++;
        modCount++;
        return null;
    }

    @Override
    public V remove(Object key) {
        Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        V old = node.value;
        delete(node);
        return old;
    }

    @Override
    public void clear() {
        modCount++;
        size = 0;
        root = null;
    }

    /** Gives a map of the same keys and values. */
    @Override
    public Object clone() { return new TreeMap<K, V>((SortedMap<K, V>) this); }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        for (Node<K, V> node = end(false); node != null; node = node.next()) {
            action.accept(node.key, node.value);
            unchanged(expected);
        }
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        int expected = modCount;
        for (Node<K, V> node = end(false); node != null; node = node.next()) {
            node.value = function.apply(node.key, node.value);
            unchanged(expected);
        }
    }

    /** What an iterator does that finds the map changed by others: it gives up. */
    protected void changed() { throw new ConcurrentModificationException(); }

    private void unchanged(int expected) {
        if (modCount != expected) {
            changed();
        }
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
        Node<K, V> node = find(key);
        if (node != null && node.value != null) {
            return node.value;
        }
        int expected = modCount;
        V value = mappingFunction.apply(key);
        unchanged(expected);
        if (value != null) {
            put(key, value);
        }
        return value;
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Node<K, V> node = find(key);
        return node == null || node.value == null ? null : change(key, node, remappingFunction.apply(key, node.value), modCount);
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Node<K, V> node = find(key);
        int expected = modCount;
        return change(key, node, remappingFunction.apply(key, node == null ? null : node.value), expected);
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Objects.requireNonNull(value);
        Node<K, V> node = find(key);
        int expected = modCount;
        V merged = node == null || node.value == null ? value : remappingFunction.apply(node.value, value);
        return change(key, node, merged, expected);
    }

    private V change(K key, Node<K, V> node, V value, int expected) {
        unchanged(expected);
        if (value == null) {
            if (node != null) {
                delete(node);
            }
        } else if (node != null) {
            node.value = value;
        } else {
            put(key, value);
        }
        return value;
    }

    @Override
    public NavigableMap<K, V> descendingMap() {
        return new TreeRange<K, V>(this, false, null, false, false, null, false, true);
    }

    @Override
    NavigableMap<K, V> part(boolean hasFrom, K from, boolean fromInclusive, boolean hasTo, K to, boolean toInclusive) {
        return new TreeRange<K, V>(this, hasFrom, from, fromInclusive, hasTo, to, toInclusive, false);
    }

    // The tree is red and black: no red node has a red child, and all ways down have as many black nodes.

    private static <K, V> boolean isBlack(Node<K, V> node) { return node == null || node.black; }

    private void rotate(Node<K, V> node, boolean left) {
        Node<K, V> child = left ? node.right : node.left;
        Node<K, V> inner = left ? child.left : child.right;
        if (left) {
            node.right = inner;
            child.left = node;
        } else {
            node.left = inner;
            child.right = node;
        }
        if (inner != null) {
            inner.parent = node;
        }
        replace(node, child);
        node.parent = child;
    }

    // Puts another node, or none, where the node hangs.
    private void replace(Node<K, V> node, Node<K, V> other) {
        Node<K, V> parent = node.parent;
        if (other != null) {
            other.parent = parent;
        }
        if (parent == null) {
            root = other;
        } else if (parent.left == node) {
            parent.left = other;
        } else {
            parent.right = other;
        }
    }

    private void balanceInserted(Node<K, V> added) {
        Node<K, V> node = added;
        node.black = false;
        while (node.parent != null && !node.parent.black) {
            Node<K, V> parent = node.parent;
            Node<K, V> above = parent.parent;
            boolean left = parent == above.left;
            Node<K, V> uncle = left ? above.right : above.left;
            if (!isBlack(uncle)) {
                parent.black = true;
                uncle.black = true;
                above.black = false;
                node = above;
            } else {
                if (node == (left ? parent.right : parent.left)) {
                    node = parent;
                    rotate(node, left);
                }
                node.parent.black = true;
                above.black = false;
                rotate(above, !left);
            }
        }
        root.black = true;
    }

    // Deletes the node. If it has two children, the next node's content moves into it: that next node is given.
    Node<K, V> delete(Node<K, V> deleted) {
        modCount++;
        size--;
        Node<K, V> node = deleted;
        Node<K, V> moved = null;
        if (node.left != null && node.right != null) {
            moved = node.next();
            node.key = moved.key;
            node.value = moved.value;
            node = moved;
        }
        Node<K, V> child = node.left != null ? node.left : node.right;
        if (child != null) {
            replace(node, child);
            child.black = true;
        } else {
            if (node.black) {
                balanceDeleted(node);
            }
            replace(node, null);
        }
        return moved;
    }

    private void balanceDeleted(Node<K, V> lacking) {
        Node<K, V> node = lacking;
        while (node != root && node.black) {
            Node<K, V> parent = node.parent;
            boolean left = node == parent.left;
            Node<K, V> sibling = left ? parent.right : parent.left;
            if (!sibling.black) {
                sibling.black = true;
                parent.black = false;
                rotate(parent, left);
                sibling = left ? parent.right : parent.left;
            }
            Node<K, V> near = left ? sibling.left : sibling.right;
            Node<K, V> far = left ? sibling.right : sibling.left;
            if (isBlack(near) && isBlack(far)) {
                sibling.black = false;
                node = parent;
            } else {
                if (isBlack(far)) {
                    near.black = true;
                    sibling.black = false;
                    rotate(sibling, !left);
                    sibling = left ? parent.right : parent.left;
                    far = left ? sibling.right : sibling.left;
                }
                sibling.black = parent.black;
                parent.black = true;
                far.black = true;
                rotate(parent, left);
                node = root;
            }
        }
        node.black = true;
    }
}
