package java.util;

/** A map whose keys are the same only if they are one object. */
public class IdentityHashMap<K, V> extends AbstractMap<K, V> implements Map<K, V>, Cloneable {
    private static final class Key {
        final Object object;

        Key(Object object) { this.object = object; }

        @Override
        public boolean equals(Object o) { return o instanceof Key && ((Key) o).object == object; }

        @Override
        public int hashCode() { return System.identityHashCode(object); }
    }

    private final LinkedHashMap<Key, V> map = new LinkedHashMap<>();

    /** Creates an empty map. */
    public IdentityHashMap() {
    }

    /** Creates an empty map for that many keys. */
    public IdentityHashMap(int expectedMaxSize) {
    }

    /** Creates a map of the keys and values of another. */
    public IdentityHashMap(Map<? extends K, ? extends V> m) { putAll(m); }

    @Override
    public int size() { return map.size(); }

    @Override
    public V get(Object key) { return map.get(new Key(key)); }

    @Override
    public boolean containsKey(Object key) { return map.containsKey(new Key(key)); }

    @Override
    public V put(K key, V value) { return map.put(new Key(key), value); }

    @Override
    public V remove(Object key) { return map.remove(new Key(key)); }

    @Override
    public void clear() { map.clear(); }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            @Override
            public int size() { return map.size(); }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                Iterator<Map.Entry<Key, V>> each = map.entrySet().iterator();
                return new Iterator<Map.Entry<K, V>>() {
                    @Override
                    public boolean hasNext() { return each.hasNext(); }

                    @Override
                    @SuppressWarnings("unchecked")
                    public Map.Entry<K, V> next() {
                        Map.Entry<Key, V> entry = each.next();
                        return new SimpleEntry<K, V>((K) entry.getKey().object, entry.getValue()) {
                            @Override
                            public V setValue(V value) {
                                entry.setValue(value);
                                return super.setValue(value);
                            }
                        };
                    }

                    @Override
                    public void remove() { each.remove(); }
                };
            }
        };
    }
}
