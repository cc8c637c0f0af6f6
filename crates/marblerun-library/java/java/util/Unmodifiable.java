package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Views of collections that cannot be changed. */
final class Unmodifiable {
    private Unmodifiable() {
    }

    static class OfCollection<E> implements Collection<E> {
        private final Collection<E> inner;

        OfCollection(Collection<E> inner) { this.inner = inner; }

        @Override
        public int size() { return inner.size(); }

        @Override
        public boolean isEmpty() { return inner.isEmpty(); }

        @Override
        public boolean contains(Object o) { return inner.contains(o); }

        @Override
        public boolean containsAll(Collection<?> c) { return inner.containsAll(c); }

        @Override
        public Object[] toArray() { return inner.toArray(); }

        @Override
        public <T> T[] toArray(T[] a) { return inner.toArray(a); }

        @Override
        public <T> T[] toArray(IntFunction<T[]> generator) { return inner.toArray(generator); }

        @Override
        public void forEach(Consumer<? super E> action) { inner.forEach(action); }

        @Override
        public Spliterator<E> spliterator() { return inner.spliterator(); }

        @Override
        public Stream<E> stream() { return inner.stream(); }

        @Override
        public String toString() { return inner.toString(); }

        @Override
        public Iterator<E> iterator() {
            Iterator<E> each = inner.iterator();
            return new Iterator<E>() {
                @Override
                public boolean hasNext() { return each.hasNext(); }

                @Override
                public E next() { return each.next(); }

                @Override
                public void remove() { throw new UnsupportedOperationException(); }
            };
        }

        @Override
        public boolean add(E e) { throw new UnsupportedOperationException(); }

        @Override
        public boolean remove(Object o) { throw new UnsupportedOperationException(); }

        @Override
        public boolean addAll(Collection<? extends E> c) { throw new UnsupportedOperationException(); }

        @Override
        public boolean removeAll(Collection<?> c) { throw new UnsupportedOperationException(); }

        @Override
        public boolean retainAll(Collection<?> c) { throw new UnsupportedOperationException(); }

        @Override
        public boolean removeIf(Predicate<? super E> filter) { throw new UnsupportedOperationException(); }

        @Override
        public void clear() { throw new UnsupportedOperationException(); }
    }

    static class OfSet<E> extends OfCollection<E> implements Set<E> {
        private final Set<E> inner;

        OfSet(Set<E> inner) {
            super(inner);
            this.inner = inner;
        }

        @Override
        public Spliterator<E> spliterator() { return inner.spliterator(); }

        @Override
        public boolean equals(Object o) { return o == this || inner.equals(o); }

        @Override
        public int hashCode() { return inner.hashCode(); }
    }

    static final class OfList<E> extends OfCollection<E> implements List<E>, RandomAccess {
        private final List<E> inner;

        OfList(List<E> inner) {
            super(inner);
            this.inner = inner;
        }

        @Override
        public Spliterator<E> spliterator() { return inner.spliterator(); }

        @Override
        public boolean equals(Object o) { return o == this || inner.equals(o); }

        @Override
        public int hashCode() { return inner.hashCode(); }

        @Override
        public E get(int index) { return inner.get(index); }

        @Override
        public int indexOf(Object o) { return inner.indexOf(o); }

        @Override
        public int lastIndexOf(Object o) { return inner.lastIndexOf(o); }

        @Override
        public E set(int index, E element) { throw new UnsupportedOperationException(); }

        @Override
        public void add(int index, E element) { throw new UnsupportedOperationException(); }

        @Override
        public E remove(int index) { throw new UnsupportedOperationException(); }

        @Override
        public boolean addAll(int index, Collection<? extends E> c) { throw new UnsupportedOperationException(); }

        @Override
        public void replaceAll(UnaryOperator<E> operator) { throw new UnsupportedOperationException(); }

        @Override
        public void sort(Comparator<? super E> c) { throw new UnsupportedOperationException(); }

        @Override
        public ListIterator<E> listIterator() { return listIterator(0); }

