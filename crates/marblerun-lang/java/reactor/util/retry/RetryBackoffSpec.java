package reactor.util.retry;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Retries after a time that grows. */
public final class RetryBackoffSpec extends Retry {
    /** How often at most. */
    public final long maxAttempts;
    /** The first time to wait. */
    public final Duration minBackoff;
    /** The longest time to wait. */
    public final Duration maxBackoff;
    /** How much the time varies, from 0 to 1. */
    public final double jitterFactor;

    private Predicate<Throwable> errorFilter = error -> true;
    private boolean isTransientErrors;
    private double multiplier = 2;
    private Scheduler scheduler;
    private ContextView context = Context.empty();
    private Hooks hooks = new Hooks();
    private BiFunction<RetryBackoffSpec, RetrySignal, Throwable> exhausted =
            (spec, signal) -> Exceptions.retryExhausted(
                    "Retries exhausted: " + (spec.isTransientErrors
                            ? signal.totalRetriesInARow() + "/" + spec.maxAttempts + " in a row (" + signal.totalRetries() + " total)"
                            : signal.totalRetries() + "/" + spec.maxAttempts), signal.failure());

    RetryBackoffSpec(long max, Duration minBackoff, Duration maxBackoff, double jitterFactor) {
        this.maxAttempts = max;
        this.minBackoff = minBackoff;
        this.maxBackoff = maxBackoff;
        this.jitterFactor = jitterFactor;
    }

    private RetryBackoffSpec copy(long max, Duration minBackoff, Duration maxBackoff, double jitterFactor) {
        RetryBackoffSpec copy = new RetryBackoffSpec(max, minBackoff, maxBackoff, jitterFactor);
        copy.errorFilter = errorFilter;
        copy.isTransientErrors = isTransientErrors;
        copy.multiplier = multiplier;
        copy.scheduler = scheduler;
        copy.context = context;
        copy.hooks = hooks;
        copy.exhausted = exhausted;
        return copy;
    }

    private RetryBackoffSpec copy() {
        return copy(maxAttempts, minBackoff, maxBackoff, jitterFactor);
    }

    private RetryBackoffSpec with(Hooks hooks) {
        RetryBackoffSpec copy = copy();
        copy.hooks = hooks;
        return copy;
    }

    /** Lets the signals carry that along. */
    public RetryBackoffSpec withRetryContext(ContextView context) {
        RetryBackoffSpec copy = copy();
        copy.context = context;
        return copy;
    }

    public ContextView retryContext() {
        return context;
    }

    /** So many times. */
    public RetryBackoffSpec maxAttempts(long max) {
        return copy(max, minBackoff, maxBackoff, jitterFactor);
    }

    /** The first time to wait. */
    public RetryBackoffSpec minBackoff(Duration duration) {
        return copy(maxAttempts, duration, maxBackoff, jitterFactor);
    }

    /** The longest time to wait. */
    public RetryBackoffSpec maxBackoff(Duration duration) {
        return copy(maxAttempts, minBackoff, duration, jitterFactor);
    }

    /** How much the time varies, from 0 to 1. */
    public RetryBackoffSpec jitter(double factor) {
        return copy(maxAttempts, minBackoff, maxBackoff, factor);
    }

    /** How much longer each time is than the one before. */
    public RetryBackoffSpec multiplier(double factor) {
        RetryBackoffSpec copy = copy();
        copy.multiplier = factor;
        return copy;
    }

    /** Only such failures. */
    public RetryBackoffSpec filter(Predicate<? super Throwable> filter) {
        RetryBackoffSpec copy = copy();
        copy.errorFilter = filter::test;
        return copy;
    }

    /** Only such failures, besides what was said before. */
    public RetryBackoffSpec modifyErrorFilter(Function<Predicate<Throwable>, Predicate<? super Throwable>> change) {
        return filter(change.apply(errorFilter));
    }

    /** Whether only retries in a row count. */
    public RetryBackoffSpec transientErrors(boolean isTransientErrors) {
        RetryBackoffSpec copy = copy();
        copy.isTransientErrors = isTransientErrors;
        return copy;
    }

    /** Where the time passes. */
    public RetryBackoffSpec scheduler(Scheduler scheduler) {
        RetryBackoffSpec copy = copy();
        copy.scheduler = scheduler;
        return copy;
    }

    /** Does this before each retry. */
    public RetryBackoffSpec doBeforeRetry(Consumer<RetrySignal> action) {
        return with(hooks.before(action));
    }

    /** Does this after each retry was decided. */
    public RetryBackoffSpec doAfterRetry(Consumer<RetrySignal> action) {
        return with(hooks.after(action));
    }

    /** Waits for this before each retry. */
    public RetryBackoffSpec doBeforeRetryAsync(Function<RetrySignal, Mono<Void>> action) {
        return with(hooks.beforeAsync(action));
    }

    /** Waits for this after each retry was decided. */
    public RetryBackoffSpec doAfterRetryAsync(Function<RetrySignal, Mono<Void>> action) {
        return with(hooks.afterAsync(action));
    }

    /** What fails in the end. */
    public RetryBackoffSpec onRetryExhaustedThrow(BiFunction<RetryBackoffSpec, RetrySignal, Throwable> generator) {
        RetryBackoffSpec copy = copy();
        copy.exhausted = generator;
        return copy;
    }

    private Duration backoff(long iteration) {
        Duration next;
        try {
            next = minBackoff.multipliedBy((long) Math.pow(multiplier, iteration));
            if (next.compareTo(maxBackoff) > 0) {
                next = maxBackoff;
            }
        } catch (ArithmeticException overflow) {
            next = maxBackoff;
        }
        if (next.isZero() || jitterFactor == 0) {
            return next;
        }
        long offset = (long) (next.toMillis() * jitterFactor);
        long low = Math.max(minBackoff.minus(next).toMillis(), -offset);
        long high = Math.min(maxBackoff.minus(next).toMillis(), offset);
        long jitter = high <= low ? low : low + (long) (Math.random() * (high - low));
        return next.plusMillis(jitter);
    }

    public Flux<Long> generateCompanion(Flux<RetrySignal> failures) {
        Scheduler timer = scheduler == null ? Schedulers.parallel() : scheduler;
        return failures.concatMap(state -> {
            RetrySignal signal = state.copy();
            Throwable failure = signal.failure();
            long iteration = isTransientErrors ? signal.totalRetriesInARow() : signal.totalRetries();
            if (failure == null) {
                return Mono.error(new IllegalStateException("Retry.RetrySignal#failure() not expected to be null"));
            }
            if (!errorFilter.test(failure)) {
                return Mono.error(failure);
            }
            if (iteration >= maxAttempts) {
                return Mono.error(exhausted.apply(this, signal));
            }
            Duration delay = backoff(iteration);
            if (delay.isZero()) {
                return hooks.around(signal, Mono.just(iteration));
            }
            return hooks.around(signal, Mono.delay(delay, timer).thenReturn(iteration));
        });
    }
}
