package marblerun;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
                if (isCancelled[0] && (error == null || error instanceof CancellationException)) {
                    return;
                }
                if (error == null) {
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
