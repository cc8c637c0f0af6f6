package reactor.util.retry;

import java.time.Duration;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** How to subscribe again after a failure. */
public abstract class Retry {
    /** What the companion has to be of all failures. */
    public abstract Publisher<?> generateCompanion(Flux<RetrySignal> failures);

    /** What the signals of a subscriber's retries carry along. */
    public ContextView retryContext() {
        return Context.empty();
    }

    /** So many times, waiting twice as long each time. */
    public static RetryBackoffSpec backoff(long maxAttempts, Duration minBackoff) {
        return new RetryBackoffSpec(maxAttempts, minBackoff, Duration.ofMillis(Long.MAX_VALUE), 0.5);
    }

    /** So many times, waiting as long each time. */
    public static RetryBackoffSpec fixedDelay(long maxAttempts, Duration delay) {
        return new RetryBackoffSpec(maxAttempts, delay, delay, 0);
    }

    /** So many times, at once. */
    public static RetrySpec max(long max) {
        return new RetrySpec(max, false);
    }

    /** So many times in a row, at once. */
    public static RetrySpec maxInARow(long max) {
        return new RetrySpec(max, true);
    }

    /** Always, at once. */
    public static RetrySpec indefinitely() {
        return new RetrySpec(Long.MAX_VALUE, false);
    }

    /** As a function of the failures says. */
    public static Retry from(Function<Flux<RetrySignal>, ? extends Publisher<?>> function) {
        return new Retry() {
            public Publisher<?> generateCompanion(Flux<RetrySignal> failures) {
                return function.apply(failures);
            }
        };
    }

    /** As a function of the failures says. */
    public static Retry withThrowable(Function<Flux<Throwable>, ? extends Publisher<?>> function) {
        return new Retry() {
            public Publisher<?> generateCompanion(Flux<RetrySignal> failures) {
                return function.apply(failures.map(failure -> failure.failure()));
            }
        };
    }

    /** A failure and what was before. */
    public interface RetrySignal {
        /** Retries so far. */
        long totalRetries();

        /** Retries since the last value. */
        long totalRetriesInARow();

        /** The failure. */
        Throwable failure();

        /** What the retry was given to carry along. */
        default ContextView retryContextView() {
            return Context.empty();
        }

        /** The same, for keeping. */
        default RetrySignal copy() {
            return this;
        }
    }
}
