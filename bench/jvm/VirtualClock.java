import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.Exceptions;
import reactor.core.scheduler.Scheduler;

/**
 * A virtual clock for Reactor, as small as one can be: one thread, a heap, and no locks. Reactor's own
 * one is part of its test library and thread-safe, so this flatters Reactor.
 */
final class VirtualClock implements Scheduler {
  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private long now;
  private long scheduled;

  /** Runs tasks until none is left. */
  void run() {
    for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
      now = task.due;
      if (!task.isDisposed) {
        task.run();
      }
    }
  }

  private Task add(Runnable action, long delay, long period) {
    Task task = new Task(action, now + Math.max(0, delay), period);
    tasks.add(task);
    return task;
  }

  @Override
  public long now(TimeUnit unit) {
    return unit.convert(now, TimeUnit.NANOSECONDS);
  }

  @Override
  public Disposable schedule(Runnable action) {
    return add(action, 0, 0);
  }

  @Override
  public Disposable schedule(Runnable action, long delay, TimeUnit unit) {
    return add(action, unit.toNanos(delay), 0);
  }

  @Override
  public Disposable schedulePeriodically(
      Runnable action, long delay, long period, TimeUnit unit) {
    return add(action, unit.toNanos(delay), unit.toNanos(period));
  }

  @Override
  public Worker createWorker() {
    return new ClockWorker();
  }

  private final class Task implements Disposable, Comparable<Task> {
    private final Runnable action;
    private final long period;
    private long due;
    private long order = scheduled++;
    private boolean isDisposed;

    Task(Runnable action, long due, long period) {
      this.action = action;
      this.due = due;
      this.period = period;
    }

    void run() {
      action.run();
      if (period > 0 && !isDisposed) {
        due += period;
        order = scheduled++;
        tasks.add(this);
      }
    }

    @Override
    public int compareTo(Task other) {
      return due != other.due ? Long.compare(due, other.due) : Long.compare(order, other.order);
    }

    @Override
    public void dispose() {
      isDisposed = true;
    }

    @Override
    public boolean isDisposed() {
      return isDisposed;
    }
  }

  private final class ClockWorker implements Worker {
    private final Disposable.Composite tasks = Disposables.composite();

    private Disposable keep(Disposable task) {
      if (!tasks.add(task)) {
        throw Exceptions.failWithRejected();
      }
      return task;
    }

    @Override
    public Disposable schedule(Runnable action) {
      return keep(add(action, 0, 0));
    }

    @Override
    public Disposable schedule(Runnable action, long delay, TimeUnit unit) {
      return keep(add(action, unit.toNanos(delay), 0));
    }

    @Override
    public Disposable schedulePeriodically(
        Runnable action, long delay, long period, TimeUnit unit) {
      return keep(add(action, unit.toNanos(delay), unit.toNanos(period)));
    }

    @Override
    public void dispose() {
      tasks.dispose();
    }

    @Override
    public boolean isDisposed() {
      return tasks.isDisposed();
    }
  }
}
