package java.util;

/** A map without order and without {@code null}, every method of which is synchronized. */
public class Hashtable<K, V> extends AbstractMap<K, V> implements Cloneable, java.io.Serializable {
    // Buckets are read from the last to the first, and a new key is the first of its bucket:
    // programs see that order.
    private Cell<K, V>[] cells;
    private int count;
    private int changes;

    private static class Cell<K, V> extends AbstractMap.SimpleEntry<K, V> {
        private final int hash;
        private Cell<K, V> next;

        private Cell(int hash, K key, V value, Cell<K, V> next) {
            super(key, value);
            this.hash = hash;
            this.next = next;
        }
    }

    /** Creates an empty map. */
    public Hashtable() { this(11); }

    /** Creates an empty map with so many buckets. */
    @SuppressWarnings("unchecked")
    public Hashtable(int initialCapacity) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + initialCapacity);
        }
        cells = (Cell<K, V>[]) new Cell[Math.max(1, initialCapacity)];
    }

    /** Creates a map of the keys and values of another. */
    public Hashtable(Map<? extends K, ? extends V> t) {
        this(Math.max(2 * t.size(), 11));
        putAll(t);
    }

    private int index(int hash) { return (hash & 0x7FFFFFFF) % cells.length; }

    private Cell<K, V> find(Object key) {
        int hash = key.hashCode();
        for (Cell<K, V> cell = cells[index(hash)]; cell != null; cell = cell.next) {
            if (cell.hash == hash && cell.getKey().equals(key)) {
                return cell;
            }
        }
        return null;
    }

    @Override
    public synchronized int size() { return count; }

    @Override
    public synchronized boolean containsKey(Object key) { return find(key) != null; }

    /** Tells whether a key has that value. */
    public synchronized boolean contains(Object value) { return containsValue(Objects.requireNonNull(value)); }

    @Override
    public synchronized V get(Object key) {
        Cell<K, V> cell = find(key);
        return cell == null ? null : cell.getValue();
    }

    @Override
    public synchronized V put(K key, V value) {
        Objects.requireNonNull(value);
        Cell<K, V> cell = find(key);
        if (cell != null) {
            return cell.setValue(value);
        }
        changes++;
        if (count >= (int) (cells.length * 0.75f)) {
            grow();
        }
        int hash = key.hashCode();
        int index = index(hash);
        cells[index] = new Cell<>(hash, key, value, cells[index]);
        count++;
        return null;
    }

    @SuppressWarnings("unchecked")
    private void grow() {
        Cell<K, V>[] old = cells;
        cells = (Cell<K, V>[]) new Cell[old.length * 2 + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            Cell<K, V> cell = old[i];
            while (cell != null) {
                Cell<K, V> next = cell.next;
                int index = index(cell.hash);
                cell.next = cells[index];
                cells[index] = cell;
                cell = next;
            }
        }
    }

    @Override
    public synchronized V remove(Object key) {
        int hash = key.hashCode();
        int index = index(hash);
        Cell<K, V> before = null;
        for (Cell<K, V> cell = cells[index]; cell != null; cell = cell.next) {
            if (cell.hash == hash && cell.getKey().equals(key)) {
                if (before == null) {
                    cells[index] = cell.next;
                } else {
                    before.next = cell.next;
                }
                changes++;
                count--;
                return cell.getValue();
            }
            before = cell;
        }
        return null;
    }

    @Override
    public synchronized void clear() {
        ArraySupport.fill(cells, 0, cells.length, null);
        changes++;
        count = 0;
    }

    /** Gives the keys one after the other. */
    public Enumeration<K> keys() { return Collections.enumeration(keySet()); }

    /** Gives the values one after the other. */
    public Enumeration<V> elements() { return Collections.enumeration(values()); }

    @Override
    public Set<Map.Entry<K, V>> entrySet() { return new Entries(); }

    private class Entries extends AbstractSet<Map.Entry<K, V>> {
        @Override
        public int size() { return count; }

        @Override
        public void clear() { Hashtable.this.clear(); }

        @Override
        public Iterator<Map.Entry<K, V>> iterator() { return new Each(); }
    }

    private class Each implements Iterator<Map.Entry<K, V>> {
        private int bucket = cells.length;
        private Cell<K, V> coming;
        private Cell<K, V> last;
        private int expected = changes;

        @Override
        public boolean hasNext() {
            while (coming == null && bucket > 0) {
                coming = cells[--bucket];
            }
            return coming != null;
        }

        private void check() {
            if (changes != expected) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        public Map.Entry<K, V> next() {
            check();
            if (!hasNext()) {
                throw new NoSuchElementException("Hashtable Enumerator");
            }
            last = coming;
            coming = coming.next;
            return last;
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException("Hashtable Enumerator");
            }
            check();
            Hashtable.this.remove(last.getKey());
            expected = changes;
            last = null;
        }
    }
}
