package java.lang;

/** A variable of threads whose value a new thread takes from the thread that creates it. */
public class InheritableThreadLocal<T> extends ThreadLocal<T> {
    /** Creates the variable. */
    public InheritableThreadLocal() {
    }

    /** Gives the value of a new thread, from that of the thread that creates it. */
    @Override
    protected T childValue(T parentValue) {
        return parentValue;
    }

    @Override
    boolean isInherited() {
        return true;
    }
}
