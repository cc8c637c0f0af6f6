import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.Disposable;

/** Virtual time: tasks in order of when they are due, those of one time in order of scheduling. */
final class Clock {
    private static final long LAST = 60_000_000_000L;

    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    /** Real ones, of which one runs at a time: operators ask which thread they are on. */
    private final Map<String, ExecutorService> threads = new HashMap<>();
    private long now;
    private long scheduled;
    private String thread = "main";

    /** Nanoseconds since the program began. */
    long now() {
        return now;
    }

    /** The thread that runs. */
    String thread() {
        return thread;
    }

    /** Runs an action on a thread after a delay, never at once; again and again if there is a period. */
    Task schedule(String thread, long delay, long period, Runnable action) {
        Task task = new Task(thread, now + Math.max(delay, 0), period, action);
        task.queue();
        return task;
    }

    /** Runs tasks until none is left; whether that came to be. */
    boolean run(Trace trace) {
        try {
            return runAll(trace);
        } finally {
            threads.values().forEach(ExecutorService::shutdown);
        }
    }

    private boolean runAll(Trace trace) {
        while (!tasks.isEmpty()) {
            Task task = tasks.poll();
            if (task.due > LAST || trace.isFull()) {
                return false;
            }
            now = task.due;
            thread = task.thread;
            try {
                threads.computeIfAbsent(thread, name -> Executors.newSingleThreadExecutor())
                        .submit(task.action)
                        .get();
            } catch (ExecutionException error) {
                trace.error(0, "uncaught", error.getCause());
            } catch (InterruptedException error) {
                throw new IllegalStateException(error);
            }
            if (task.period > 0 && !task.isDisposed) {
                task.due += task.period;
                task.queue();
            } else {
                task.isDisposed = true;
            }
        }
        return true;
    }

    /** An action that waits for its time. */
    final class Task implements Disposable, Comparable<Task> {
        private final String thread;
        private final long period;
        private final Runnable action;
        private long due;
        private long number;
        private boolean isDisposed;

        private Task(String thread, long due, long period, Runnable action) {
            this.thread = thread;
            this.due = due;
            this.period = period;
            this.action = action;
        }

        private void queue() {
            number = scheduled++;
            tasks.add(this);
        }

        @Override public void dispose() {
            isDisposed = true;
            tasks.remove(this);
        }

        @Override public boolean isDisposed() {
            return isDisposed;
        }

        @Override public int compareTo(Task other) {
            int byTime = Long.compare(due, other.due);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
