package java.util;

/** A map that could drop keys nobody else uses: here, it keeps them. */
public class WeakHashMap<K, V> extends HashMap<K, V> implements Map<K, V> {
    /** Creates an empty map. */
    public WeakHashMap() {
    }

    /** Creates an empty map for that many keys. */
    public WeakHashMap(int initialCapacity) { super(initialCapacity); }

    /** Creates a map of the keys and values of another. */
    public WeakHashMap(Map<? extends K, ? extends V> m) { super(m); }
}
