package java.util.concurrent;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A map for several threads, whose keys are in order. Its iterators go on when it is changed. */
public class ConcurrentSkipListMap<K, V> extends TreeMap<K, V> implements ConcurrentNavigableMap<K, V> {
    // Threads switch only where the machine lets them; the lock keeps a change whole.

    /** Creates an empty map in the natural order of its keys. */
    public ConcurrentSkipListMap() {
        super();
    }

    /** Creates an empty map in that order. */
    public ConcurrentSkipListMap(Comparator<? super K> comparator) {
        super(comparator);
    }

    /** Creates a map of the keys and values of another, in their natural order. */
    public ConcurrentSkipListMap(Map<? extends K, ? extends V> m) {
        super();
        putAll(m);
    }

    /** Creates a map of the keys and values of another, in the same order. */
    public ConcurrentSkipListMap(SortedMap<K, ? extends V> m) {
        super(m.comparator());
        putAll(m);
    }

    @Override
    protected void changed() {
    }

    @Override
    public synchronized V put(K key, V value) { return super.put(key, Objects.requireNonNull(value)); }

    @Override
    public synchronized V putIfAbsent(K key, V value) { return super.putIfAbsent(key, Objects.requireNonNull(value)); }

    @Override
    public synchronized V get(Object key) { return super.get(key); }

    @Override
    public synchronized V remove(Object key) { return super.remove(key); }

    @Override
    public synchronized boolean remove(Object key, Object value) { return super.remove(key, value); }

    @Override
    public synchronized boolean replace(K key, V oldValue, V newValue) { return super.replace(key, oldValue, newValue); }

    @Override
    public synchronized V replace(K key, V value) { return super.replace(key, value); }

    @Override
    public synchronized void clear() { super.clear(); }

    @Override
    public synchronized Map.Entry<K, V> pollFirstEntry() { return super.pollFirstEntry(); }

    @Override
    public synchronized Map.Entry<K, V> pollLastEntry() { return super.pollLastEntry(); }

    @Override
    public synchronized V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
        return super.computeIfAbsent(key, mappingFunction);
    }

    @Override
    public synchronized V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        return super.computeIfPresent(key, remappingFunction);
    }

    @Override
    public synchronized V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        return super.compute(key, remappingFunction);
    }

    @Override
    public synchronized V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
        return super.merge(key, value, remappingFunction);
    }
}
