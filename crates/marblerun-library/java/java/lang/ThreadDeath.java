package java.lang;

/** A thread was made to stop. */
public class ThreadDeath extends Error {
    /** Creates one. */
    public ThreadDeath() {
        super();
    }
}
