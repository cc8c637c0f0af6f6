package reactor.util.retry;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Retries at once. */
public final class RetrySpec extends Retry {
    /** How often at most. */
    public final long maxAttempts;
    /** Which failures are retried. */
    public final Predicate<Throwable> errorFilter;
    /** Whether only retries in a row count. */
    public final boolean isTransientErrors;

    private final ContextView context;
    private final Hooks hooks;
    private final BiFunction<RetrySpec, RetrySignal, Throwable> exhausted;

    RetrySpec(long max, boolean isTransientErrors) {
        this(Context.empty(), max, error -> true, isTransientErrors, new Hooks(), (spec, signal) -> Exceptions.retryExhausted(
                "Retries exhausted: " + (spec.isTransientErrors
                        ? signal.totalRetriesInARow() + "/" + spec.maxAttempts + " in a row (" + signal.totalRetries() + " total)"
                        : signal.totalRetries() + "/" + spec.maxAttempts), signal.failure()));
    }

    private RetrySpec(ContextView context, long max, Predicate<? super Throwable> filter,
            boolean isTransientErrors, Hooks hooks, BiFunction<RetrySpec, RetrySignal, Throwable> exhausted) {
        this.context = context;
        this.maxAttempts = max;
        this.errorFilter = filter::test;
        this.isTransientErrors = isTransientErrors;
        this.hooks = hooks;
        this.exhausted = exhausted;
    }

    /** Lets the signals carry that along. */
    public RetrySpec withRetryContext(ContextView context) {
        return new RetrySpec(context, maxAttempts, errorFilter, isTransientErrors, hooks, exhausted);
    }

    public ContextView retryContext() {
        return context;
    }

    /** So many times. */
    public RetrySpec maxAttempts(long max) {
        return new RetrySpec(context, max, errorFilter, isTransientErrors, hooks, exhausted);
    }

    /** Only such failures. */
    public RetrySpec filter(Predicate<? super Throwable> filter) {
        return new RetrySpec(context, maxAttempts, filter, isTransientErrors, hooks, exhausted);
    }

    /** Only such failures, besides what was said before. */
    public RetrySpec modifyErrorFilter(Function<Predicate<Throwable>, Predicate<? super Throwable>> change) {
        return filter(change.apply(errorFilter));
    }

    /** Whether only retries in a row count. */
    public RetrySpec transientErrors(boolean isTransientErrors) {
        return new RetrySpec(context, maxAttempts, errorFilter, isTransientErrors, hooks, exhausted);
    }

    /** Does this before each retry. */
    public RetrySpec doBeforeRetry(Consumer<RetrySignal> action) {
        return new RetrySpec(context, maxAttempts, errorFilter, isTransientErrors, hooks.before(action), exhausted);
    }

    /** Does this after each retry was decided. */
    public RetrySpec doAfterRetry(Consumer<RetrySignal> action) {
        return new RetrySpec(context, maxAttempts, errorFilter, isTransientErrors, hooks.after(action), exhausted);
    }

    /** Waits for this before each retry. */
    public RetrySpec doBeforeRetryAsync(Function<RetrySignal, Mono<Void>> action) {
        return new RetrySpec(context, maxAttempts, errorFilter, isTransientErrors, hooks.beforeAsync(action), exhausted);
    }

    /** Waits for this after each retry was decided. */
    public RetrySpec doAfterRetryAsync(Function<RetrySignal, Mono<Void>> action) {
        return new RetrySpec(context, maxAttempts, errorFilter, isTransientErrors, hooks.afterAsync(action), exhausted);
    }

    /** What fails in the end. */
    public RetrySpec onRetryExhaustedThrow(BiFunction<RetrySpec, RetrySignal, Throwable> generator) {
        return new RetrySpec(context, maxAttempts, errorFilter, isTransientErrors, hooks, generator);
    }

    public Flux<Long> generateCompanion(Flux<RetrySignal> failures) {
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
            return hooks.around(signal, Mono.just(iteration));
        });
    }
}
