package reactor.core.publisher;

import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;
import org.reactivestreams.*;
import reactor.core.*;
import reactor.core.scheduler.*;
import reactor.util.context.*;
import reactor.util.function.*;
import reactor.util.retry.*;
import java.time.Duration;

/** A stream that runs on several rails at once. */
public abstract class ParallelFlux<T> implements CorePublisher<T> {
    /** See the reference guide of Reactor: {@code from}. */
    public static native <T> ParallelFlux<T> from(Publisher<? extends T> other);

    /** See the reference guide of Reactor: {@code from}. */
    public static native <T> ParallelFlux<T> from(Publisher<? extends T> other, int count);

    /** See the reference guide of Reactor: {@code as}. */
    public <U> U as(Function<? super ParallelFlux<T>, U> mapper) {
        return mapper.apply(this);
    }

    /** See the reference guide of Reactor: {@code checkpoint}. */
    public native ParallelFlux<T> checkpoint();

    /** See the reference guide of Reactor: {@code checkpoint}. */
    public native ParallelFlux<T> checkpoint(String text);

    /** See the reference guide of Reactor: {@code checkpoint}. */
    public native ParallelFlux<T> checkpoint(String text, boolean flag);

    /** Puts all values into a container. */
    public native <C> ParallelFlux<C> collect(Supplier<? extends C> supplier, BiConsumer<? super C, ? super T> consumer);

    /** See the reference guide of Reactor: {@code collectSortedList}. */
    public native Mono<List<T>> collectSortedList(Comparator<? super T> comparator);

    /** See the reference guide of Reactor: {@code collectSortedList}. */
    public native Mono<List<T>> collectSortedList(Comparator<? super T> comparator, int count);

    /** Maps each value to a source and emits what these sources emit, one source after the other. */
    public native <R> ParallelFlux<R> concatMap(Function<? super T, ? extends Publisher<? extends R>> mapper);

    /** Maps each value to a source and emits what these sources emit, one source after the other. */
    public native <R> ParallelFlux<R> concatMap(Function<? super T, ? extends Publisher<? extends R>> mapper, int count);

    /** See the reference guide of Reactor: {@code concatMapDelayError}. */
    public native <R> ParallelFlux<R> concatMapDelayError(Function<? super T, ? extends Publisher<? extends R>> mapper);

    /** Calls a hook after the source has ended. */
    public native ParallelFlux<T> doAfterTerminate(Runnable action);

    /** Calls a hook when the subscriber cancels. */
    public native ParallelFlux<T> doOnCancel(Runnable action);

    /** Calls a hook when the source completes. */
    public native ParallelFlux<T> doOnComplete(Runnable action);

    /** See the reference guide of Reactor: {@code doOnEach}. */
    public native ParallelFlux<T> doOnEach(Consumer<? super Signal<T>> consumer);

    /** Calls a hook when the source fails. */
    public native ParallelFlux<T> doOnError(Consumer<? super Throwable> consumer);

    /** Calls a hook for each value. */
    public native ParallelFlux<T> doOnNext(Consumer<? super T> consumer);

    /** Calls a hook for each request. */
    public native ParallelFlux<T> doOnRequest(LongConsumer consumer);

    /** Calls a hook when the source ends. */
    public native ParallelFlux<T> doOnTerminate(Runnable action);

    /** Emits the values that satisfy a predicate. */
    public native ParallelFlux<T> filter(Predicate<? super T> predicate);

    /** Maps each value to a source and emits what all these sources emit, as it comes. */
    public native <R> ParallelFlux<R> flatMap(Function<? super T, ? extends Publisher<? extends R>> mapper);

    /** Maps each value to a source and emits what all these sources emit, as it comes. */
    public native <R> ParallelFlux<R> flatMap(Function<? super T, ? extends Publisher<? extends R>> mapper, boolean flag);

    /** Maps each value to a source and emits what all these sources emit, as it comes. */
    public native <R> ParallelFlux<R> flatMap(Function<? super T, ? extends Publisher<? extends R>> mapper, boolean flag, int count);

    /** Maps each value to a source and emits what all these sources emit, as it comes. */
    public native <R> ParallelFlux<R> flatMap(Function<? super T, ? extends Publisher<? extends R>> mapper, boolean flag, int concurrency, int prefetch);

    /** See the reference guide of Reactor: {@code groups}. */
    public native Flux<GroupedFlux<Integer, T>> groups();

    /** Passes everything through, but is a type of its own. */
    public native ParallelFlux<T> hide();

    /** Emits a function of each value. */
    public native <U> ParallelFlux<U> map(Function<? super T, ? extends U> mapper);

    /** See the reference guide of Reactor: {@code name}. */
    public native ParallelFlux<T> name(String text);

    /** See the reference guide of Reactor: {@code ordered}. */
    public native Flux<T> ordered(Comparator<? super T> comparator);

    /** See the reference guide of Reactor: {@code ordered}. */
    public native Flux<T> ordered(Comparator<? super T> comparator, int count);

    /** See the reference guide of Reactor: {@code parallelism}. */
    public native int parallelism();

    /** Brings all values together in one. */
    public native Mono<T> reduce(BiFunction<T, T, T> combinator);

    /** Brings all values together in one. */
    public native <R> ParallelFlux<R> reduce(Supplier<R> supplier, BiFunction<R, ? super T, R> combinator);

    /** See the reference guide of Reactor: {@code runOn}. */
    public native ParallelFlux<T> runOn(Scheduler scheduler);

    /** See the reference guide of Reactor: {@code runOn}. */
    public native ParallelFlux<T> runOn(Scheduler scheduler, int count);

    /** See the reference guide of Reactor: {@code sequential}. */
    public native Flux<T> sequential();

    /** See the reference guide of Reactor: {@code sequential}. */
    public native Flux<T> sequential(int count);

    /** See the reference guide of Reactor: {@code sorted}. */
    public native Flux<T> sorted(Comparator<? super T> comparator);

    /** See the reference guide of Reactor: {@code sorted}. */
    public native Flux<T> sorted(Comparator<? super T> comparator, int count);

    /** See the reference guide of Reactor: {@code subscribe}. */
    public native Disposable subscribe();

    /** See the reference guide of Reactor: {@code subscribe}. */
    public native Disposable subscribe(Consumer<? super T> consumer);

    /** See the reference guide of Reactor: {@code subscribe}. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer);

    /** See the reference guide of Reactor: {@code subscribe}. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer, Runnable completeConsumer);

    /** See the reference guide of Reactor: {@code subscribe}. */
    public native void subscribe(CoreSubscriber<? super T> subscriber);

    /** See the reference guide of Reactor: {@code subscribe}. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer, Runnable completeConsumer, Consumer<? super Subscription> subscriptionConsumer);

    /** See the reference guide of Reactor: {@code subscribe}. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer, Runnable completeConsumer, Context context);

    /** See the reference guide of Reactor: {@code subscribe}. */
    public native void subscribe(Subscriber<? super T> subscriber);

    /** See the reference guide of Reactor: {@code tag}. */
    public native ParallelFlux<T> tag(String key, String value);

    /** Waits for a source to complete, then emits what another one emits. */
    public native Mono<Void> then();

    /** See the reference guide of Reactor: {@code transform}. */
    public native <U> ParallelFlux<U> transform(Function<? super ParallelFlux<T>, ParallelFlux<U>> mapper);

}
