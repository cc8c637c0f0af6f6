package java.util;

/** What maps have in common. */
public abstract class AbstractMap<K, V> implements Map<K, V> {
    /** For subclasses. */
    protected AbstractMap() {
    }

    @Override
    public int size() { return entrySet().size(); }

    @Override
    public boolean isEmpty() { return size() == 0; }

    @Override
    public boolean containsValue(Object value) {
        for (Entry<K, V> entry : entrySet()) {
            if (Objects.equals(value, entry.getValue())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean containsKey(Object key) {
        for (Entry<K, V> entry : entrySet()) {
            if (Objects.equals(key, entry.getKey())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public V get(Object key) {
        for (Entry<K, V> entry : entrySet()) {
            if (Objects.equals(key, entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }

    @Override
    public V put(K key, V value) { throw new UnsupportedOperationException(); }

    @Override
    public V remove(Object key) {
        Iterator<Entry<K, V>> each = entrySet().iterator();
        while (each.hasNext()) {
            Entry<K, V> entry = each.next();
            if (Objects.equals(key, entry.getKey())) {
                V value = entry.getValue();
                each.remove();
                return value;
            }
        }
        return null;
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> m) {
        for (Entry<? extends K, ? extends V> entry : m.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public void clear() { entrySet().clear(); }

    @Override
    public Set<K> keySet() {
        return new AbstractSet<K>() {
            @Override
            public Iterator<K> iterator() {
                Iterator<Entry<K, V>> each = entrySet().iterator();
                return new Iterator<K>() {
                    @Override
                    public boolean hasNext() { return each.hasNext(); }

                    @Override
                    public K next() { return each.next().getKey(); }

                    @Override
                    public void remove() { each.remove(); }
                };
            }

            @Override
            public int size() { return AbstractMap.this.size(); }

            @Override
            public boolean contains(Object k) { return containsKey(k); }

            @Override
            public void clear() { AbstractMap.this.clear(); }
        };
    }

    @Override
    public Collection<V> values() {
        return new AbstractCollection<V>() {
            @Override
            public Iterator<V> iterator() {
                Iterator<Entry<K, V>> each = entrySet().iterator();
                return new Iterator<V>() {
                    @Override
                    public boolean hasNext() { return each.hasNext(); }

                    @Override
                    public V next() { return each.next().getValue(); }

                    @Override
                    public void remove() { each.remove(); }
                };
            }

            @Override
            public int size() { return AbstractMap.this.size(); }

            @Override
            public boolean contains(Object v) { return containsValue(v); }

            @Override
            public void clear() { AbstractMap.this.clear(); }
        };
    }

    @Override
    public abstract Set<Entry<K, V>> entrySet();

    @Override
    public boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        if (!(o instanceof Map) || ((Map<?, ?>) o).size() != size()) {
            return false;
        }
        Map<?, ?> other = (Map<?, ?>) o;
        try {
            for (Entry<K, V> entry : entrySet()) {
                K key = entry.getKey();
                V value = entry.getValue();
                if (value == null ? other.get(key) != null || !other.containsKey(key) : !value.equals(other.get(key))) {
                    return false;
                }
            }
        } catch (ClassCastException | NullPointerException unrelated) {
            return false;
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Entry<K, V> entry : entrySet()) {
            hash += entry.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        boolean first = true;
        for (Entry<K, V> entry : entrySet()) {
            if (!first) {
                text.append(", ");
            }
            first = false;
            Object key = entry.getKey();
            Object value = entry.getValue();
            text.append(key == this ? "(this Map)" : key).append('=').append(value == this ? "(this Map)" : value);
        }
        return text.append('}').toString();
    }

    /** A key with its value. */
    public static class SimpleEntry<K, V> implements Entry<K, V>, java.io.Serializable {
        private final K key;
        private V value;

        /** Creates an entry. */
        public SimpleEntry(K key, V value) {
            this.key = key;
            this.value = value;
        }

        /** Creates an entry like another. */
        public SimpleEntry(Entry<? extends K, ? extends V> entry) {
            this.key = entry.getKey();
            this.value = entry.getValue();
        }

        @Override
        public K getKey() { return key; }

        @Override
        public V getValue() { return value; }

        @Override
        public V setValue(V value) {
            V old = this.value;
            this.value = value;
            return old;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Map.Entry && Objects.equals(key, ((Map.Entry<?, ?>) o).getKey())
                && Objects.equals(value, ((Map.Entry<?, ?>) o).getValue());
        }

        @Override
        public int hashCode() { return Objects.hashCode(key) ^ Objects.hashCode(value); }

        @Override
        public String toString() { return key + "=" + value; }
    }

    /** A key with its value, which cannot be set. */
    public static class SimpleImmutableEntry<K, V> extends SimpleEntry<K, V> {
        /** Creates an entry. */
        public SimpleImmutableEntry(K key, V value) { super(key, value); }

        /** Creates an entry like another. */
        public SimpleImmutableEntry(Entry<? extends K, ? extends V> entry) { super(entry); }

        @Override
        public V setValue(V value) { throw new UnsupportedOperationException(); }
    }
}
