package marblerun;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CorePublisher;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.MonoSink;

/** What the host asks Java to do for it. */
final class Host {
    private Host() {}

    /** The elements of something that can be gone through. */
    static Object[] array(Iterable<?> values) {
        List<Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return list.toArray();
    }

    /** The elements of an array as a list. */
    static List<Object> list(Object[] values) {
        List<Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return list;
    }

    /** Nanoseconds in another unit. */
    static long now(long nanos, TimeUnit unit) {
        return unit.convert(nanos, TimeUnit.NANOSECONDS);
    }

    /** Whether a value is an object of a class. */
    static boolean isInstance(Class<?> type, Object value) {
        return type.isInstance(value);
    }

    /** A collection with those values added. */
    static Collection<Object> fill(Collection<Object> collection, Object[] values) {
        for (Object value : values) {
            collection.add(value);
        }
        return collection;
    }

    /** An empty map. */
    static Map<Object, Object> map() {
        return new HashMap<>();
    }

    /** Puts a value into a map. */
    static void put(Map<Object, Object> map, Object key, Object value) {
        map.put(key, value);
    }

    /** Adds a value to the list of a key. */
    static void putMore(Map<Object, Collection<Object>> map, Object key, Object value) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }

    /** An empty set. */
    static Set<Object> set() {
        return new HashSet<>();
    }

    /** The places of values in the order of a comparator, or in their own if that is null. */
    static Object[] order(Object[] values, Comparator<Object> comparator) {
        Comparator<Object> compare = comparator == null ? natural() : comparator;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            places.add(i);
        }
        places.sort((a, b) -> compare.compare(values[a], values[b]));
        return places.toArray();
    }

    private static Comparator<Object> natural() {
        return (a, b) -> ((Comparable<Object>) a).compareTo(b);
    }

    /** Requests of a subscription, which may be the host's own. */
    static void request(Subscription subscription, long n) {
        subscription.request(n);
    }

    /** Cancels a subscription, which may be the host's own. */
    static void cancel(Subscription subscription) {
        subscription.cancel();
    }

    /** Disposes of something, which may be of the host's own. */
    static void dispose(Disposable disposable) {
        disposable.dispose();
    }

    /** Subscribes to a publisher of the program: one that extends one of Reactor's has a method of its own. */
    static void subscribe(Publisher<Object> publisher, CoreSubscriber<Object> subscriber) {
        if (publisher instanceof CorePublisher) {
            ((CorePublisher<Object>) publisher).subscribe(subscriber);
        } else {
            publisher.subscribe(subscriber);
        }
    }

    /** An error that nobody can take. */
    private static native void errorDropped(Throwable error);

    /** Tells a sink how a future ends, once a value is asked for; a cancel cancels the future. */
    static void watch(CompletionStage<Object> future, MonoSink<Object> sink, boolean suppressCancel) {
        boolean[] isCancelled = {false};
        sink.onCancel(() -> {
            isCancelled[0] = true;
            if (!suppressCancel && future instanceof Future) {
                ((Future<?>) future).cancel(true);
            }
        });
        boolean[] isRequested = {false};
        sink.onRequest(n -> {
            if (isRequested[0]) {
                return;
            }
            isRequested[0] = true;
            future.whenComplete((value, error) -> {
                if (isCancelled[0]) {
                    if (error != null && !(error instanceof CancellationException)) {
                        errorDropped(error);
                    }
                } else if (error == null) {
                    sink.success(value);
                } else if (error instanceof CompletionException && error.getCause() != null) {
                    sink.error(error.getCause());
                } else {
                    sink.error(error);
                }
            });
        });
    }
}
