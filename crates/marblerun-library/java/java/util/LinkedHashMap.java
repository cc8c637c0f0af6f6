package java.util;

/** A map in a hash table that keeps the order of insertion, or of access. */
public class LinkedHashMap<K, V> extends HashMap<K, V> implements Map<K, V> {
    private Node<K, V> head;
    private Node<K, V> tail;
    private boolean accessOrder;

    /** Creates an empty map. */
    public LinkedHashMap() {
    }

    /** Creates an empty map whose table has at least that length. */
    public LinkedHashMap(int initialCapacity) { super(initialCapacity); }

    /** Creates an empty map whose table has at least that length and grows when it is that full. */
    public LinkedHashMap(int initialCapacity, float loadFactor) { super(initialCapacity, loadFactor); }

    /** Creates an empty map that keeps the order of access, or of insertion. */
    public LinkedHashMap(int initialCapacity, float loadFactor, boolean accessOrder) {
        super(initialCapacity, loadFactor);
        this.accessOrder = accessOrder;
    }

    /** Creates a map of the keys and values of another. */
    public LinkedHashMap(Map<? extends K, ? extends V> m) { putAll(m); }

    @Override
    void linked(Node<K, V> node) {
        node.before = tail;
        node.after = null;
        if (tail == null) {
            head = node;
        } else {
            tail.after = node;
        }
        tail = node;
    }

    @Override
    void unlinked(Node<K, V> node) {
        if (node.before == null) {
            head = node.after;
        } else {
            node.before.after = node.after;
        }
        if (node.after == null) {
            tail = node.before;
        } else {
            node.after.before = node.before;
        }
    }

    @Override
    void accessed(Node<K, V> node) {
        if (accessOrder && tail != node) {
            unlinked(node);
            linked(node);
            touched();
        }
    }

    @Override
    void inserted() {
        if (head != null && removeEldestEntry(head)) {
            removeNode(head.key);
        }
    }

    @Override
    void cleared() {
        head = null;
        tail = null;
    }

    @Override
    Node<K, V> first() { return head; }

    @Override
    Node<K, V> following(Node<K, V> node) { return node.after; }

    @Override
    public V get(Object key) {
        Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        accessed(node);
        return node.value;
    }

    @Override
    public V getOrDefault(Object key, V defaultValue) {
        Node<K, V> node = find(key);
        if (node == null) {
            return defaultValue;
        }
        accessed(node);
        return node.value;
    }

    /** Gives a map of the same keys and values in the same order. */
    @Override
    public Object clone() {
        LinkedHashMap<K, V> copy = new LinkedHashMap<>(this);
        copy.accessOrder = accessOrder;
        return copy;
    }

    /** Tells whether to remove the eldest entry, after another was added. */
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return false; }
}
