package java.util;

/** A map whose keys are the constants of an enum, in their order. */
public class EnumMap<K extends Enum<K>, V> extends AbstractMap<K, V> implements Cloneable, java.io.Serializable {
    private final TreeMap<K, V> map = new TreeMap<>();

    /** Creates an empty map for the constants of an enum. */
    public EnumMap(Class<K> keyType) { Objects.requireNonNull(keyType); }

    /** Creates a map like another. */
    public EnumMap(EnumMap<K, ? extends V> m) { putAll(m); }

    /** Creates a map of the keys and values of another. */
    public EnumMap(Map<K, ? extends V> m) {
        if (!(m instanceof EnumMap) && m.isEmpty()) {
            throw new IllegalArgumentException("Specified map is empty");
        }
        putAll(m);
    }

    @Override
    public int size() { return map.size(); }

    @Override
    public boolean containsKey(Object key) { return key instanceof Enum && map.containsKey(key); }

    @Override
    public V get(Object key) { return key instanceof Enum ? map.get(key) : null; }

    @Override
    public V put(K key, V value) { return map.put(key, value); }

    @Override
    public V remove(Object key) { return key instanceof Enum ? map.remove(key) : null; }

    @Override
    public void clear() { map.clear(); }

    @Override
    public Set<K> keySet() { return map.keySet(); }

    @Override
    public Collection<V> values() { return map.values(); }

    @Override
    public Set<Map.Entry<K, V>> entrySet() { return map.entrySet(); }

    /** Gives a map of the same keys and values. */
    @Override
    public EnumMap<K, V> clone() { return new EnumMap<K, V>(this); }
}
