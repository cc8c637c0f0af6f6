package reactor.core.publisher;

import java.time.Duration;
import java.util.function.Supplier;

/** A value with the times around it. */
public interface Timed<T> extends Supplier<T> {
    /** The value. */
    T get();

    /** The time since the value before, or since the subscription. */
    Duration elapsed();

    /** The time since the subscription. */
    Duration elapsedSinceSubscription();
}
