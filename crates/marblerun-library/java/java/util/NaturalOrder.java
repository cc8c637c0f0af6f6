package java.util;

/** The natural order, its opposite, and orders with a place for {@code null}. */
final class NaturalOrder implements Comparator<Comparable<Object>> {
    static final NaturalOrder FORWARD = new NaturalOrder(true);
    static final NaturalOrder BACKWARD = new NaturalOrder(false);

    private final boolean forward;

    private NaturalOrder(boolean forward) { this.forward = forward; }

    @Override
    public int compare(Comparable<Object> a, Comparable<Object> b) {
        return forward ? a.compareTo(b) : b.compareTo(a);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Comparator<Comparable<Object>> reversed() { return forward ? BACKWARD : FORWARD; }

    static final class Reversed<T> implements Comparator<T> {
        private final Comparator<T> other;

        Reversed(Comparator<T> other) { this.other = other; }

        @Override
        public int compare(T a, T b) { return other.compare(b, a); }

        @Override
        public Comparator<T> reversed() { return other; }

        @Override
        public boolean equals(Object o) { return o instanceof Reversed && other.equals(((Reversed<?>) o).other); }

        @Override
        public int hashCode() { return other.hashCode() ^ Integer.MIN_VALUE; }
    }

    static final class WithNull<T> implements Comparator<T> {
        private final boolean first;
        private final Comparator<T> other;

        @SuppressWarnings("unchecked")
        WithNull(boolean first, Comparator<? super T> other) {
            this.first = first;
            this.other = (Comparator<T>) other;
        }

        @Override
        public int compare(T a, T b) {
            if (a == null) {
                return b == null ? 0 : first ? -1 : 1;
            }
            if (b == null) {
                return first ? 1 : -1;
            }
            return other == null ? 0 : other.compare(a, b);
        }

        @Override
        public Comparator<T> thenComparing(Comparator<? super T> next) {
            Objects.requireNonNull(next);
            return new WithNull<T>(first, other == null ? next : other.thenComparing(next));
        }

        @Override
        public Comparator<T> reversed() { return new WithNull<T>(!first, other == null ? null : other.reversed()); }
    }
}
