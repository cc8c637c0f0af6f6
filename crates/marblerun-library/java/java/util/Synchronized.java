package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Views of collections of which only one thread at a time uses a method. */
final class Synchronized {
    private Synchronized() {
    }

    static class OfCollection<E> implements Collection<E> {
        private final Collection<E> inner;
        final Object mutex;

        OfCollection(Collection<E> inner, Object mutex) {
            this.inner = inner;
            this.mutex = mutex == null ? this : mutex;
        }

        @Override
        public int size() {
            synchronized (mutex) {
                return inner.size();
            }
        }

        @Override
        public boolean isEmpty() {
            synchronized (mutex) {
                return inner.isEmpty();
            }
        }

        @Override
        public boolean contains(Object o) {
            synchronized (mutex) {
                return inner.contains(o);
            }
        }

        @Override
        public boolean containsAll(Collection<?> c) {
            synchronized (mutex) {
                return inner.containsAll(c);
            }
        }

        @Override
        public Object[] toArray() {
            synchronized (mutex) {
                return inner.toArray();
            }
        }

        @Override
        public <T> T[] toArray(T[] a) {
            synchronized (mutex) {
                return inner.toArray(a);
            }
        }

        @Override
        public <T> T[] toArray(IntFunction<T[]> generator) {
            synchronized (mutex) {
                return inner.toArray(generator);
            }
        }

        @Override
        public void forEach(Consumer<? super E> action) {
            synchronized (mutex) {
                inner.forEach(action);
            }
        }

        @Override
        public Spliterator<E> spliterator() { return inner.spliterator(); }

        @Override
        public Stream<E> stream() { return inner.stream(); }

        @Override
        public String toString() {
            synchronized (mutex) {
                return inner.toString();
            }
        }

        @Override
        public boolean add(E e) {
            synchronized (mutex) {
                return inner.add(e);
            }
        }

        @Override
        public boolean remove(Object o) {
            synchronized (mutex) {
                return inner.remove(o);
            }
        }

        @Override
        public boolean addAll(Collection<? extends E> c) {
            synchronized (mutex) {
                return inner.addAll(c);
            }
        }

        @Override
        public boolean removeAll(Collection<?> c) {
            synchronized (mutex) {
                return inner.removeAll(c);
            }
        }

        @Override
        public boolean retainAll(Collection<?> c) {
            synchronized (mutex) {
                return inner.retainAll(c);
            }
        }

        @Override
        public boolean removeIf(Predicate<? super E> filter) {
            synchronized (mutex) {
                return inner.removeIf(filter);
            }
        }

        @Override
        public void clear() {
            synchronized (mutex) {
                inner.clear();
            }
        }

        // The caller must hold the monitor while it iterates.
        @Override
        public Iterator<E> iterator() { return inner.iterator(); }
    }

    static final class OfSet<E> extends OfCollection<E> implements Set<E> {
        private final Set<E> inner;

        OfSet(Set<E> inner, Object mutex) {
            super(inner, mutex);
            this.inner = inner;
        }

        @Override
        public Spliterator<E> spliterator() { return inner.spliterator(); }

        @Override
        public boolean equals(Object o) {
            synchronized (mutex) {
                return inner.equals(o);
            }
        }

        @Override
        public int hashCode() {
            synchronized (mutex) {
                return inner.hashCode();
            }
        }
    }

    static final class OfList<E> extends OfCollection<E> implements List<E>, RandomAccess {
        private final List<E> inner;

        OfList(List<E> inner, Object mutex) {
            super(inner, mutex);
            this.inner = inner;
        }

        @Override
        public Spliterator<E> spliterator() { return inner.spliterator(); }

        @Override
        public boolean equals(Object o) {
            synchronized (mutex) {
                return inner.equals(o);
            }
        }

        @Override
        public int hashCode() {
            synchronized (mutex) {
                return inner.hashCode();
            }
        }

        @Override
        public E get(int index) {
            synchronized (mutex) {
                return inner.get(index);
            }
        }

        @Override
        public int indexOf(Object o) {
            synchronized (mutex) {
                return inner.indexOf(o);
            }
        }

        @Override
        public int lastIndexOf(Object o) {
            synchronized (mutex) {
                return inner.lastIndexOf(o);
            }
        }

        @Override
        public E set(int index, E element) {
            synchronized (mutex) {
                return inner.set(index, element);
            }
        }

