package java.util;

import java.util.function.BiFunction;
import java.util.function.Function;

/** What {@code Map.of}, {@code Map.ofEntries} and {@code Map.copyOf} give. */
final class ImmutableMap<K, V> extends AbstractMap<K, V> {
    private final LinkedHashMap<K, V> content = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    static <K, V> Map<K, V> of(Object... keysAndValues) {
        ImmutableMap<K, V> map = new ImmutableMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.enter((K) keysAndValues[i], (V) keysAndValues[i + 1]);
        }
        return map;
    }

    void enter(K key, V value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        if (content.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException("duplicate key: " + key);
        }
    }

    @Override
    public int size() { return content.size(); }

    @Override
    public V get(Object key) { return content.get(Objects.requireNonNull(key)); }

    @Override
    public V getOrDefault(Object key, V defaultValue) {
        V value = get(key);
        return value != null ? value : defaultValue;
    }

    @Override
    public boolean containsKey(Object key) { return content.containsKey(Objects.requireNonNull(key)); }

    @Override
    public boolean containsValue(Object value) { return content.containsValue(Objects.requireNonNull(value)); }

    @Override
    public Set<Map.Entry<K, V>> entrySet() { return Collections.unmodifiableMap(content).entrySet(); }

    @Override
    public Set<K> keySet() { return Collections.unmodifiableSet(content.keySet()); }

    @Override
    public Collection<V> values() { return Collections.unmodifiableCollection(content.values()); }

    @Override
    public V put(K key, V value) { throw new UnsupportedOperationException(); }

    @Override
    public V remove(Object key) { throw new UnsupportedOperationException(); }

    @Override
    public void putAll(Map<? extends K, ? extends V> m) { throw new UnsupportedOperationException(); }

    @Override
    public void clear() { throw new UnsupportedOperationException(); }

    @Override
    public V putIfAbsent(K key, V value) { throw new UnsupportedOperationException(); }

    @Override
    public boolean remove(Object key, Object value) { throw new UnsupportedOperationException(); }

    @Override
    public boolean replace(K key, V oldValue, V newValue) { throw new UnsupportedOperationException(); }

    @Override
    public V replace(K key, V value) { throw new UnsupportedOperationException(); }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> f) { throw new UnsupportedOperationException(); }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> f) { throw new UnsupportedOperationException(); }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> f) { throw new UnsupportedOperationException(); }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> f) { throw new UnsupportedOperationException(); }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> f) { throw new UnsupportedOperationException(); }
}
