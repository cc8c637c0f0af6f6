package reactor.core.publisher;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.Exceptions;
import reactor.core.scheduler.Schedulers;

/** The values of a flux for a thread that waits for them. */
final class BlockingIterable<T> implements Iterable<T> {
    private final Flux<T> source;
    private final int prefetch;

    BlockingIterable(Flux<T> source, int prefetch) {
        if (prefetch <= 0) {
            throw new IllegalArgumentException("batchSize > 0 required but it was " + prefetch);
        }
        this.source = source;
        this.prefetch = prefetch;
    }

    public Iterator<T> iterator() {
        Waiting<T> waiting = new Waiting<>(prefetch);
        source.subscribe(waiting);
        return waiting;
    }

    /** One going through. */
    private static final class Waiting<T> implements Iterator<T>, Subscriber<T> {
        private final Queue<T> values = new ArrayDeque<>();
        private final int prefetch;
        private final int limit;
        private int taken;
        private Subscription subscription;
        private boolean isDone;
        private Throwable error;

        Waiting(int prefetch) {
            this.prefetch = prefetch;
            this.limit = prefetch - (prefetch >> 2);
        }

        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            subscription.request(prefetch == Integer.MAX_VALUE ? Long.MAX_VALUE : prefetch);
        }

        public synchronized void onNext(T value) {
            values.add(value);
            notifyAll();
        }

        public synchronized void onError(Throwable error) {
            this.error = error;
            isDone = true;
            notifyAll();
        }

        public synchronized void onComplete() {
            isDone = true;
            notifyAll();
        }

        public synchronized boolean hasNext() {
            if (Schedulers.isInNonBlockingThread()) {
                throw new IllegalStateException(
                        "Iterating over a toIterable() / toStream() is blocking, which is not supported in thread "
                                + Thread.currentThread().getName());
            }
            while (values.isEmpty()) {
                if (isDone) {
                    if (error != null) {
                        throw Exceptions.propagate(error);
                    }
                    return false;
                }
                try {
                    wait();
                } catch (InterruptedException interrupted) {
                    subscription.cancel();
                    throw Exceptions.propagate(interrupted);
                }
            }
            return true;
        }

        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T value = values.poll();
            taken++;
            if (taken == limit) {
                taken = 0;
                subscription.request(limit);
            }
            return value;
        }
    }
}
