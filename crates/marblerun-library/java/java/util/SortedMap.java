package java.util;

/** A map whose keys are in order. */
public interface SortedMap<K, V> extends Map<K, V> {
    /** Gives the order of the keys, or {@code null} for the natural one. */
    Comparator<? super K> comparator();

    /** Gives a view of the keys from one to below another. */
    SortedMap<K, V> subMap(K fromKey, K toKey);

    /** Gives a view of the keys below one. */
    SortedMap<K, V> headMap(K toKey);

    /** Gives a view of the keys from one on. */
    SortedMap<K, V> tailMap(K fromKey);

    /** Gives the first key. */
    K firstKey();

    /** Gives the last key. */
    K lastKey();

    @Override
    Set<K> keySet();

    @Override
    Collection<V> values();

    @Override
    Set<Map.Entry<K, V>> entrySet();
}