        @Override
        public ListIterator<E> listIterator(int index) {
            ListIterator<E> each = inner.listIterator(index);
            return new ListIterator<E>() {
                @Override
                public boolean hasNext() { return each.hasNext(); }

                @Override
                public E next() { return each.next(); }

                @Override
                public boolean hasPrevious() { return each.hasPrevious(); }

                @Override
                public E previous() { return each.previous(); }

                @Override
                public int nextIndex() { return each.nextIndex(); }

                @Override
                public int previousIndex() { return each.previousIndex(); }

                @Override
                public void remove() { throw new UnsupportedOperationException(); }

                @Override
                public void set(E e) { throw new UnsupportedOperationException(); }

                @Override
                public void add(E e) { throw new UnsupportedOperationException(); }
            };
        }

        @Override
        public List<E> subList(int fromIndex, int toIndex) { return new OfList<E>(inner.subList(fromIndex, toIndex)); }
    }

    static class OfMap<K, V> implements Map<K, V> {
        private final Map<K, V> inner;

        OfMap(Map<K, V> inner) { this.inner = inner; }

        @Override
        public int size() { return inner.size(); }

        @Override
        public boolean isEmpty() { return inner.isEmpty(); }

        @Override
        public boolean containsKey(Object key) { return inner.containsKey(key); }

        @Override
        public boolean containsValue(Object value) { return inner.containsValue(value); }

        @Override
        public V get(Object key) { return inner.get(key); }

        @Override
        public V getOrDefault(Object key, V defaultValue) { return inner.getOrDefault(key, defaultValue); }

        @Override
        public void forEach(BiConsumer<? super K, ? super V> action) { inner.forEach(action); }

        @Override
        public String toString() { return inner.toString(); }

        @Override
        public boolean equals(Object o) { return inner.equals(o); }

        @Override
        public int hashCode() { return inner.hashCode(); }

        @Override
        public V put(K key, V value) { throw new UnsupportedOperationException(); }

        @Override
        public V remove(Object key) { throw new UnsupportedOperationException(); }

        @Override
        public void putAll(Map<? extends K, ? extends V> m) { throw new UnsupportedOperationException(); }

        @Override
        public void clear() { throw new UnsupportedOperationException(); }

        @Override
        public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) { throw new UnsupportedOperationException(); }

        @Override
        public V putIfAbsent(K key, V value) { throw new UnsupportedOperationException(); }

        @Override
        public boolean remove(Object key, Object value) { throw new UnsupportedOperationException(); }

        @Override
        public boolean replace(K key, V oldValue, V newValue) { throw new UnsupportedOperationException(); }

        @Override
        public V replace(K key, V value) { throw new UnsupportedOperationException(); }

        @Override
        public V computeIfAbsent(K key, Function<? super K, ? extends V> function) { throw new UnsupportedOperationException(); }

        @Override
        public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) { throw new UnsupportedOperationException(); }

        @Override
        public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) { throw new UnsupportedOperationException(); }

        @Override
        public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) { throw new UnsupportedOperationException(); }

        @Override
        public Set<K> keySet() { return new OfSet<K>(inner.keySet()); }

        @Override
        public Collection<V> values() { return new OfCollection<V>(inner.values()); }

        @Override
        public Set<Map.Entry<K, V>> entrySet() {
            Set<Map.Entry<K, V>> entries = inner.entrySet();
            return new AbstractSet<Map.Entry<K, V>>() {
                @Override
                public int size() { return entries.size(); }

                @Override
                public boolean contains(Object o) { return entries.contains(o); }

                @Override
                public Iterator<Map.Entry<K, V>> iterator() {
                    Iterator<Map.Entry<K, V>> each = entries.iterator();
                    return new Iterator<Map.Entry<K, V>>() {
                        @Override
                        public boolean hasNext() { return each.hasNext(); }

                        @Override
                        public Map.Entry<K, V> next() { return new AbstractMap.SimpleImmutableEntry<>(each.next()); }

                        @Override
                        public void remove() { throw new UnsupportedOperationException(); }
                    };
                }

                @Override
                public void clear() { throw new UnsupportedOperationException(); }

                @Override
                public boolean remove(Object o) { throw new UnsupportedOperationException(); }

                @Override
                public boolean removeIf(Predicate<? super Map.Entry<K, V>> filter) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
