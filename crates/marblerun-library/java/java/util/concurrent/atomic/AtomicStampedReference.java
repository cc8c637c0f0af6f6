package java.util.concurrent.atomic;

/** A reference with a number that are changed together. */
public class AtomicStampedReference<V> {
    private V reference;
    private int stamp;

    /** Creates one with a reference and a number. */
    public AtomicStampedReference(V initialRef, int initialStamp) {
        reference = initialRef;
        stamp = initialStamp;
    }

    /** Gives the reference. */
    public synchronized V getReference() { return reference; }

    /** Gives the number. */
    public synchronized int getStamp() { return stamp; }

    /** Gives the reference, and the number in the array. */
    public synchronized V get(int[] stampHolder) {
        stampHolder[0] = stamp;
        return reference;
    }

    /** Sets both if both are the expected ones, and tells whether they were. */
    public synchronized boolean compareAndSet(V expectedReference, V newReference, int expectedStamp, int newStamp) {
        if (reference != expectedReference || stamp != expectedStamp) {
            return false;
        }
        set(newReference, newStamp);
        return true;
    }

    /** Sets both. */
    public synchronized void set(V newReference, int newStamp) {
        reference = newReference;
        stamp = newStamp;
    }

    /** Sets the number if the reference is the expected one, and tells whether it was. */
    public synchronized boolean attemptStamp(V expectedReference, int newStamp) {
        return compareAndSet(expectedReference, expectedReference, stamp, newStamp);
    }
}
