package java.util.concurrent.locks;

/** Something that one thread may own. */
public abstract class AbstractOwnableSynchronizer {
    private Thread exclusiveOwnerThread;

    /** For subclasses. */
    protected AbstractOwnableSynchronizer() {
    }

    /** Sets the owner. */
    protected final void setExclusiveOwnerThread(Thread thread) { exclusiveOwnerThread = thread; }

    /** Gives the owner. */
    protected final Thread getExclusiveOwnerThread() { return exclusiveOwnerThread; }
}
