package reactor.core;

/** Something that can be stopped. */
@FunctionalInterface
public interface Disposable {
    /** Stops it; more than once does nothing. */
    void dispose();

    /** Whether it was stopped or has ended. */
    default boolean isDisposed() {
        return false;
    }

    /** Holds one at a time: the one before is stopped. */
    interface Swap extends Disposable {
        /** Sets the next one and stops the one before. */
        boolean update(Disposable next);

        /** Sets the next one and leaves the one before. */
        boolean replace(Disposable next);

        /** The one it holds. */
        Disposable get();
    }

    /** Holds several and stops them all. */
    interface Composite extends Disposable {
        /** Adds one; it is stopped at once if this was stopped already. */
        boolean add(Disposable disposable);

        /** Adds several. */
        default boolean addAll(java.util.Collection<? extends Disposable> all) {
            boolean added = true;
            for (Disposable one : all) {
                added &= add(one);
            }
            return added;
        }

        /** Lets go of one without stopping it. */
        boolean remove(Disposable disposable);

        /** How many it holds. */
        int size();
    }
}
