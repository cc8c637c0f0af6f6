package java.util;

/** A map whose keys are in order and which finds the nearest ones. */
public interface NavigableMap<K, V> extends SortedMap<K, V> {
    /** Gives the entry of the greatest key below this, or {@code null}. */
    Map.Entry<K, V> lowerEntry(K key);

    /** Gives the greatest key below this, or {@code null}. */
    K lowerKey(K key);

    /** Gives the entry of the greatest key not above this, or {@code null}. */
    Map.Entry<K, V> floorEntry(K key);

    /** Gives the greatest key not above this, or {@code null}. */
    K floorKey(K key);

    /** Gives the entry of the least key not below this, or {@code null}. */
    Map.Entry<K, V> ceilingEntry(K key);

    /** Gives the least key not below this, or {@code null}. */
    K ceilingKey(K key);

    /** Gives the entry of the least key above this, or {@code null}. */
    Map.Entry<K, V> higherEntry(K key);

    /** Gives the least key above this, or {@code null}. */
    K higherKey(K key);

    /** Gives the first entry, or {@code null}. */
    Map.Entry<K, V> firstEntry();

    /** Gives the last entry, or {@code null}. */
    Map.Entry<K, V> lastEntry();

    /** Takes the first entry, or gives {@code null}. */
    Map.Entry<K, V> pollFirstEntry();

    /** Takes the last entry, or gives {@code null}. */
    Map.Entry<K, V> pollLastEntry();

    /** Gives a view in the opposite order. */
    NavigableMap<K, V> descendingMap();

    /** Gives a view of the keys. */
    NavigableSet<K> navigableKeySet();

    /** Gives a view of the keys in the opposite order. */
    NavigableSet<K> descendingKeySet();

    /** Gives a view of the keys between two. */
    NavigableMap<K, V> subMap(K fromKey, boolean fromInclusive, K toKey, boolean toInclusive);

    /** Gives a view of the keys up to one. */
    NavigableMap<K, V> headMap(K toKey, boolean inclusive);

    /** Gives a view of the keys from one on. */
    NavigableMap<K, V> tailMap(K fromKey, boolean inclusive);

    @Override
    SortedMap<K, V> subMap(K fromKey, K toKey);

    @Override
    SortedMap<K, V> headMap(K toKey);

    @Override
    SortedMap<K, V> tailMap(K fromKey);
}
