package java.util;

/** A set in a hash table; its order is not that of insertion. */
public class HashSet<E> extends AbstractSet<E> implements Set<E>, Cloneable, java.io.Serializable {
    private static final Object PRESENT = new Object();

    private final HashMap<E, Object> map;

    /** Creates an empty set. */
    public HashSet() { map = new HashMap<>(); }

    /** Creates a set of the elements of a collection. */
    public HashSet(Collection<? extends E> c) {
        map = new HashMap<>(Math.max((int) (c.size() / .75f) + 1, 16));
        addAll(c);
    }

    /** Creates an empty set whose table has at least that length. */
    public HashSet(int initialCapacity) { map = new HashMap<>(initialCapacity); }

    /** Creates an empty set whose table has at least that length and grows when it is that full. */
    public HashSet(int initialCapacity, float loadFactor) { map = new HashMap<>(initialCapacity, loadFactor); }

    // For `LinkedHashSet`.
    HashSet(LinkedHashMap<E, Object> map) { this.map = map; }

    @Override
    public Iterator<E> iterator() { return map.keySet().iterator(); }

    @Override
    public int size() { return map.size(); }

    @Override
    public boolean isEmpty() { return map.isEmpty(); }

    @Override
    public boolean contains(Object o) { return map.containsKey(o); }

    @Override
    public boolean add(E e) { return map.put(e, PRESENT) == null; }

    @Override
    public boolean remove(Object o) { return map.remove(o) == PRESENT; }

    @Override
    public void clear() { map.clear(); }

    /** Gives a set of the same elements. */
    @Override
    public Object clone() { return new HashSet<E>(this); }

    @Override
    public Spliterator<E> spliterator() { return map.keySet().spliterator(); }
}
