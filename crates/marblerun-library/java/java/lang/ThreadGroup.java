package java.lang;

/** A group of threads: here, all are in one. */
public class ThreadGroup implements Thread.UncaughtExceptionHandler {
    static final ThreadGroup MAIN = new ThreadGroup("main");

    private final String name;

    /** Creates a group. */
    public ThreadGroup(String name) {
        this.name = name;
    }

    /** Gives the name. */
    public final String getName() {
        return name;
    }

    /** Passes what was thrown to the default handler, or prints it to {@code System.err}. */
    @Override
    public void uncaughtException(Thread t, Throwable e) {
        Thread.UncaughtExceptionHandler other = Thread.getDefaultUncaughtExceptionHandler();
        if (other != null) {
            other.uncaughtException(t, e);
        } else {
            System.err.print("Exception in thread \"" + t.getName() + "\" ");
            e.printStackTrace(System.err);
        }
    }
}
