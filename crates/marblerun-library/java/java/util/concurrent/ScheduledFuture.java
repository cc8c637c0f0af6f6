package java.util.concurrent;

/** A result that will be there after a time. */
public interface ScheduledFuture<V> extends Delayed, Future<V> {
}
