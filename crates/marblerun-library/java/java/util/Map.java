package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Values found by their keys. */
public interface Map<K, V> {
    /** Gives the number of keys. */
    int size();

    /** Tells whether there are no keys. */
    boolean isEmpty();

    /** Tells whether there is a key equal to the object. */
    boolean containsKey(Object key);

    /** Tells whether there is a value equal to the object. */
    boolean containsValue(Object value);

    /** Gives the value of the key, or {@code null}. */
    V get(Object key);

    /** Sets the value of the key and gives the old one, or {@code null}. */
    V put(K key, V value);

    /** Removes the key and gives its value, or {@code null}. */
    V remove(Object key);

    /** Sets all keys and values of another map. */
    void putAll(Map<? extends K, ? extends V> m);

    /** Removes all keys. */
    void clear();

    /** Gives a view of the keys. */
    Set<K> keySet();

    /** Gives a view of the values. */
    Collection<V> values();

    /** Gives a view of the keys with their values. */
    Set<Map.Entry<K, V>> entrySet();

    /** Tells whether the other is a map of equal keys and values. */
    @Override
    boolean equals(Object o);

    @Override
    int hashCode();

    /** A key with its value. */
    interface Entry<K, V> {
        /** Gives the key. */
        K getKey();

        /** Gives the value. */
        V getValue();

        /** Sets the value and gives the old one. */
        V setValue(V value);

        /** Tells whether the other is an entry of an equal key and value. */
        @Override
        boolean equals(Object o);

        @Override
        int hashCode();

        /** Gives the order of the keys. */
        static <K extends Comparable<? super K>, V> Comparator<Map.Entry<K, V>> comparingByKey() {
            return (a, b) -> a.getKey().compareTo(b.getKey());
        }

        /** Gives the order of the values. */
        static <K, V extends Comparable<? super V>> Comparator<Map.Entry<K, V>> comparingByValue() {
            return (a, b) -> a.getValue().compareTo(b.getValue());
        }

        /** Gives the order of the keys by a comparator. */
        static <K, V> Comparator<Map.Entry<K, V>> comparingByKey(Comparator<? super K> cmp) {
            Objects.requireNonNull(cmp);
            return (a, b) -> cmp.compare(a.getKey(), b.getKey());
        }

        /** Gives the order of the values by a comparator. */
        static <K, V> Comparator<Map.Entry<K, V>> comparingByValue(Comparator<? super V> cmp) {
            Objects.requireNonNull(cmp);
            return (a, b) -> cmp.compare(a.getValue(), b.getValue());
        }

        /** Gives an unmodifiable copy of an entry. */
        static <K, V> Map.Entry<K, V> copyOf(Map.Entry<? extends K, ? extends V> e) {
            return Map.entry(e.getKey(), e.getValue());
        }
    }

    /** Gives the value of the key, or the default if there is no such key. */
    default V getOrDefault(Object key, V defaultValue) {
        V value = get(key);
        return value != null || containsKey(key) ? value : defaultValue;
    }

    /** Performs the action for each key and value. */
    default void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        for (Map.Entry<K, V> entry : entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    /** Replaces each value by what the function gives. */
    default void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        for (Map.Entry<K, V> entry : entrySet()) {
            entry.setValue(function.apply(entry.getKey(), entry.getValue()));
        }
    }

    /** Sets the value of the key if it has none, and gives the one it has. */
    default V putIfAbsent(K key, V value) {
        V old = get(key);
        return old == null ? put(key, value) : old;
    }

    /** Removes the key if it has that value, and tells whether it did. */
    default boolean remove(Object key, Object value) {
        Object current = get(key);
        if (!Objects.equals(current, value) || current == null && !containsKey(key)) {
            return false;
        }
        remove(key);
        return true;
    }

    /** Replaces the value of the key if it is the old one, and tells whether it was. */
    default boolean replace(K key, V oldValue, V newValue) {
        Object current = get(key);
        if (!Objects.equals(current, oldValue) || current == null && !containsKey(key)) {
            return false;
        }
        put(key, newValue);
        return true;
    }

    /** Replaces the value of the key if it has one, and gives the old one. */
    default V replace(K key, V value) {
        V current = get(key);
        return current != null || containsKey(key) ? put(key, value) : current;
    }

    /** Gives the value of the key; if it has none, the function makes one that is kept. */
    default V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
        Objects.requireNonNull(mappingFunction);
        V value = get(key);
        if (value == null) {
            value = mappingFunction.apply(key);
            if (value != null) {
                put(key, value);
            }
        }
        return value;
    }

    /** Replaces the value of the key, if it has one, by what the function gives; {@code null} removes it. */
    default V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        V old = get(key);
        if (old == null) {
            return null;
        }
        V value = remappingFunction.apply(key, old);
        if (value != null) {
            put(key, value);
        } else {
            remove(key);
        }
        return value;
    }

    /** Sets the value of the key to what the function gives for the old one; {@code null} removes it. */
    default V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        V old = get(key);
        V value = remappingFunction.apply(key, old);
        if (value != null) {
            put(key, value);
        } else if (old != null || containsKey(key)) {
            remove(key);
        }
        return value;
    }

    /** Sets the value of the key, or to what the function makes of the old one and this; {@code null} removes it. */
    default V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Objects.requireNonNull(value);
        V old = get(key);
        V merged = old == null ? value : remappingFunction.apply(old, value);
        if (merged == null) {
            remove(key);
        } else {
            put(key, merged);
        }
        return merged;
    }

    /** Gives an unmodifiable map without keys. */
    static <K, V> Map<K, V> of() { return ImmutableMap.of(); }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1) {
        return ImmutableMap.of(k1, v1);
    }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2) {
        return ImmutableMap.of(k1, v1, k2, v2);
    }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3);
    }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4);
    }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
    }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
            K k6, V v6) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
    }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
            K k6, V v6, K k7, V v7) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
    }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
            K k6, V v6, K k7, V v7, K k8, V v8) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
    }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
            K k6, V v6, K k7, V v7, K k8, V v8, K k9, V v9) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
    }

    /** Gives an unmodifiable map of the keys and values. */
    static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
            K k6, V v6, K k7, V v7, K k8, V v8, K k9, V v9, K k10, V v10) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10);
    }

    /** Gives an unmodifiable map of the entries. */
    @SafeVarargs
    static <K, V> Map<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
        ImmutableMap<K, V> map = new ImmutableMap<>();
        for (Entry<? extends K, ? extends V> entry : entries) {
            map.enter(entry.getKey(), entry.getValue());
        }
        return map;
    }

    /** Gives an unmodifiable entry. */
    static <K, V> Entry<K, V> entry(K k, V v) {
        return new AbstractMap.SimpleImmutableEntry<>(Objects.requireNonNull(k), Objects.requireNonNull(v));
    }

    /** Gives an unmodifiable map of the keys and values of another. */
    @SuppressWarnings("unchecked")
    static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
        if (map instanceof ImmutableMap) {
            return (Map<K, V>) map;
        }
        ImmutableMap<K, V> copy = new ImmutableMap<>();
        for (Entry<? extends K, ? extends V> entry : map.entrySet()) {
            copy.enter(entry.getKey(), entry.getValue());
        }
        return copy;
    }
}
