package java.lang;

// Natives: currentThread, start0 (runs begin() on a new thread), interrupt0 (sets the flag, ends waiting, sleep and park),
// interrupted0, state0 (0 runnable, 1 blocked, 2 waiting, 3 timed waiting), sleep0, yield, onSpinWait, holdsLock.
// The first thread is an object with name "main", number 1, priority 5 and alive.
import java.util.HashMap;

/** A thread of the program. */
public class Thread implements Runnable {
    /** The lowest priority. */
    public static final int MIN_PRIORITY = 1;

    /** The usual priority. */
    public static final int NORM_PRIORITY = 5;

    /** The highest priority. */
    public static final int MAX_PRIORITY = 10;

    /** What a thread is doing. */
    public enum State {
        /** Not yet started. */
        NEW,
        /** Running or ready to run. */
        RUNNABLE,
        /** Waiting for a monitor. */
        BLOCKED,
        /** Waiting without end for another thread. */
        WAITING,
        /** Waiting for another thread or a time. */
        TIMED_WAITING,
        /** At its end. */
        TERMINATED
    }

    /** Is told of what a thread has thrown and nobody has caught. */
    @FunctionalInterface
    public interface UncaughtExceptionHandler {
        /** Handles what the thread has thrown. */
        void uncaughtException(Thread t, Throwable e);
    }

    private static UncaughtExceptionHandler defaultHandler;
    private static int unnamed;
    private static long lastNumber = 1;

    private String name;
    private long number;
    private int priority = NORM_PRIORITY;
    private boolean daemon;
    private boolean started;
    private boolean alive;
    private Runnable target;
    private UncaughtExceptionHandler handler;
    HashMap<ThreadLocal<?>, Object> locals;

    /** Creates a thread that does nothing unless {@code run} is overridden. */
    public Thread() {
        this(null, null, nextName());
    }

    /** Creates a thread that runs the task. */
    public Thread(Runnable target) {
        this(null, target, nextName());
    }

    /** Creates a thread with a name. */
    public Thread(String name) {
        this(null, null, name);
    }

    /** Creates a thread that runs the task and has a name. */
    public Thread(Runnable target, String name) {
        this(null, target, name);
    }

    /** Creates a thread that runs the task, in a group. */
    public Thread(ThreadGroup group, Runnable target) {
        this(group, target, nextName());
    }

    /** Creates a thread with a name, in a group. */
    public Thread(ThreadGroup group, String name) {
        this(group, null, name);
    }

    /** Creates a thread that runs the task and has a name, in a group. */
    public Thread(ThreadGroup group, Runnable target, String name) {
        if (name == null) {
            throw new NullPointerException("name cannot be null");
        }
        Thread parent = currentThread();
        this.name = name;
        this.target = target;
        this.number = nextNumber();
        this.daemon = parent.daemon;
        this.priority = parent.priority;
        this.locals = ThreadLocal.inherit(parent.locals);
    }

    private static synchronized String nextName() {
        return "Thread-" + unnamed++;
    }

    private static synchronized long nextNumber() {
        return ++lastNumber;
    }

    /** Gives the thread that runs this. */
    public static native Thread currentThread();

    /** Lets other threads run. */
    public static native void yield();

    /** Tells that the thread waits in a loop for another one. */
    public static native void onSpinWait();

    /** Tells whether the current thread holds the monitor of the object. */
    public static native boolean holdsLock(Object obj);

    private native void start0();

    private native void interrupt0();

    private native boolean interrupted0(boolean clear);

    private native int state0();

    private static native void sleep0(long nanos) throws InterruptedException;

