package marblerun;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    /** Tells a sink how a future ends. */
    static void watch(CompletionStage<Object> future, MonoSink<Object> sink) {
        future.whenComplete((value, error) -> {
            if (error == null) {
                sink.success(value);
            } else if (error instanceof CompletionException && error.getCause() != null) {
                sink.error(error.getCause());
            } else {
                sink.error(error);
            }
        });
    }

    /** Nobody waits for a future any more. */
    static void cancel(Object future) {
        if (future instanceof Future) {
            ((Future<?>) future).cancel(true);
        }
    }
}
