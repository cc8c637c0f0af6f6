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
    /** Deals the values of a publisher out to rails. */
    public static native <T> ParallelFlux<T> from(Publisher<? extends T> other);

    /** Deals the values of a publisher out to rails. */
    public static native <T> ParallelFlux<T> from(Publisher<? extends T> other, int count);

    /** Hands the rails to a function and returns what that makes of them. */
    public <U> U as(Function<? super ParallelFlux<T>, U> mapper) {
        return mapper.apply(this);
    }

    /** Marks this place in the chain, so that an error from above tells that it came by. */
    public native ParallelFlux<T> checkpoint();

    /** Marks this place in the chain, so that an error from above tells that it came by. */
    public native ParallelFlux<T> checkpoint(String text);

    /** Marks this place in the chain, so that an error from above tells that it came by. */
    public native ParallelFlux<T> checkpoint(String text, boolean flag);

    /** Writes signals to the log. */
    public native ParallelFlux<T> log();

    /** Writes signals to the log. */
    public native ParallelFlux<T> log(String text);

    /** Puts all values into a container. */
    public native <C> ParallelFlux<C> collect(Supplier<? extends C> supplier, BiConsumer<? super C, ? super T> consumer);

    /** Collects the values of all rails into one list, sorted. */
    public native Mono<List<T>> collectSortedList(Comparator<? super T> comparator);

    /** Collects the values of all rails into one list, sorted. */
    public native Mono<List<T>> collectSortedList(Comparator<? super T> comparator, int count);

    /** Maps each value to a source and emits what these sources emit, one source after the other. */
    public native <R> ParallelFlux<R> concatMap(Function<? super T, ? extends Publisher<? extends R>> mapper);

    /** Maps each value to a source and emits what these sources emit, one source after the other. */
    public native <R> ParallelFlux<R> concatMap(Function<? super T, ? extends Publisher<? extends R>> mapper, int count);

    /** Turns each value into a source and emits, on each rail, one after the other; errors wait until the end. */
    public native <R> ParallelFlux<R> concatMapDelayError(Function<? super T, ? extends Publisher<? extends R>> mapper);

    /** Calls a hook after the source has ended. */
    public native ParallelFlux<T> doAfterTerminate(Runnable action);

    /** Calls a hook when the subscriber cancels. */
    public native ParallelFlux<T> doOnCancel(Runnable action);

    /** Calls a hook when the source completes. */
    public native ParallelFlux<T> doOnComplete(Runnable action);

    /** Calls a function with each value and with the end of each rail, each as a signal. */
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

    /** Each rail as a flux, with the number of the rail as its key. */
    public native Flux<GroupedFlux<Integer, T>> groups();

    /** Passes everything through, but is a type of its own. */
    public native ParallelFlux<T> hide();

    /** Emits a function of each value. */
    public native <U> ParallelFlux<U> map(Function<? super T, ? extends U> mapper);

    /** Gives the rails a name, which changes no signal. */
    public native ParallelFlux<T> name(String text);

    /** Merges the rails: of the values that wait, the smallest comes first. */
    public native Flux<T> ordered(Comparator<? super T> comparator);

    /** Merges the rails: of the values that wait, the smallest comes first. */
    public native Flux<T> ordered(Comparator<? super T> comparator, int count);

    /** The number of rails. */
    public native int parallelism();

    /** Brings all values together in one. */
    public native Mono<T> reduce(BiFunction<T, T, T> combinator);

    /** Brings all values together in one. */
    public native <R> ParallelFlux<R> reduce(Supplier<R> supplier, BiFunction<R, ? super T, R> combinator);

    /** Runs each rail below on a worker of its own. */
    public native ParallelFlux<T> runOn(Scheduler scheduler);

    /** Runs each rail below on a worker of its own. */
    public native ParallelFlux<T> runOn(Scheduler scheduler, int count);

    /** Merges the rails into one flux, as their values come. */
    public native Flux<T> sequential();

    /** Merges the rails into one flux, as their values come. */
    public native Flux<T> sequential(int count);

    /** Sorts the values of all rails and emits them on one. */
    public native Flux<T> sorted(Comparator<? super T> comparator);

    /** Sorts the values of all rails and emits them on one. */
    public native Flux<T> sorted(Comparator<? super T> comparator, int count);

    /** Subscribes, asks for everything, and looks at nothing. */
    public native Disposable subscribe();

    /** Subscribes, asks for everything, and calls a function for each value. */
    public native Disposable subscribe(Consumer<? super T> consumer);

    /** Subscribes and calls a function for each value, and one for an error. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer);

    /** Subscribes and calls a function for each value, one for an error, and one on completion. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer, Runnable completeConsumer);

    /** Subscribes the given subscriber, which does the asking. */
    public native void subscribe(CoreSubscriber<? super T> subscriber);

    /** Subscribes with a function for each kind of signal; the last one gets the subscription and does the asking. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer, Runnable completeConsumer, Consumer<? super Subscription> subscriptionConsumer);

    /** Subscribes with functions for values, an error and completion, and a context for the operators above. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer, Runnable completeConsumer, Context context);

    /** Subscribes the given subscriber, which does the asking. */
    public native void subscribe(Subscriber<? super T> subscriber);

    /** Gives the rails a tag, which changes no signal. */
    public native ParallelFlux<T> tag(String key, String value);

    /** Waits for a source to complete, then emits what another one emits. */
    public native Mono<Void> then();

    /** Applies a function to the chain so far, once, when the chain is built. */
    public native <U> ParallelFlux<U> transform(Function<? super ParallelFlux<T>, ParallelFlux<U>> mapper);

}