        @Override
        public void add(int index, E element) {
            synchronized (mutex) {
                inner.add(index, element);
            }
        }

        @Override
        public E remove(int index) {
            synchronized (mutex) {
                return inner.remove(index);
            }
        }

        @Override
        public boolean addAll(int index, Collection<? extends E> c) {
            synchronized (mutex) {
                return inner.addAll(index, c);
            }
        }

        @Override
        public void replaceAll(UnaryOperator<E> operator) {
            synchronized (mutex) {
                inner.replaceAll(operator);
            }
        }

        @Override
        public void sort(Comparator<? super E> c) {
            synchronized (mutex) {
                inner.sort(c);
            }
        }

        @Override
        public ListIterator<E> listIterator() { return inner.listIterator(); }

        @Override
        public ListIterator<E> listIterator(int index) { return inner.listIterator(index); }

        @Override
        public List<E> subList(int fromIndex, int toIndex) {
            synchronized (mutex) {
                return new OfList<E>(inner.subList(fromIndex, toIndex), mutex);
            }
        }
    }

    static final class OfMap<K, V> implements Map<K, V> {
        private final Map<K, V> inner;
        private final Object mutex = this;

        OfMap(Map<K, V> inner) { this.inner = inner; }

        @Override
        public int size() {
            synchronized (mutex) {
                return inner.size();
            }
        }

        @Override
        public boolean isEmpty() {
            synchronized (mutex) {
                return inner.isEmpty();
            }
        }

        @Override
        public boolean containsKey(Object key) {
            synchronized (mutex) {
                return inner.containsKey(key);
            }
        }

        @Override
        public boolean containsValue(Object value) {
            synchronized (mutex) {
                return inner.containsValue(value);
            }
        }

        @Override
        public V get(Object key) {
            synchronized (mutex) {
                return inner.get(key);
            }
        }

        @Override
        public V getOrDefault(Object key, V defaultValue) {
            synchronized (mutex) {
                return inner.getOrDefault(key, defaultValue);
            }
        }

        @Override
        public void forEach(BiConsumer<? super K, ? super V> action) {
            synchronized (mutex) {
                inner.forEach(action);
            }
        }

        @Override
        public String toString() {
            synchronized (mutex) {
                return inner.toString();
            }
        }

        @Override
        public boolean equals(Object o) {
            synchronized (mutex) {
                return inner.equals(o);
            }
        }

        @Override
        public int hashCode() {
            synchronized (mutex) {
                return inner.hashCode();
            }
        }

        @Override
        public V put(K key, V value) {
            synchronized (mutex) {
                return inner.put(key, value);
            }
        }

        @Override
        public V remove(Object key) {
            synchronized (mutex) {
                return inner.remove(key);
            }
        }

        @Override
        public void putAll(Map<? extends K, ? extends V> m) {
            synchronized (mutex) {
                inner.putAll(m);
            }
        }

        @Override
        public void clear() {
            synchronized (mutex) {
                inner.clear();
            }
        }

        @Override
        public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
            synchronized (mutex) {
                inner.replaceAll(function);
            }
        }

        @Override
        public V putIfAbsent(K key, V value) {
            synchronized (mutex) {
                return inner.putIfAbsent(key, value);
            }
        }

        @Override
        public boolean remove(Object key, Object value) {
            synchronized (mutex) {
                return inner.remove(key, value);
            }
        }

        @Override
        public boolean replace(K key, V oldValue, V newValue) {
            synchronized (mutex) {
                return inner.replace(key, oldValue, newValue);
            }
        }

        @Override
        public V replace(K key, V value) {
            synchronized (mutex) {
                return inner.replace(key, value);
            }
        }

        @Override
        public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
            synchronized (mutex) {
                return inner.computeIfAbsent(key, function);
            }
        }

        @Override
        public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
            synchronized (mutex) {
                return inner.computeIfPresent(key, function);
            }
        }

        @Override
        public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
            synchronized (mutex) {
                return inner.compute(key, function);
            }
        }

        @Override
        public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
            synchronized (mutex) {
                return inner.merge(key, value, function);
            }
        }

        @Override
        public Set<K> keySet() { return new OfSet<K>(inner.keySet(), mutex); }

        @Override
        public Collection<V> values() { return new OfCollection<V>(inner.values(), mutex); }

        @Override
        public Set<Map.Entry<K, V>> entrySet() { return new OfSet<Map.Entry<K, V>>(inner.entrySet(), mutex); }
    }
}
