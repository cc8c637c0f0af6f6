package java.util;

/** Views of collections in order that cannot be changed. */
final class UnmodifiableSorted {
    private UnmodifiableSorted() {
    }

    static class OfSet<E> extends Unmodifiable.OfSet<E> implements SortedSet<E> {
        private final SortedSet<E> inner;

        OfSet(SortedSet<E> inner) {
            super(inner);
            this.inner = inner;
        }

        @Override
        public Spliterator<E> spliterator() { return inner.spliterator(); }

        @Override
        public Comparator<? super E> comparator() { return inner.comparator(); }

        @Override
        public SortedSet<E> subSet(E fromElement, E toElement) { return new OfSet<E>(inner.subSet(fromElement, toElement)); }

        @Override
        public SortedSet<E> headSet(E toElement) { return new OfSet<E>(inner.headSet(toElement)); }

        @Override
        public SortedSet<E> tailSet(E fromElement) { return new OfSet<E>(inner.tailSet(fromElement)); }

        @Override
        public E first() { return inner.first(); }

        @Override
        public E last() { return inner.last(); }
    }

    static final class OfNavigableSet<E> extends OfSet<E> implements NavigableSet<E> {
        private final NavigableSet<E> inner;

        OfNavigableSet(NavigableSet<E> inner) {
            super(inner);
            this.inner = inner;
        }

        @Override
        public E lower(E e) { return inner.lower(e); }

        @Override
        public E floor(E e) { return inner.floor(e); }

        @Override
        public E ceiling(E e) { return inner.ceiling(e); }

        @Override
        public E higher(E e) { return inner.higher(e); }

        @Override
        public E pollFirst() { throw new UnsupportedOperationException(); }

        @Override
        public E pollLast() { throw new UnsupportedOperationException(); }

        @Override
        public NavigableSet<E> descendingSet() { return new OfNavigableSet<E>(inner.descendingSet()); }

        @Override
        public Iterator<E> descendingIterator() { return descendingSet().iterator(); }

        @Override
        public NavigableSet<E> subSet(E fromElement, boolean fromInclusive, E toElement, boolean toInclusive) { return new OfNavigableSet<E>(inner.subSet(fromElement, fromInclusive, toElement, toInclusive)); }

        @Override
        public NavigableSet<E> headSet(E toElement, boolean inclusive) { return new OfNavigableSet<E>(inner.headSet(toElement, inclusive)); }

        @Override
        public NavigableSet<E> tailSet(E fromElement, boolean inclusive) { return new OfNavigableSet<E>(inner.tailSet(fromElement, inclusive)); }
    }

    static class OfMap<K, V> extends Unmodifiable.OfMap<K, V> implements SortedMap<K, V> {
        private final SortedMap<K, V> inner;

        OfMap(SortedMap<K, V> inner) {
            super(inner);
            this.inner = inner;
        }

        @Override
        public Comparator<? super K> comparator() { return inner.comparator(); }

        @Override
        public SortedMap<K, V> subMap(K fromKey, K toKey) { return new OfMap<K, V>(inner.subMap(fromKey, toKey)); }

        @Override
        public SortedMap<K, V> headMap(K toKey) { return new OfMap<K, V>(inner.headMap(toKey)); }

        @Override
        public SortedMap<K, V> tailMap(K fromKey) { return new OfMap<K, V>(inner.tailMap(fromKey)); }

        @Override
        public K firstKey() { return inner.firstKey(); }

        @Override
        public K lastKey() { return inner.lastKey(); }
    }

    static final class OfNavigableMap<K, V> extends OfMap<K, V> implements NavigableMap<K, V> {
        private final NavigableMap<K, V> inner;

        OfNavigableMap(NavigableMap<K, V> inner) {
            super(inner);
            this.inner = inner;
        }

        private Map.Entry<K, V> fixed(Map.Entry<K, V> entry) {
            return entry == null ? null : new AbstractMap.SimpleImmutableEntry<>(entry);
        }

        @Override
        public Map.Entry<K, V> lowerEntry(K key) { return fixed(inner.lowerEntry(key)); }

        @Override
        public K lowerKey(K key) { return inner.lowerKey(key); }

        @Override
        public Map.Entry<K, V> floorEntry(K key) { return fixed(inner.floorEntry(key)); }

        @Override
        public K floorKey(K key) { return inner.floorKey(key); }

        @Override
        public Map.Entry<K, V> ceilingEntry(K key) { return fixed(inner.ceilingEntry(key)); }

        @Override
        public K ceilingKey(K key) { return inner.ceilingKey(key); }

        @Override
        public Map.Entry<K, V> higherEntry(K key) { return fixed(inner.higherEntry(key)); }

        @Override
        public K higherKey(K key) { return inner.higherKey(key); }

        @Override
        public Map.Entry<K, V> firstEntry() { return fixed(inner.firstEntry()); }

        @Override
        public Map.Entry<K, V> lastEntry() { return fixed(inner.lastEntry()); }

        @Override
        public Map.Entry<K, V> pollFirstEntry() { throw new UnsupportedOperationException(); }

        @Override
        public Map.Entry<K, V> pollLastEntry() { throw new UnsupportedOperationException(); }

        @Override
        public NavigableMap<K, V> descendingMap() { return new OfNavigableMap<K, V>(inner.descendingMap()); }

        @Override
        public NavigableSet<K> navigableKeySet() { return new OfNavigableSet<K>(inner.navigableKeySet()); }

        @Override
        public NavigableSet<K> descendingKeySet() { return new OfNavigableSet<K>(inner.descendingKeySet()); }

        @Override
        public NavigableMap<K, V> subMap(K fromKey, boolean fromInclusive, K toKey, boolean toInclusive) { return new OfNavigableMap<K, V>(inner.subMap(fromKey, fromInclusive, toKey, toInclusive)); }

        @Override
        public NavigableMap<K, V> headMap(K toKey, boolean inclusive) { return new OfNavigableMap<K, V>(inner.headMap(toKey, inclusive)); }

        @Override
        public NavigableMap<K, V> tailMap(K fromKey, boolean inclusive) { return new OfNavigableMap<K, V>(inner.tailMap(fromKey, inclusive)); }
    }
}
