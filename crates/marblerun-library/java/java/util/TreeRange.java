package java.util;

/** A view of a part of a tree, in its order or the opposite one. */
final class TreeRange<K, V> extends SortedTree<K, V> {
    private final TreeMap<K, V> tree;
    private final boolean hasLow;
    private final K low;
    private final boolean lowInclusive;
    private final boolean hasHigh;
    private final K high;
    private final boolean highInclusive;
    private final boolean down;

    TreeRange(TreeMap<K, V> tree, boolean hasLow, K low, boolean lowInclusive, boolean hasHigh, K high, boolean highInclusive, boolean down) {
        if (hasLow && hasHigh) {
            if (tree.compare(low, high) > 0) {
                throw new IllegalArgumentException("fromKey > toKey");
            }
        } else if (hasLow) {
            tree.compare(low, low);
        } else if (hasHigh) {
            tree.compare(high, high);
        }
        this.tree = tree;
        this.hasLow = hasLow;
        this.low = low;
        this.lowInclusive = lowInclusive;
        this.hasHigh = hasHigh;
        this.high = high;
        this.highInclusive = highInclusive;
        this.down = down;
    }

    private boolean tooLow(Object key) {
        if (!hasLow) {
            return false;
        }
        int order = tree.compare(key, low);
        return order < 0 || order == 0 && !lowInclusive;
    }

    private boolean tooHigh(Object key) {
        if (!hasHigh) {
            return false;
        }
        int order = tree.compare(key, high);
        return order > 0 || order == 0 && !highInclusive;
    }

    private boolean inside(Object key) { return !tooLow(key) && !tooHigh(key); }

    private Node<K, V> bounded(Node<K, V> node) { return node == null || !inside(node.key) ? null : node; }

    @Override
    TreeMap<K, V> tree() { return tree; }

    @Override
    Node<K, V> end(boolean last) {
        if (last != down) {
            return bounded(hasHigh ? tree.near(high, true, highInclusive) : tree.end(true));
        }
        return bounded(hasLow ? tree.near(low, false, lowInclusive) : tree.end(false));
    }

    @Override
    Node<K, V> near(K key, boolean before, boolean inclusive) {
        boolean less = before != down;
        if (less && tooHigh(key) || !less && tooLow(key)) {
            return end(before);
        }
        return bounded(tree.near(key, less, inclusive));
    }

    @Override
    Node<K, V> step(Node<K, V> node, boolean back) { return bounded(tree.step(node, back != down)); }

    @Override
    @SuppressWarnings("unchecked")
    public Comparator<? super K> comparator() {
        return down ? Collections.reverseOrder((Comparator<K>) tree.comparator()) : tree.comparator();
    }

    @Override
    public int size() {
        if (!hasLow && !hasHigh) {
            return tree.size();
        }
        int count = 0;
        for (Node<K, V> node = end(false); node != null; node = step(node, false)) {
            count++;
        }
        return count;
    }

    @Override
    public boolean isEmpty() { return end(false) == null; }

    @Override
    public boolean containsKey(Object key) { return inside(key) && tree.containsKey(key); }

    @Override
    public V get(Object key) { return inside(key) ? tree.get(key) : null; }

    @Override
    public V put(K key, V value) {
        if (!inside(key)) {
            throw new IllegalArgumentException("key out of range");
        }
        return tree.put(key, value);
    }

    @Override
    public V remove(Object key) { return inside(key) ? tree.remove(key) : null; }

    @Override
    public void clear() {
        Iterator<K> each = keys(false);
        while (each.hasNext()) {
            each.next();
            each.remove();
        }
    }

    @Override
    public NavigableMap<K, V> descendingMap() {
        return new TreeRange<K, V>(tree, hasLow, low, lowInclusive, hasHigh, high, highInclusive, !down);
    }

    private void checkBound(K key, boolean inclusive, String name) {
        boolean fits = inclusive ? inside(key)
            : (!hasLow || tree.compare(key, low) >= 0) && (!hasHigh || tree.compare(key, high) <= 0);
        if (!fits) {
            throw new IllegalArgumentException(name + " out of range");
        }
    }

    @Override
    NavigableMap<K, V> part(boolean hasFrom, K from, boolean fromInclusive, boolean hasTo, K to, boolean toInclusive) {
        if (hasFrom) {
            checkBound(from, fromInclusive, "fromKey");
        }
        if (hasTo) {
            checkBound(to, toInclusive, "toKey");
        }
        boolean ownLow = down ? !hasTo : !hasFrom;
        boolean ownHigh = down ? !hasFrom : !hasTo;
        return new TreeRange<K, V>(tree,
            ownLow ? hasLow : true, ownLow ? low : down ? to : from, ownLow ? lowInclusive : down ? toInclusive : fromInclusive,
            ownHigh ? hasHigh : true, ownHigh ? high : down ? from : to, ownHigh ? highInclusive : down ? fromInclusive : toInclusive,
            down);
    }
}
