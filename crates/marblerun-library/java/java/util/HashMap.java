package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** A map in a hash table; its order is not that of insertion. */
public class HashMap<K, V> extends AbstractMap<K, V> implements Map<K, V>, Cloneable, java.io.Serializable {
    private static final int MAX_LENGTH = 1 << 30;

    private Node<K, V>[] table;
    private int size;
    private int modCount;
    private int threshold;
    private final float loadFactor;

    /** Creates an empty map. */
    public HashMap() { loadFactor = 0.75f; }

    /** Creates an empty map whose table has at least that length. */
    public HashMap(int initialCapacity) { this(initialCapacity, 0.75f); }

    /** Creates an empty map whose table has at least that length and grows when it is that full. */
    public HashMap(int initialCapacity, float loadFactor) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException("Illegal initial capacity: " + initialCapacity);
        }
        if (loadFactor <= 0 || loadFactor != loadFactor) {
            throw new IllegalArgumentException("Illegal load factor: " + loadFactor);
        }
        this.loadFactor = loadFactor;
        this.threshold = powerOfTwo(initialCapacity);
    }

    /** Creates a map of the keys and values of another. */
    public HashMap(Map<? extends K, ? extends V> m) {
        loadFactor = 0.75f;
        putAll(m);
    }

    static class Node<K, V> implements Map.Entry<K, V> {
        final int hash;
        final K key;
        V value;
        Node<K, V> next;
        // The neighbours in order of insertion or access, if the map keeps one.
        Node<K, V> before;
        Node<K, V> after;

        Node(int hash, K key, V value, Node<K, V> next) {
            this.hash = hash;
            this.key = key;
            this.value = value;
            this.next = next;
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
            return o == this || o instanceof Map.Entry && Objects.equals(key, ((Map.Entry<?, ?>) o).getKey())
                && Objects.equals(value, ((Map.Entry<?, ?>) o).getValue());
        }

        @Override
        public int hashCode() { return Objects.hashCode(key) ^ Objects.hashCode(value); }

        @Override
        public String toString() { return key + "=" + value; }
    }

    static int spread(Object key) {
        if (key == null) {
            return 0;
        }
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }

    static int powerOfTwo(int least) {
        int length = 1;
        while (length < least && length < MAX_LENGTH) {
            length <<= 1;
        }
        return length;
    }

    // What `LinkedHashMap` does differently.

    void linked(Node<K, V> node) {
    }

    void unlinked(Node<K, V> node) {
    }

    void accessed(Node<K, V> node) {
    }

    void inserted() {
    }

    void cleared() {
    }

    void touched() { modCount++; }

    Node<K, V> first() { return table == null || size == 0 ? null : from(0); }

    Node<K, V> following(Node<K, V> node) {
        return node.next != null ? node.next : from((node.hash & (table.length - 1)) + 1);
    }

    private Node<K, V> from(int index) {
        for (int i = index; i < table.length; i++) {
            if (table[i] != null) {
                return table[i];
            }
        }
        return null;
    }

    Node<K, V> find(Object key) {
        if (table == null) {
            return null;
        }
        int hash = spread(key);
        Node<K, V> node = table[hash & (table.length - 1)];
        while (node != null) {
            if (node.hash == hash && (node.key == key || key != null && key.equals(node.key))) {
                return node;
            }
            node = node.next;
        }
        return null;
    }

    // Makes the table, or doubles it: each chain is split in two that keep its order.
    @SuppressWarnings("unchecked")
    private void grow() {
        Node<K, V>[] old = table;
        int length = old == null ? (threshold > 0 ? threshold : 16) : old.length * 2;
        if (old != null && old.length >= MAX_LENGTH) {
            threshold = Integer.MAX_VALUE;
            return;
        }
        threshold = (int) (length * loadFactor);
        table = (Node<K, V>[]) new Node[length];
        if (old == null) {
            return;
        }
        for (int i = 0; i < old.length; i++) {
            Node<K, V> low = null;
            Node<K, V> high = null;
            Node<K, V> node = old[i];
            while (node != null) {
                Node<K, V> next = node.next;
                node.next = null;
                if ((node.hash & old.length) == 0) {
                    if (low == null) {
                        table[i] = node;
                    } else {
                        low.next = node;
                    }
                    low = node;
                } else {
                    if (high == null) {
                        table[i + old.length] = node;
                    } else {
                        high.next = node;
                    }
                    high = node;
                }
                node = next;
            }
        }
    }

    // A long chain in a small table is a reason to grow.
    private void lengthened(int before) {
        if (before >= 7 && table.length < 64) {
            grow();
        }
    }

    V putValue(K key, V value, boolean onlyIfAbsent) {
        if (table == null) {
            grow();
        }
        int hash = spread(key);
        int index = hash & (table.length - 1);
        Node<K, V> node = table[index];
        Node<K, V> last = null;
        int count = -1;
        while (node != null) {
            if (node.hash == hash && (node.key == key || key != null && key.equals(node.key))) {
                V old = node.value;
                if (!onlyIfAbsent || old == null) {
                    node.value = value;
                }
                accessed(node);
                return old;
            }
            last = node;
            node = node.next;
            count++;
        }
        node = new Node<>(hash, key, value, null);
        linked(node);
        if (last == null) {
            table[index] = node;
        } else {
            last.next = node;
            lengthened(count);
        }
        modCount++;
        if (++size > threshold) {
            grow();
        }
        inserted();
        return null;
    }

    // What `compute` and its like add comes first in its chain.
    private void prepend(K key, V value) {
        int hash = spread(key);
        int index = hash & (table.length - 1);
        int count = 0;
        for (Node<K, V> node = table[index]; node != null; node = node.next) {
            count++;
        }
        Node<K, V> added = new Node<>(hash, key, value, table[index]);
        linked(added);
        table[index] = added;
        lengthened(count);
        modCount++;
        size++;
        inserted();
    }

    private void prepare() {
        if (table == null || size > threshold) {
            grow();
        }
    }

    private void check(int expected) {
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    Node<K, V> removeNode(Object key) {
        if (table == null) {
            return null;
        }
        int hash = spread(key);
        int index = hash & (table.length - 1);
        Node<K, V> last = null;
        Node<K, V> node = table[index];
        while (node != null && (node.hash != hash || node.key != key && (key == null || !key.equals(node.key)))) {
            last = node;
            node = node.next;
        }
        if (node == null) {
            return null;
        }
        if (last == null) {
            table[index] = node.next;
        } else {
            last.next = node.next;
        }
        modCount++;
        size--;
        unlinked(node);
        return node;
    }

    @Override
    public int size() { return size; }

    @Override
    public boolean isEmpty() { return size == 0; }

    @Override
    public V get(Object key) {
        Node<K, V> node = find(key);
        return node == null ? null : node.value;
    }

    @Override
    public V getOrDefault(Object key, V defaultValue) {
        Node<K, V> node = find(key);
        return node == null ? defaultValue : node.value;
    }

    @Override
    public boolean containsKey(Object key) { return find(key) != null; }

    @Override
    public boolean containsValue(Object value) {
        for (Node<K, V> node = first(); node != null; node = following(node)) {
            if (node.value == value || value != null && value.equals(node.value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public V put(K key, V value) { return putValue(key, value, false); }

    @Override
    public V putIfAbsent(K key, V value) { return putValue(key, value, true); }

    @Override
    public void putAll(Map<? extends K, ? extends V> m) {
        int added = m.size();
        if (added == 0) {
            return;
        }
        if (table == null) {
            int length = (int) (added / loadFactor + 1.0f);
            if (length > threshold) {
                threshold = powerOfTwo(length);
            }
        } else {
            while (added > threshold && table.length < MAX_LENGTH) {
                grow();
            }
        }
        for (Map.Entry<? extends K, ? extends V> entry : m.entrySet()) {
            putValue(entry.getKey(), entry.getValue(), false);
        }
    }

    @Override
    public V remove(Object key) {
        Node<K, V> node = removeNode(key);
        return node == null ? null : node.value;
    }

    @Override
    public boolean remove(Object key, Object value) {
        Node<K, V> node = find(key);
        return node != null && Objects.equals(value, node.value) && removeNode(key) != null;
    }

    @Override
    public void clear() {
        modCount++;
        if (table != null && size > 0) {
            size = 0;
            ArraySupport.fill(table, 0, table.length, null);
        }
        cleared();
    }

    @Override
    public boolean replace(K key, V oldValue, V newValue) {
        Node<K, V> node = find(key);
        if (node == null || !Objects.equals(oldValue, node.value)) {
            return false;
        }
        node.value = newValue;
        accessed(node);
        return true;
    }

    @Override
    public V replace(K key, V value) {
        Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        V old = node.value;
        node.value = value;
        accessed(node);
        return old;
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
        Objects.requireNonNull(mappingFunction);
        prepare();
        Node<K, V> node = find(key);
        if (node != null && node.value != null) {
            accessed(node);
            return node.value;
        }
        int expected = modCount;
        V value = mappingFunction.apply(key);
        check(expected);
        if (value == null) {
            return null;
        }
        if (node != null) {
            node.value = value;
            accessed(node);
        } else {
            prepend(key, value);
        }
        return value;
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Node<K, V> node = find(key);
        if (node == null || node.value == null) {
            return null;
        }
        int expected = modCount;
        V value = remappingFunction.apply(key, node.value);
        check(expected);
        keep(node, value);
        return value;
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        prepare();
        Node<K, V> node = find(key);
        int expected = modCount;
        V value = remappingFunction.apply(key, node == null ? null : node.value);
        check(expected);
        if (node != null) {
            keep(node, value);
        } else if (value != null) {
            prepend(key, value);
        }
        return value;
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
        if (value == null || remappingFunction == null) {
            throw new NullPointerException();
        }
        prepare();
        Node<K, V> node = find(key);
        if (node == null) {
            prepend(key, value);
            return value;
        }
        V merged = value;
        if (node.value != null) {
            int expected = modCount;
            merged = remappingFunction.apply(node.value, value);
            check(expected);
        }
        keep(node, merged);
        return merged;
    }

    private void keep(Node<K, V> node, V value) {
        if (value != null) {
            node.value = value;
            accessed(node);
        } else {
            removeNode(node.key);
        }
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        for (Node<K, V> node = first(); node != null; node = following(node)) {
            action.accept(node.key, node.value);
        }
        check(expected);
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        int expected = modCount;
        for (Node<K, V> node = first(); node != null; node = following(node)) {
            node.value = function.apply(node.key, node.value);
        }
        check(expected);
    }

    /** Gives a map of the same keys and values. */
    @Override
    public Object clone() { return new HashMap<K, V>(this); }

    @Override
    public Set<K> keySet() { return new Keys(); }

    @Override
    public Collection<V> values() { return new Values(); }

    @Override
    public Set<Map.Entry<K, V>> entrySet() { return new Entries(); }

    private abstract class Each {
        private Node<K, V> coming = first();
        private Node<K, V> current;
        private int expected = modCount;

        public boolean hasNext() { return coming != null; }

        Node<K, V> nextNode() {
            check(expected);
            if (coming == null) {
                throw new NoSuchElementException();
            }
            current = coming;
            coming = following(coming);
            return current;
        }

        public void remove() {
            if (current == null) {
                throw new IllegalStateException();
            }
            check(expected);
            removeNode(current.key);
            current = null;
            expected = modCount;
        }
    }

    private class EachKey extends Each implements Iterator<K> {
        @Override
        public K next() { return nextNode().key; }
    }

    private class EachValue extends Each implements Iterator<V> {
        @Override
        public V next() { return nextNode().value; }
    }

    private class EachEntry extends Each implements Iterator<Map.Entry<K, V>> {
        @Override
        public Map.Entry<K, V> next() { return nextNode(); }
    }

    private class Keys extends AbstractSet<K> implements Spliterators.HashedView {
        @Override
        public int size() { return size; }

        @Override
        public void clear() { HashMap.this.clear(); }

        @Override
        public Iterator<K> iterator() { return new EachKey(); }

        @Override
        public boolean contains(Object o) { return containsKey(o); }

        @Override
        public boolean remove(Object key) { return removeNode(key) != null; }

        @Override
        public void forEach(Consumer<? super K> action) {
            Objects.requireNonNull(action);
            HashMap.this.forEach((k, v) -> action.accept(k));
        }
    }

    private class Values extends AbstractCollection<V> implements Spliterators.HashedView {
        @Override
        public int size() { return size; }

        @Override
        public void clear() { HashMap.this.clear(); }

        @Override
        public Iterator<V> iterator() { return new EachValue(); }

        @Override
        public boolean contains(Object o) { return containsValue(o); }

        @Override
        public void forEach(Consumer<? super V> action) {
            Objects.requireNonNull(action);
            HashMap.this.forEach((k, v) -> action.accept(v));
        }
    }

    private class Entries extends AbstractSet<Map.Entry<K, V>> implements Spliterators.HashedView {
        @Override
        public int size() { return size; }

        @Override
        public void clear() { HashMap.this.clear(); }

        @Override
        public Iterator<Map.Entry<K, V>> iterator() { return new EachEntry(); }

        @Override
        public boolean contains(Object o) {
            if (!(o instanceof Map.Entry)) {
                return false;
            }
            Node<K, V> node = find(((Map.Entry<?, ?>) o).getKey());
            return node != null && node.equals(o);
        }

        @Override
        public boolean remove(Object o) { return contains(o) && removeNode(((Map.Entry<?, ?>) o).getKey()) != null; }

        @Override
        public void forEach(Consumer<? super Map.Entry<K, V>> action) {
            Objects.requireNonNull(action);
            int expected = modCount;
            for (Node<K, V> node = first(); node != null; node = following(node)) {
                action.accept(node);
            }
            check(expected);
        }
    }
}
