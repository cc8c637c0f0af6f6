package java.util;

/** What sets have in common. */
public abstract class AbstractSet<E> extends AbstractCollection<E> implements Set<E> {
    /** For subclasses. */
    protected AbstractSet() {
    }

    @Override
    public boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        if (!(o instanceof Set)) {
            return false;
        }
        Collection<?> other = (Collection<?>) o;
        if (other.size() != size()) {
            return false;
        }
        try {
            return containsAll(other);
        } catch (ClassCastException | NullPointerException unrelated) {
            return false;
        }
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (E element : this) {
            if (element != null) {
                hash += element.hashCode();
            }
        }
        return hash;
    }

    @Override
    public boolean removeAll(Collection<?> c) {
        Objects.requireNonNull(c);
        if (size() <= c.size()) {
            return super.removeAll(c);
        }
        boolean changed = false;
        for (Object element : c) {
            changed |= remove(element);
        }
        return changed;
    }
}
