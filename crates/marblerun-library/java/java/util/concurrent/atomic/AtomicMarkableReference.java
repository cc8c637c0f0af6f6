package java.util.concurrent.atomic;

/** A reference with a mark that are changed together. */
public class AtomicMarkableReference<V> {
    private V reference;
    private boolean mark;

    /** Creates one with a reference and a mark. */
    public AtomicMarkableReference(V initialRef, boolean initialMark) {
        reference = initialRef;
        mark = initialMark;
    }

    /** Gives the reference. */
    public synchronized V getReference() { return reference; }

    /** Tells whether it is marked. */
    public synchronized boolean isMarked() { return mark; }

    /** Gives the reference, and the mark in the array. */
    public synchronized V get(boolean[] markHolder) {
        markHolder[0] = mark;
        return reference;
    }

    /** Sets both if both are the expected ones, and tells whether they were. */
    public synchronized boolean compareAndSet(V expectedReference, V newReference, boolean expectedMark, boolean newMark) {
        if (reference != expectedReference || mark != expectedMark) {
            return false;
        }
        set(newReference, newMark);
        return true;
    }

    /** Sets both. */
    public synchronized void set(V newReference, boolean newMark) {
        reference = newReference;
        mark = newMark;
    }
}
