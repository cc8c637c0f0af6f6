package java.util.concurrent;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A map in a hash table for several threads. */
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V>, java.io.Serializable {
    private static final class Node<K, V> {
        final int hash;
        final K key;
        volatile V value;
        volatile Node<K, V> next;

        Node(int hash, K key, V value, Node<K, V> next) {
            this.hash = hash;
            this.key = key;
            this.value = value;
            this.next = next;
        }
    }

    private volatile Node<K, V>[] table;
    private volatile int size;
    // How many keys make the table grow; before there is one, its length.
    private int limit;
    // The chains in which a function is computing a value, and by which thread.
    private final HashMap<Integer, Thread> busy = new HashMap<>();

    /** Creates an empty map. */
    public ConcurrentHashMap() {
    }

    /** Creates an empty map for that many keys. */
    public ConcurrentHashMap(int initialCapacity) { this(initialCapacity, 0.75f, 1); }

    /** Creates an empty map for that many keys. */
    public ConcurrentHashMap(int initialCapacity, float loadFactor) { this(initialCapacity, loadFactor, 1); }

    /** Creates an empty map for that many keys and threads. */
    public ConcurrentHashMap(int initialCapacity, float loadFactor, int concurrencyLevel) {
        if (!(loadFactor > 0.0f) || initialCapacity < 0 || concurrencyLevel <= 0) {
            throw new IllegalArgumentException();
        }
        limit = powerOfTwo((int) (1.0 + Math.max(initialCapacity, concurrencyLevel) / loadFactor));
    }

    /** Creates a map of the keys and values of another. */
    public ConcurrentHashMap(Map<? extends K, ? extends V> m) {
        limit = 16;
        putAll(m);
    }

    private static int powerOfTwo(int least) {
        int length = 1;
        while (length < least && length < 1 << 30) {
            length <<= 1;
        }
        return length;
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & Integer.MAX_VALUE;
    }

    @SuppressWarnings("unchecked")
    private void prepare() {
        if (table == null) {
            int length = limit > 0 ? limit : 16;
            table = (Node<K, V>[]) new Node[length];
            limit = length - (length >>> 2);
        }
    }

    // Doubles the table. The end of a chain that stays together keeps its order, what comes before is turned.
    @SuppressWarnings("unchecked")
    private void grow() {
        Node<K, V>[] old = table;
        int length = old.length;
        Node<K, V>[] wider = (Node<K, V>[]) new Node[length * 2];
        for (int i = 0; i < length; i++) {
            Node<K, V> tail = old[i];
            if (tail == null) {
                continue;
            }
            for (Node<K, V> node = tail.next; node != null; node = node.next) {
                if ((node.hash & length) != (tail.hash & length)) {
                    tail = node;
                }
            }
            Node<K, V> low = (tail.hash & length) == 0 ? tail : null;
            Node<K, V> high = low == null ? tail : null;
            for (Node<K, V> node = old[i]; node != tail; node = node.next) {
                if ((node.hash & length) == 0) {
                    low = new Node<>(node.hash, node.key, node.value, low);
                } else {
                    high = new Node<>(node.hash, node.key, node.value, high);
                }
            }
            wider[i] = low;
            wider[i + length] = high;
        }
        table = wider;
        limit = length * 2 - (length >>> 1);
    }

    private void growIfFull() {
        while (busy.isEmpty() && size >= limit && table.length < 1 << 30) {
            grow();
        }
    }

    private void presize(int expected) {
        int length = powerOfTwo(expected + (expected >>> 1) + 1);
        if (table == null) {
            limit = Math.max(limit, length);
            prepare();
        }
        while (busy.isEmpty() && length > limit && table.length < 1 << 30) {
            grow();
        }
    }

    private Node<K, V> find(Object key) {
        int hash = spread(key);
        Node<K, V>[] current = table;
        Node<K, V> node = current == null ? null : current[hash & (current.length - 1)];
        while (node != null && (node.hash != hash || node.key != key && !key.equals(node.key))) {
            node = node.next;
        }
        return node;
    }

    // Waits until no function computes a value in the chain of the key.
    private int enter(Object key) {
        boolean interrupted = false;
        prepare();
        int index = spread(key) & (table.length - 1);
        while (busy.containsKey(index)) {
            if (busy.get(index) == Thread.currentThread()) {
                throw new IllegalStateException("Recursive update");
            }
            try {
                wait();
            } catch (InterruptedException retry) {
                interrupted = true;
            }
            index = spread(key) & (table.length - 1);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return index;
    }

    private void append(K key, V value) {
        int hash = spread(key);
        int index = hash & (table.length - 1);
        Node<K, V> added = new Node<>(hash, key, value, null);
        Node<K, V> node = table[index];
        int count = 0;
        if (node == null) {
            table[index] = added;
        } else {
            count = 1;
            while (node.next != null) {
                node = node.next;
                count++;
            }
            node.next = added;
        }
        if (count >= 8 && table.length < 64) {
            presize(table.length << 1);
        }
        size++;
        growIfFull();
    }

    private V unlink(Node<K, V> removed) {
        int index = removed.hash & (table.length - 1);
        Node<K, V> node = table[index];
        if (node == removed) {
            table[index] = removed.next;
        } else {
            while (node.next != removed) {
                node = node.next;
            }
            node.next = removed.next;
        }
        size--;
        return removed.value;
    }

    @Override
    public int size() { return size; }

    @Override
    public boolean isEmpty() { return size == 0; }

    /** Gives the number of keys. */
    public long mappingCount() { return size; }

    @Override
    public V get(Object key) {
        Node<K, V> node = find(key);
        return node == null ? null : node.value;
    }

    @Override
    public V getOrDefault(Object key, V defaultValue) {
        V value = get(key);
        return value == null ? defaultValue : value;
    }

    @Override
    public boolean containsKey(Object key) { return find(key) != null; }

    @Override
    public boolean containsValue(Object value) {
        Objects.requireNonNull(value);
        return super.containsValue(value);
    }

    /** Tells whether there is a value equal to the object. */
    public boolean contains(Object value) { return containsValue(value); }

    @Override
    public V put(K key, V value) { return put(key, value, false); }

    @Override
    public V putIfAbsent(K key, V value) { return put(key, value, true); }

    private synchronized V put(K key, V value, boolean onlyIfAbsent) {
        if (key == null || value == null) {
            throw new NullPointerException();
        }
        enter(key);
        Node<K, V> node = find(key);
        if (node == null) {
            append(key, value);
            return null;
        }
        V old = node.value;
        if (!onlyIfAbsent) {
            node.value = value;
        }
        return old;
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> m) {
        synchronized (this) {
            presize(m.size());
        }
        for (Map.Entry<? extends K, ? extends V> entry : m.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public synchronized V remove(Object key) {
        enter(key);
        Node<K, V> node = find(key);
        return node == null ? null : unlink(node);
    }

    @Override
    public synchronized boolean remove(Object key, Object value) {
        enter(key);
        Node<K, V> node = find(key);
        if (node == null || value == null || !value.equals(node.value)) {
            return false;
        }
        unlink(node);
        return true;
    }

    @Override
    public synchronized boolean replace(K key, V oldValue, V newValue) {
        if (oldValue == null || newValue == null) {
            throw new NullPointerException();
        }
        enter(key);
        Node<K, V> node = find(key);
        if (node == null || !oldValue.equals(node.value)) {
            return false;
        }
        node.value = newValue;
        return true;
    }

    @Override
    public synchronized V replace(K key, V value) {
        Objects.requireNonNull(value);
        enter(key);
        Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        V old = node.value;
        node.value = value;
        return old;
    }

    @Override
    public synchronized void clear() {
        for (Iterator<K> each = keySet().iterator(); each.hasNext();) {
            remove(each.next());
        }
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
        Objects.requireNonNull(mappingFunction);
        Node<K, V> known = find(key);
        return known != null ? known.value : change(key, true, false, (k, old) -> mappingFunction.apply(k));
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        return change(key, false, true, Objects.requireNonNull(remappingFunction));
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        return change(key, true, true, Objects.requireNonNull(remappingFunction));
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(value);
        Objects.requireNonNull(remappingFunction);
        return change(key, true, true, (k, old) -> old == null ? value : remappingFunction.apply(old, value));
    }

    // Computes the value while others cannot change the chain of the key.
    private V change(K key, boolean ifAbsent, boolean ifPresent, BiFunction<? super K, ? super V, ? extends V> function) {
        int index;
        Node<K, V> node;
        synchronized (this) {
            index = enter(key);
            node = find(key);
            if (node == null ? !ifAbsent : !ifPresent) {
                return node == null ? null : node.value;
            }
            busy.put(index, Thread.currentThread());
        }
        V value = null;
        boolean computed = false;
        try {
            value = function.apply(key, node == null ? null : node.value);
            computed = true;
            return value;
        } finally {
            synchronized (this) {
                busy.remove(index);
                if (computed) {
                    if (node != null && value != null) {
                        node.value = value;
                    } else if (node != null) {
                        unlink(node);
                    } else if (value != null) {
                        append(key, value);
                    }
                }
                growIfFull();
                notifyAll();
            }
        }
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        Each each = new Each();
        for (Node<K, V> node = each.advance(); node != null; node = each.advance()) {
            action.accept(node.key, node.value);
        }
    }

    /** Performs the action for each key and value. */
    public void forEach(long parallelismThreshold, BiConsumer<? super K, ? super V> action) { forEach(action); }

    /** Gives the first result of the function that is not {@code null}. */
    public <U> U search(long parallelismThreshold, BiFunction<? super K, ? super V, ? extends U> searchFunction) {
        Each each = new Each();
        for (Node<K, V> node = each.advance(); node != null; node = each.advance()) {
            U found = searchFunction.apply(node.key, node.value);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Puts together what the function gives for keys and values. */
    public <U> U reduce(long parallelismThreshold, BiFunction<? super K, ? super V, ? extends U> transformer, BiFunction<? super U, ? super U, ? extends U> reducer) {
        U result = null;
        Each each = new Each();
        for (Node<K, V> node = each.advance(); node != null; node = each.advance()) {
            U next = transformer.apply(node.key, node.value);
            if (next != null) {
                result = result == null ? next : reducer.apply(result, next);
            }
        }
        return result;
    }

    /** Puts the values together. */
    public V reduceValues(long parallelismThreshold, BiFunction<? super V, ? super V, ? extends V> reducer) {
        return this.<V>reduce(parallelismThreshold, (k, v) -> v, reducer);
    }

    /** Puts the keys together. */
    public K reduceKeys(long parallelismThreshold, BiFunction<? super K, ? super K, ? extends K> reducer) {
        return this.<K>reduce(parallelismThreshold, (k, v) -> k, reducer);
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        for (K key : keySet()) {
            computeIfPresent(key, function);
        }
    }

    /** Gives a set for several threads. */
    public static <T> KeySetView<T, Boolean> newKeySet() {
        return new KeySetView<T, Boolean>(new ConcurrentHashMap<T, Boolean>(), Boolean.TRUE);
    }

    /** Gives a set for several threads and that many elements. */
    public static <T> KeySetView<T, Boolean> newKeySet(int initialCapacity) {
        return new KeySetView<T, Boolean>(new ConcurrentHashMap<T, Boolean>(initialCapacity), Boolean.TRUE);
    }

    @Override
    public KeySetView<K, V> keySet() { return new KeySetView<K, V>(this, null); }

    /** Gives a view of the keys; adding one gives it the value. */
    public KeySetView<K, V> keySet(V mappedValue) { return new KeySetView<K, V>(this, Objects.requireNonNull(mappedValue)); }

    /** Gives the keys. */
    public Enumeration<K> keys() { return Collections.enumeration(keySet()); }

    /** Gives the values. */
    public Enumeration<V> elements() { return Collections.enumeration(values()); }

    @Override
    public Collection<V> values() {
        return new AbstractCollection<V>() {
            @Override
            public int size() { return size; }

            @Override
            public Iterator<V> iterator() {
                Each each = new Each();
                return new Iterator<V>() {
                    @Override
                    public boolean hasNext() { return each.hasNext(); }

                    @Override
                    public V next() {
                        each.nextNode();
                        return each.value;
                    }

                    @Override
                    public void remove() { each.remove(); }
                };
            }

            @Override
            public boolean contains(Object o) { return containsValue(o); }

            @Override
            public void clear() { ConcurrentHashMap.this.clear(); }
        };
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            @Override
            public int size() { return size; }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                Each each = new Each();
                return new Iterator<Map.Entry<K, V>>() {
                    @Override
                    public boolean hasNext() { return each.hasNext(); }

                    @Override
                    public Map.Entry<K, V> next() {
                        K key = each.nextNode().key;
                        return new SimpleEntry<K, V>(key, each.value) {
                            @Override
                            public V setValue(V value) {
                                put(key, Objects.requireNonNull(value));
                                return super.setValue(value);
                            }
                        };
                    }

                    @Override
                    public void remove() { each.remove(); }
                };
            }

            @Override
            public boolean contains(Object o) {
                return o instanceof Map.Entry && Objects.equals(get(((Map.Entry<?, ?>) o).getKey()), ((Map.Entry<?, ?>) o).getValue());
            }

            @Override
            public void clear() { ConcurrentHashMap.this.clear(); }
        };
    }

    /** Goes through the chains as they are when it comes to them, also if the table has grown since. */
    private final class Each {
        private final int length = table == null ? 0 : table.length;
        private int base;
        private int index;
        private Node<K, V> node;
        private Node<K, V> coming;
        private V comingValue;
        private Node<K, V> last;
        private boolean begun;
        V value;

        Node<K, V> advance() {
            if (node != null) {
                node = node.next;
            }
            Node<K, V>[] current = table;
            while (node == null && base < length) {
                node = current[index];
                index += length;
                if (index >= current.length) {
                    base++;
                    index = base;
                }
            }
            return node;
        }

        boolean hasNext() {
            if (!begun) {
                begun = true;
                step();
            }
            return coming != null;
        }

        private void step() {
            coming = advance();
            comingValue = coming == null ? null : coming.value;
        }

        Node<K, V> nextNode() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            last = coming;
            value = comingValue;
            step();
            return last;
        }

        void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            ConcurrentHashMap.this.remove(last.key);
            last = null;
        }
    }

    private Iterator<K> keyIterator() {
        Each each = new Each();
        return new Iterator<K>() {
            @Override
            public boolean hasNext() { return each.hasNext(); }

            @Override
            public K next() { return each.nextNode().key; }

            @Override
            public void remove() { each.remove(); }
        };
    }

    /** The keys of a map as a set. */
    public static final class KeySetView<K, V> extends AbstractSet<K> implements java.io.Serializable {
        private final ConcurrentHashMap<K, V> map;
        private final V value;

        KeySetView(ConcurrentHashMap<K, V> map, V value) {
            this.map = map;
            this.value = value;
        }

        /** Gives the map. */
        public ConcurrentHashMap<K, V> getMap() { return map; }

        /** Gives the value of keys that are added. */
        public V getMappedValue() { return value; }

        @Override
        public int size() { return map.size(); }

        @Override
        public boolean contains(Object o) { return map.containsKey(o); }

        @Override
        public boolean add(K e) {
            if (value == null) {
                throw new UnsupportedOperationException();
            }
            return map.putIfAbsent(e, value) == null;
        }

        @Override
        public boolean remove(Object o) { return map.remove(o) != null; }

        @Override
        public void clear() { map.clear(); }

        @Override
        public Iterator<K> iterator() { return map.keyIterator(); }
    }
}
