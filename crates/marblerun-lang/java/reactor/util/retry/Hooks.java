package reactor.util.retry;

import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry.RetrySignal;

/** What is done around a retry. */
final class Hooks {
    private final Consumer<RetrySignal> before;
    private final Consumer<RetrySignal> after;
    private final Function<RetrySignal, Mono<Void>> beforeAsync;
    private final Function<RetrySignal, Mono<Void>> afterAsync;

    Hooks() {
        this(null, null, null, null);
    }

    private Hooks(Consumer<RetrySignal> before, Consumer<RetrySignal> after,
            Function<RetrySignal, Mono<Void>> beforeAsync, Function<RetrySignal, Mono<Void>> afterAsync) {
        this.before = before;
        this.after = after;
        this.beforeAsync = beforeAsync;
        this.afterAsync = afterAsync;
    }

    Hooks before(Consumer<RetrySignal> action) {
        return new Hooks(before == null ? action : before.andThen(action), after, beforeAsync, afterAsync);
    }

    Hooks after(Consumer<RetrySignal> action) {
        return new Hooks(before, after == null ? action : after.andThen(action), beforeAsync, afterAsync);
    }

    Hooks beforeAsync(Function<RetrySignal, Mono<Void>> action) {
        Function<RetrySignal, Mono<Void>> first = beforeAsync;
        return new Hooks(before, after,
                first == null ? action : signal -> first.apply(signal).then(action.apply(signal)), afterAsync);
    }

    Hooks afterAsync(Function<RetrySignal, Mono<Void>> action) {
        Function<RetrySignal, Mono<Void>> first = afterAsync;
        return new Hooks(before, after, beforeAsync,
                first == null ? action : signal -> first.apply(signal).then(action.apply(signal)));
    }

    <T> Mono<T> around(RetrySignal signal, Mono<T> companion) {
        if (before != null) {
            try {
                before.accept(signal);
            } catch (Throwable error) {
                return Mono.error(error);
            }
        }
        Mono<T> decided = beforeAsync == null ? companion : beforeAsync.apply(signal).then(companion);
        Mono<Void> then = afterAsync == null ? Mono.empty() : afterAsync.apply(signal);
        if (after != null) {
            Mono<Void> waits = then;
            then = waits.then(Mono.fromRunnable(() -> after.accept(signal)));
        }
        Mono<Void> last = then;
        return after == null && afterAsync == null ? decided : decided.flatMap(value -> last.thenReturn(value));
    }
}