    /** Pauses the current thread for that many milliseconds. */
    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        sleep0(millis > Long.MAX_VALUE / 1000000 ? Long.MAX_VALUE : millis * 1000000L);
    }

    /** Pauses the current thread for that many milliseconds and nanoseconds. */
    public static void sleep(long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        sleep(nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
    }

    /** Starts this thread. */
    public synchronized void start() {
        if (started || alive) {
            throw new IllegalThreadStateException();
        }
        started = true;
        alive = true;
        start0();
    }

    /** Runs the task, if there is one. */
    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    // What a started thread does.
    private void begin() {
        try {
            run();
        } catch (Throwable thrown) {
            try {
                getUncaughtExceptionHandler().uncaughtException(this, thrown);
            } catch (Throwable ignored) {
                // As in the real machine, what a handler throws is lost.
            }
        } finally {
            end();
        }
    }

    private synchronized void end() {
        alive = false;
        // Calling `run` of a thread that has ended does nothing.
        target = null;
        notifyAll();
    }

    /** Interrupts this thread: waiting and sleeping end with an {@code InterruptedException}. */
    public void interrupt() {
        if (alive) {
            interrupt0();
        }
    }

    /** Tells whether the current thread is interrupted, and clears that. */
    public static boolean interrupted() {
        return currentThread().interrupted0(true);
    }

    /** Tells whether this thread is interrupted. */
    public boolean isInterrupted() {
        return alive && interrupted0(false);
    }

    /** Tells whether this thread has been started and has not yet ended. */
    public final boolean isAlive() {
        return alive;
    }

    /** Waits until this thread ends. */
    public final synchronized void join() throws InterruptedException {
        while (alive) {
            wait();
        }
    }

    /** Waits until this thread ends, but at most that many milliseconds. */
    public final synchronized void join(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (millis == 0) {
            join();
            return;
        }
        long end = System.nanoTime() + millis * 1000000L;
        while (alive) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait((left + 999999L) / 1000000L);
        }
    }

    /** Waits until this thread ends, but at most that many milliseconds and nanoseconds. */
    public final void join(long millis, int nanos) throws InterruptedException {
        join(nanos > 0 ? millis + 1 : millis);
    }

    /** Gives the name. */
    public final String getName() {
        return name;
    }

    /** Sets the name. */
    public final synchronized void setName(String name) {
        if (name == null) {
            throw new NullPointerException("name cannot be null");
        }
        this.name = name;
    }

    /** Gives the number of this thread. */
    public long getId() {
        return number;
    }

    /** Gives the priority. */
    public final int getPriority() {
        return priority;
    }

    /** Sets the priority, from 1 to 10. */
    public final void setPriority(int newPriority) {
        if (newPriority > MAX_PRIORITY || newPriority < MIN_PRIORITY) {
            throw new IllegalArgumentException();
        }
        priority = newPriority;
    }

    /** Tells whether the program may end while this thread runs. */
    public final boolean isDaemon() {
        return daemon;
    }

    /** Sets whether the program may end while this thread runs; possible before it starts. */
    public final void setDaemon(boolean on) {
        if (alive) {
            throw new IllegalThreadStateException();
        }
        daemon = on;
    }

    /** Tells what this thread is doing. */
    public State getState() {
        if (!alive) {
            return started ? State.TERMINATED : State.NEW;
        }
        return switch (state0()) {
            case 1 -> State.BLOCKED;
            case 2 -> State.WAITING;
            case 3 -> State.TIMED_WAITING;
            default -> State.RUNNABLE;
        };
    }

    /** Gives the group of this thread; {@code null} if it has ended. */
    public final ThreadGroup getThreadGroup() {
        return !alive && started ? null : ThreadGroup.MAIN;
    }

    /** Gives the calls that are running: here, none. */
    public StackTraceElement[] getStackTrace() {
        return new StackTraceElement[0];
    }

    /** Gives who is told of what this thread throws and nobody catches. */
    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler != null ? handler : ThreadGroup.MAIN;
    }

    /** Sets who is told of what this thread throws and nobody catches. */
    public void setUncaughtExceptionHandler(UncaughtExceptionHandler eh) {
        handler = eh;
    }

    /** Gives who is told for threads that have no handler of their own. */
    public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultHandler;
    }

    /** Sets who is told for threads that have no handler of their own. */
    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler eh) {
        defaultHandler = eh;
    }

    @Override
    public String toString() {
        return "Thread[" + name + "," + priority + "," + (!alive && started ? "" : "main") + "]";
    }
}
