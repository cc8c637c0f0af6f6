package java.util;

/** A set of constants of an enum, in their order. */
public class EnumSet<E extends Enum<E>> extends AbstractSet<E> implements Cloneable, java.io.Serializable {
    private final Class<E> type;
    private final TreeSet<E> set = new TreeSet<>();

    private EnumSet(Class<E> type) { this.type = Objects.requireNonNull(type); }

    /** Gives a set without elements. */
    public static <E extends Enum<E>> EnumSet<E> noneOf(Class<E> elementType) { return new EnumSet<E>(elementType); }

    /** Gives a set of all constants of an enum. */
    public static <E extends Enum<E>> EnumSet<E> allOf(Class<E> elementType) {
        EnumSet<E> all = new EnumSet<E>(elementType);
        for (E constant : elementType.getEnumConstants()) {
            all.add(constant);
        }
        return all;
    }

    /** Gives a set like another. */
    public static <E extends Enum<E>> EnumSet<E> copyOf(EnumSet<E> s) { return s.clone(); }

    /** Gives a set of the elements of a collection. */
    public static <E extends Enum<E>> EnumSet<E> copyOf(Collection<E> c) {
        if (c instanceof EnumSet) {
            return ((EnumSet<E>) c).clone();
        }
        if (c.isEmpty()) {
            throw new IllegalArgumentException("Collection is empty");
        }
        EnumSet<E> copy = new EnumSet<E>(c.iterator().next().getDeclaringClass());
        copy.addAll(c);
        return copy;
    }

    /** Gives a set of the constants that are not in another. */
    public static <E extends Enum<E>> EnumSet<E> complementOf(EnumSet<E> s) {
        EnumSet<E> others = allOf(s.type);
        others.removeAll(s);
        return others;
    }

    /** Gives a set of the element. */
    public static <E extends Enum<E>> EnumSet<E> of(E e) {
        EnumSet<E> set = new EnumSet<E>(e.getDeclaringClass());
        set.add(e);
        return set;
    }

    /** Gives a set of the elements. */
    public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2) {
        EnumSet<E> set = of(e1);
        set.add(e2);
        return set;
    }

    /** Gives a set of the elements. */
    public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2, E e3) {
        EnumSet<E> set = of(e1, e2);
        set.add(e3);
        return set;
    }

    /** Gives a set of the elements. */
    public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2, E e3, E e4) {
        EnumSet<E> set = of(e1, e2, e3);
        set.add(e4);
        return set;
    }

    /** Gives a set of the elements. */
    public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2, E e3, E e4, E e5) {
        EnumSet<E> set = of(e1, e2, e3, e4);
        set.add(e5);
        return set;
    }

    /** Gives a set of the elements. */
    @SafeVarargs
    public static <E extends Enum<E>> EnumSet<E> of(E first, E... rest) {
        EnumSet<E> set = of(first);
        for (E element : rest) {
            set.add(element);
        }
        return set;
    }

    /** Gives a set of the constants from one to another. */
    public static <E extends Enum<E>> EnumSet<E> range(E from, E to) {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(from + " > " + to);
        }
        EnumSet<E> set = new EnumSet<E>(from.getDeclaringClass());
        for (E constant : set.type.getEnumConstants()) {
            if (constant.compareTo(from) >= 0 && constant.compareTo(to) <= 0) {
                set.add(constant);
            }
        }
        return set;
    }

    @Override
    public Iterator<E> iterator() { return set.iterator(); }

    @Override
    public int size() { return set.size(); }

    @Override
    public boolean contains(Object o) { return o instanceof Enum && ((Enum<?>) o).getDeclaringClass() == (Class<?>) type && set.contains(o); }

    @Override
    public boolean add(E e) { return set.add(e); }

    @Override
    public boolean remove(Object o) { return contains(o) && set.remove(o); }

    @Override
    public void clear() { set.clear(); }

    /** Gives a set of the same elements. */
    @Override
    public EnumSet<E> clone() {
        EnumSet<E> copy = new EnumSet<E>(type);
        copy.addAll(set);
        return copy;
    }
}
