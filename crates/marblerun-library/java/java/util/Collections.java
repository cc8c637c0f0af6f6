package java.util;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Sorts, searches, changes and wraps collections. */
public class Collections {
    /** An unmodifiable list without elements. */
    public static final List<?> EMPTY_LIST = new ArrayWrap<Object>(new Object[0]);

    /** An unmodifiable set without elements. */
    public static final Set<?> EMPTY_SET = Collections.unmodifiableSet(new HashSet<Object>(1));

    /** An unmodifiable map without keys. */
    public static final Map<?, ?> EMPTY_MAP = Collections.unmodifiableMap(new HashMap<Object, Object>(1));

    private Collections() {
    }

    // A list that cannot be changed.
    private static final class ArrayWrap<E> extends AbstractList<E> implements RandomAccess {
        private final Object[] elements;

        ArrayWrap(Object[] elements) { this.elements = elements; }

        @Override
        public int size() { return elements.length; }

        @Override
        @SuppressWarnings("unchecked")
        public E get(int index) {
            if (elements.length == 0) {
                throw new IndexOutOfBoundsException("Index: " + index);
            }
            if (index < 0 || index >= elements.length) {
                throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + elements.length);
            }
            return (E) elements[index];
        }
    }

    /** Sorts the list by the natural order; elements that are equal keep their order. */
    public static <T extends Comparable<? super T>> void sort(List<T> list) { list.sort(null); }

    /** Sorts the list; elements that are equal keep their order. */
    public static <T> void sort(List<T> list, Comparator<? super T> c) { list.sort(c); }

    /** Gives the index of the key in a sorted list, or where it would be as {@code -index - 1}. */
    @SuppressWarnings("unchecked")
    public static <T> int binarySearch(List<? extends Comparable<? super T>> list, T key) {
        return binarySearch((List<T>) list, key, null);
    }

    /** Gives the index of the key in a sorted list, or where it would be as {@code -index - 1}. */
    @SuppressWarnings("unchecked")
    public static <T> int binarySearch(List<? extends T> list, T key, Comparator<? super T> c) {
        Comparator<Object> by = c != null ? (Comparator<Object>) c : (Comparator<Object>) (Comparator<?>) NaturalOrder.FORWARD;
        int low = 0;
        int high = list.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int result = by.compare(list.get(middle), key);
            if (result < 0) {
                low = middle + 1;
            } else if (result > 0) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -(low + 1);
    }

    /** Reverses the order of the elements. */
    @SuppressWarnings("unchecked")
    public static void reverse(List<?> list) {
        List<Object> elements = (List<Object>) list;
        for (int i = 0, j = elements.size() - 1; i < j; i++, j--) {
            elements.set(i, elements.set(j, elements.get(i)));
        }
    }

    /** Brings the elements into a random order. */
    public static void shuffle(List<?> list) { shuffle(list, new Random()); }

    /** Brings the elements into a random order. */
    public static void shuffle(List<?> list, Random rnd) {
        for (int i = list.size(); i > 1; i--) {
            swap(list, i - 1, rnd.nextInt(i));
        }
    }

    /** Exchanges two elements. */
    @SuppressWarnings("unchecked")
    public static void swap(List<?> list, int i, int j) {
        List<Object> elements = (List<Object>) list;
        elements.set(i, elements.set(j, elements.get(i)));
    }

    /** Sets all elements to the object. */
    public static <T> void fill(List<? super T> list, T obj) {
        for (int i = 0; i < list.size(); i++) {
            list.set(i, obj);
        }
    }

    /** Copies the elements of one list over those of another. */
    public static <T> void copy(List<? super T> dest, List<? extends T> src) {
        if (src.size() > dest.size()) {
            throw new IndexOutOfBoundsException("Source does not fit in dest");
        }
        for (int i = 0; i < src.size(); i++) {
            dest.set(i, src.get(i));
        }
    }

    /** Gives the least element by the natural order. */
    public static <T extends Object & Comparable<? super T>> T min(Collection<? extends T> coll) {
        Iterator<? extends T> each = coll.iterator();
        T best = each.next();
        while (each.hasNext()) {
            T element = each.next();
            if (element.compareTo(best) < 0) {
                best = element;
            }
        }
        return best;
    }

    /** Gives the least element. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static <T> T min(Collection<? extends T> coll, Comparator<? super T> comp) {
        if (comp == null) {
            return (T) min((Collection) coll);
        }
        Iterator<? extends T> each = coll.iterator();
        T best = each.next();
        while (each.hasNext()) {
            T element = each.next();
            if (comp.compare(element, best) < 0) {
                best = element;
            }
        }
        return best;
    }

    /** Gives the greatest element by the natural order. */
    public static <T extends Object & Comparable<? super T>> T max(Collection<? extends T> coll) {
        Iterator<? extends T> each = coll.iterator();
        T best = each.next();
        while (each.hasNext()) {
            T element = each.next();
            if (element.compareTo(best) > 0) {
                best = element;
            }
        }
        return best;
    }

    /** Gives the greatest element. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static <T> T max(Collection<? extends T> coll, Comparator<? super T> comp) {
        if (comp == null) {
            return (T) max((Collection) coll);
        }
        Iterator<? extends T> each = coll.iterator();
        T best = each.next();
        while (each.hasNext()) {
            T element = each.next();
            if (comp.compare(element, best) > 0) {
                best = element;
            }
        }
        return best;
    }

    /** Moves each element by that many places, those at the end to the start. */
    @SuppressWarnings("unchecked")
    public static void rotate(List<?> list, int distance) {
        List<Object> elements = (List<Object>) list;
        int size = elements.size();
        if (size == 0) {
            return;
        }
        Object[] old = elements.toArray();
        for (int i = 0; i < size; i++) {
            elements.set(Math.floorMod(i + distance, size), old[i]);
        }
    }

    /** Replaces all elements equal to one value by another and tells whether there were any. */
    public static <T> boolean replaceAll(List<T> list, T oldVal, T newVal) {
        boolean found = false;
        for (int i = 0; i < list.size(); i++) {
            if (Objects.equals(oldVal, list.get(i))) {
                list.set(i, newVal);
                found = true;
            }
        }
        return found;
    }

    /** Gives where the target list begins first in the source, or -1. */
    public static int indexOfSubList(List<?> source, List<?> target) {
        for (int i = 0; i <= source.size() - target.size(); i++) {
            if (source.subList(i, i + target.size()).equals(target)) {
                return i;
            }
        }
        return -1;
    }

    /** Gives where the target list begins last in the source, or -1. */
    public static int lastIndexOfSubList(List<?> source, List<?> target) {
        for (int i = source.size() - target.size(); i >= 0; i--) {
            if (source.subList(i, i + target.size()).equals(target)) {
                return i;
            }
        }
        return -1;
    }

    /** Gives the number of elements equal to the object. */
    public static int frequency(Collection<?> c, Object o) {
        int count = 0;
        for (Object element : c) {
            if (Objects.equals(o, element)) {
                count++;
            }
        }
        return count;
    }

    /** Tells whether two collections have no element in common. */
    public static boolean disjoint(Collection<?> c1, Collection<?> c2) {
        for (Object element : c1) {
            if (c2.contains(element)) {
                return false;
            }
        }
        return true;
    }

    /** Adds all elements and tells whether that changed the collection. */
    @SafeVarargs
    public static <T> boolean addAll(Collection<? super T> c, T... elements) {
        boolean changed = false;
        for (T element : elements) {
            changed |= c.add(element);
        }
        return changed;
    }

    /** Gives the opposite of the natural order. */
    @SuppressWarnings("unchecked")
    public static <T> Comparator<T> reverseOrder() { return (Comparator<T>) (Comparator<?>) NaturalOrder.BACKWARD; }

    /** Gives the opposite of an order. */
    @SuppressWarnings("unchecked")
    public static <T> Comparator<T> reverseOrder(Comparator<T> cmp) {
        if (cmp == null) {
            return reverseOrder();
        }
        Comparator<?> plain = cmp;
        if (plain instanceof NaturalOrder || plain instanceof NaturalOrder.Reversed) {
            return (Comparator<T>) plain.reversed();
        }
        return new NaturalOrder.Reversed<T>(cmp);
    }

    /** Gives an unmodifiable list without elements. */
    @SuppressWarnings("unchecked")
    public static final <T> List<T> emptyList() { return (List<T>) EMPTY_LIST; }

    /** Gives an unmodifiable set without elements. */
    @SuppressWarnings("unchecked")
    public static final <T> Set<T> emptySet() { return (Set<T>) EMPTY_SET; }

    /** Gives an unmodifiable map without keys. */
    @SuppressWarnings("unchecked")
    public static final <K, V> Map<K, V> emptyMap() { return (Map<K, V>) EMPTY_MAP; }

    /** Gives an iterator without elements. */
    public static <T> Iterator<T> emptyIterator() { return Collections.<T>emptyList().iterator(); }

    /** Gives an iterator without elements. */
    public static <T> ListIterator<T> emptyListIterator() { return Collections.<T>emptyList().listIterator(); }

    /** Gives an unmodifiable list of one element. */
    public static <T> List<T> singletonList(T o) { return new ArrayWrap<T>(new Object[] {o}); }

    /** Gives an unmodifiable set of one element. */
    public static <T> Set<T> singleton(T o) {
        Set<T> set = new HashSet<>(2);
        set.add(o);
        return unmodifiableSet(set);
    }

    /** Gives an unmodifiable map of one key. */
    public static <K, V> Map<K, V> singletonMap(K key, V value) {
        Map<K, V> map = new HashMap<>(2);
        map.put(key, value);
        return unmodifiableMap(map);
    }

    /** Gives an unmodifiable list of the element so many times. */
    public static <T> List<T> nCopies(int n, T o) {
        if (n < 0) {
            throw new IllegalArgumentException("List length = " + n);
        }
        Object[] elements = new Object[n];
        ArraySupport.fill(elements, 0, n, o);
        return new ArrayWrap<T>(elements);
    }

    /** Gives the elements as an older kind of iterator. */
    public static <T> Enumeration<T> enumeration(Collection<T> c) {
        Iterator<T> each = c.iterator();
        return new Enumeration<T>() {
            @Override
            public boolean hasMoreElements() { return each.hasNext(); }

            @Override
            public T nextElement() { return each.next(); }
        };
    }

    /** Gives a list of the remaining elements. */
    public static <T> ArrayList<T> list(Enumeration<T> e) {
        ArrayList<T> list = new ArrayList<>();
        while (e.hasMoreElements()) {
            list.add(e.nextElement());
        }
        return list;
    }

    /** Gives a set that keeps its elements as the keys of an empty map. */
    public static <E> Set<E> newSetFromMap(Map<E, Boolean> map) {
        if (!map.isEmpty()) {
            throw new IllegalArgumentException("Map is non-empty");
        }
        return new KeySet<E>(map);
    }

    private static final class KeySet<E> extends AbstractSet<E> {
        private final Map<E, Boolean> map;

        KeySet(Map<E, Boolean> map) { this.map = map; }

        @Override
        public int size() { return map.size(); }

        @Override
        public boolean contains(Object o) { return map.containsKey(o); }

        @Override
        public boolean add(E e) { return map.put(e, Boolean.TRUE) == null; }

        @Override
        public boolean remove(Object o) { return map.remove(o) != null; }

        @Override
        public void clear() { map.clear(); }

        @Override
        public Iterator<E> iterator() { return map.keySet().iterator(); }
    }

    /** Gives a deque as a queue that is taken from at the end where it is added to. */
    public static <T> Queue<T> asLifoQueue(Deque<T> deque) {
        return new AbstractQueue<T>() {
            @Override
            public boolean offer(T e) { return deque.offerFirst(e); }

            @Override
            public T poll() { return deque.poll(); }

            @Override
            public T peek() { return deque.peek(); }

            @Override
            public Iterator<T> iterator() { return deque.iterator(); }

            @Override
            public int size() { return deque.size(); }
        };
    }

    /** Gives a view that cannot be changed. */
    @SuppressWarnings("unchecked")
    public static <T> Collection<T> unmodifiableCollection(Collection<? extends T> c) {
        return new Unmodifiable.OfCollection<T>((Collection<T>) Objects.requireNonNull(c));
    }

    /** Gives a view that cannot be changed. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> unmodifiableList(List<? extends T> list) {
        return new Unmodifiable.OfList<T>((List<T>) Objects.requireNonNull(list));
    }

    /** Gives a view that cannot be changed. */
    @SuppressWarnings("unchecked")
    public static <T> Set<T> unmodifiableSet(Set<? extends T> s) {
        return new Unmodifiable.OfSet<T>((Set<T>) Objects.requireNonNull(s));
    }

    /** Gives a view that cannot be changed. */
    @SuppressWarnings("unchecked")
    public static <K, V> Map<K, V> unmodifiableMap(Map<? extends K, ? extends V> m) {
        return new Unmodifiable.OfMap<K, V>((Map<K, V>) Objects.requireNonNull(m));
    }

    /** Gives a view of which only one thread at a time uses a method. */
    public static <T> Collection<T> synchronizedCollection(Collection<T> c) {
        return new Synchronized.OfCollection<T>(Objects.requireNonNull(c), null);
    }

    /** Gives a view of which only one thread at a time uses a method. */
    public static <T> List<T> synchronizedList(List<T> list) {
        return new Synchronized.OfList<T>(Objects.requireNonNull(list), null);
    }

    /** Gives a view of which only one thread at a time uses a method. */
    public static <T> Set<T> synchronizedSet(Set<T> s) {
        return new Synchronized.OfSet<T>(Objects.requireNonNull(s), null);
    }

    /** Gives a view of which only one thread at a time uses a method. */
    public static <K, V> Map<K, V> synchronizedMap(Map<K, V> m) {
        return new Synchronized.OfMap<K, V>(Objects.requireNonNull(m));
    }

    /** Gives an unmodifiable map without keys. */
    public static <K, V> SortedMap<K, V> emptySortedMap() {
        return unmodifiableSortedMap(new TreeMap<K, V>());
    }

    /** Gives an unmodifiable set without elements. */
    public static <E> SortedSet<E> emptySortedSet() {
        return unmodifiableSortedSet(new TreeSet<E>());
    }

    /** Gives an unmodifiable map without keys. */
    public static <K, V> NavigableMap<K, V> emptyNavigableMap() {
        return unmodifiableNavigableMap(new TreeMap<K, V>());
    }

    /** Gives an unmodifiable set without elements. */
    public static <E> NavigableSet<E> emptyNavigableSet() {
        return unmodifiableNavigableSet(new TreeSet<E>());
    }

    /** Gives no elements. */
    public static <T> Enumeration<T> emptyEnumeration() {
        return enumeration(Collections.<T>emptyList());
    }

    /** Gives a view that cannot be changed. */
    public static <T> SortedSet<T> unmodifiableSortedSet(SortedSet<T> s) {
        return new UnmodifiableSorted.OfSet<T>(Objects.requireNonNull(s));
    }

    /** Gives a view that cannot be changed. */
    public static <T> NavigableSet<T> unmodifiableNavigableSet(NavigableSet<T> s) {
        return new UnmodifiableSorted.OfNavigableSet<T>(Objects.requireNonNull(s));
    }

    /** Gives a view that cannot be changed. */
    @SuppressWarnings("unchecked")
    public static <K, V> SortedMap<K, V> unmodifiableSortedMap(SortedMap<K, ? extends V> m) {
        return new UnmodifiableSorted.OfMap<K, V>((SortedMap<K, V>) Objects.requireNonNull(m));
    }

    /** Gives a view that cannot be changed. */
    @SuppressWarnings("unchecked")
    public static <K, V> NavigableMap<K, V> unmodifiableNavigableMap(NavigableMap<K, ? extends V> m) {
        return new UnmodifiableSorted.OfNavigableMap<K, V>((NavigableMap<K, V>) Objects.requireNonNull(m));
    }
}
