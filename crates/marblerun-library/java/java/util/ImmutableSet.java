package java.util;

import java.util.function.Predicate;

/** What {@code Set.of} and {@code Set.copyOf} give. */
final class ImmutableSet<E> extends AbstractSet<E> {
    private final LinkedHashSet<Object> elements = new LinkedHashSet<>();

    private ImmutableSet() {
    }

    static <E> Set<E> of(Object... elements) {
        ImmutableSet<E> set = new ImmutableSet<>();
        for (Object element : elements) {
            Objects.requireNonNull(element);
            if (!set.elements.add(element)) {
                throw new IllegalArgumentException("duplicate element: " + element);
            }
        }
        return set;
    }

    @Override
    public int size() { return elements.size(); }

    @Override
    public boolean contains(Object o) { return elements.contains(Objects.requireNonNull(o)); }

    @Override
    @SuppressWarnings("unchecked")
    public Iterator<E> iterator() { return (Iterator<E>) Collections.unmodifiableCollection(elements).iterator(); }

    @Override
    public boolean add(E e) { throw new UnsupportedOperationException(); }

    @Override
    public boolean addAll(Collection<? extends E> c) { throw new UnsupportedOperationException(); }

    @Override
    public void clear() { throw new UnsupportedOperationException(); }

    @Override
    public boolean remove(Object o) { throw new UnsupportedOperationException(); }

    @Override
    public boolean removeAll(Collection<?> c) { throw new UnsupportedOperationException(); }

    @Override
    public boolean removeIf(Predicate<? super E> filter) { throw new UnsupportedOperationException(); }

    @Override
    public boolean retainAll(Collection<?> c) { throw new UnsupportedOperationException(); }
}
