package java.util;

/** A set in a tree, whose elements are in order. */
public class TreeSet<E> extends AbstractSet<E> implements NavigableSet<E>, Cloneable, java.io.Serializable {
    private static final Object PRESENT = new Object();

    private final SortedTree<E, Object> map;

    /** Creates a set of the keys of a map. */
    @SuppressWarnings("unchecked")
    protected TreeSet(SortedTree<E, ?> map) { this.map = (SortedTree<E, Object>) map; }

    /** Creates an empty set in the natural order of its elements. */
    public TreeSet() { map = new TreeMap<>(); }

    /** Creates an empty set in that order. */
    public TreeSet(Comparator<? super E> comparator) { map = new TreeMap<>(comparator); }

    /** Creates a set of the elements of a collection, in their natural order. */
    public TreeSet(Collection<? extends E> c) {
        map = new TreeMap<>();
        addAll(c);
    }

    /** Creates a set of the elements of another, in the same order. */
    public TreeSet(SortedSet<E> s) {
        map = new TreeMap<>(s.comparator());
        addAll(s);
    }

    private static <E> NavigableSet<E> of(NavigableMap<E, Object> map) { return new TreeSet<E>((SortedTree<E, Object>) map); }

    @Override
    public Iterator<E> iterator() { return map.keys(false); }

    @Override
    public Iterator<E> descendingIterator() { return map.keys(true); }

    @Override
    public NavigableSet<E> descendingSet() { return of(map.descendingMap()); }

    @Override
    public int size() { return map.size(); }

    @Override
    public boolean isEmpty() { return map.isEmpty(); }

    @Override
    public boolean contains(Object o) { return map.containsKey(o); }

    @Override
    public boolean add(E e) { return map.put(e, PRESENT) == null; }

    @Override
    public boolean remove(Object o) {
        if (!map.containsKey(o)) {
            return false;
        }
        map.remove(o);
        return true;
    }

    @Override
    public void clear() { map.clear(); }

    @Override
    public NavigableSet<E> subSet(E fromElement, boolean fromInclusive, E toElement, boolean toInclusive) {
        return of(map.subMap(fromElement, fromInclusive, toElement, toInclusive));
    }

    @Override
    public NavigableSet<E> headSet(E toElement, boolean inclusive) { return of(map.headMap(toElement, inclusive)); }

    @Override
    public NavigableSet<E> tailSet(E fromElement, boolean inclusive) { return of(map.tailMap(fromElement, inclusive)); }

    @Override
    public SortedSet<E> subSet(E fromElement, E toElement) { return subSet(fromElement, true, toElement, false); }

    @Override
    public SortedSet<E> headSet(E toElement) { return headSet(toElement, false); }

    @Override
    public SortedSet<E> tailSet(E fromElement) { return tailSet(fromElement, true); }

    @Override
    public Comparator<? super E> comparator() { return map.comparator(); }

    @Override
    public E first() { return map.firstKey(); }

    @Override
    public E last() { return map.lastKey(); }

    @Override
    public E lower(E e) { return map.lowerKey(e); }

    @Override
    public E floor(E e) { return map.floorKey(e); }

    @Override
    public E ceiling(E e) { return map.ceilingKey(e); }

    @Override
    public E higher(E e) { return map.higherKey(e); }

    @Override
    public E pollFirst() {
        Map.Entry<E, Object> taken = map.pollFirstEntry();
        return taken == null ? null : taken.getKey();
    }

    @Override
    public E pollLast() {
        Map.Entry<E, Object> taken = map.pollLastEntry();
        return taken == null ? null : taken.getKey();
    }

    /** Gives a set of the same elements. */
    @Override
    public Object clone() { return new TreeSet<E>((SortedSet<E>) this); }
}
