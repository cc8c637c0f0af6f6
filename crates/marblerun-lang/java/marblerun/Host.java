package marblerun;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
}
