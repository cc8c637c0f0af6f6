package reactor.core.publisher;

import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.logging.Level;
import java.util.stream.*;
import org.reactivestreams.*;
import reactor.core.*;
import reactor.core.scheduler.*;
import reactor.util.context.*;
import reactor.util.function.*;
import reactor.util.retry.*;
import java.time.Duration;

/** A stream of at most one value. */
public abstract class Mono<T> implements CorePublisher<T> {
    /** Emits what a callback pushes, kept in a buffer until it is requested. */
    public static native <T> Mono<T> create(Consumer<MonoSink<T>> consumer);

    /** Makes a source for each subscriber. */
    public static native <T> Mono<T> defer(Supplier<? extends Mono<? extends T>> supplier);

    /** Makes the publisher anew for each subscriber, from the context of that subscriber. */
    public static native <T> Mono<T> deferContextual(Function<ContextView, ? extends Mono<? extends T>> mapper);

    /** Emits 0 after a delay, then completes. */
    public static native Mono<Long> delay(Duration duration);

    /** Emits 0 after a delay, then completes. */
    public static native Mono<Long> delay(Duration duration, Scheduler scheduler);

    /** Completes without a value. */
    public static native <T> Mono<T> empty();

    /** Fails without a value. */
    public static native <T> Mono<T> error(Throwable error);

    /** Fails without a value. */
    public static native <T> Mono<T> error(Supplier<? extends Throwable> supplier);

    /** Emits what the first of several monos to send a signal emits. */
    public static native <T> Mono<T> first(Mono<? extends T>... other);

    /** Emits what the first of several monos to send a signal emits. */
    public static native <T> Mono<T> first(Iterable<? extends Mono<? extends T>> values);

    /** Emits what the source that is first to send a signal emits. */
    public static native <T> Mono<T> firstWithSignal(Mono<? extends T>... other);

    /** Emits what the source that is first to send a signal emits. */
    public static native <T> Mono<T> firstWithSignal(Iterable<? extends Mono<? extends T>> values);

    /** Emits what the source that is first to have a value emits. */
    public static native <T> Mono<T> firstWithValue(Iterable<? extends Mono<? extends T>> values);

    /** Emits what the source that is first to have a value emits. */
    public static native <T> Mono<T> firstWithValue(Mono<? extends T> other1, Mono<? extends T>... other2);

    /** The first value of a publisher as a mono; the publisher is cancelled after it. */
    public static native <T> Mono<T> from(Publisher<? extends T> other);

    /** Calls a function when it is asked for its result. */
    public static native <T> Mono<T> fromCallable(Callable<? extends T> callable);

    /** Emits the result of a stage when it is there. */
    public static native <T> Mono<T> fromCompletionStage(CompletionStage<? extends T> completionStage);

    /** Emits the result of a stage when it is there. */
    public static native <T> Mono<T> fromCompletionStage(Supplier<? extends CompletionStage<? extends T>> supplier);

    /** A publisher as a mono, trusting that it has one value at most. */
    public static native <I> Mono<I> fromDirect(Publisher<? extends I> other);

    /** Emits the result of a future when it is there; a cancel cancels the future. */
    public static native <T> Mono<T> fromFuture(CompletableFuture<? extends T> future);

    /** Emits the result of a future when it is there; a cancel cancels the future. */
    public static native <T> Mono<T> fromFuture(CompletableFuture<? extends T> future, boolean flag);

    /** Emits the result of a future when it is there; a cancel cancels the future. */
    public static native <T> Mono<T> fromFuture(Supplier<? extends CompletableFuture<? extends T>> supplier);

    /** Emits the result of a future when it is there; a cancel cancels the future. */
    public static native <T> Mono<T> fromFuture(Supplier<? extends CompletableFuture<? extends T>> supplier, boolean flag);

    /** Runs an action, then completes. */
    public static native <T> Mono<T> fromRunnable(Runnable action);

    /** Calls a function for each subscriber and emits what it returns; completes if that is {@code null}. */
    public static native <T> Mono<T> fromSupplier(Supplier<? extends T> supplier);

    /** Leaves out all values and keeps the end. */
    public static native <T> Mono<T> ignoreElements(Publisher<T> other);

    /** Emits one given value. */
    public static native <T> Mono<T> just(T value);

    /** Emits the value, if there is one, and completes. */
    public static native <T> Mono<T> justOrEmpty(Optional<? extends T> optional);

    /** Emits the value, if there is one, and completes. */
    public static native <T> Mono<T> justOrEmpty(T value);

    /** Never emits anything. */
    public static native <T> Mono<T> never();

    /** Tells whether two sources emit equal values in the same order. */
    public static native <T> Mono<Boolean> sequenceEqual(Publisher<? extends T> first, Publisher<? extends T> second);

    /** Tells whether two sources emit equal values in the same order. */
    public static native <T> Mono<Boolean> sequenceEqual(Publisher<? extends T> first, Publisher<? extends T> second, BiPredicate<? super T, ? super T> predicate);

    /** Tells whether two sources emit equal values in the same order. */
    public static native <T> Mono<Boolean> sequenceEqual(Publisher<? extends T> first, Publisher<? extends T> second, BiPredicate<? super T, ? super T> predicate, int prefetch);

    /** Opens something for each subscriber and closes it at the end, however it ends. */
    public static native <T, D> Mono<T> using(Callable<? extends D> callable, Function<? super D, ? extends Mono<? extends T>> mapper, Consumer<? super D> consumer, boolean flag);

    /** Opens something for each subscriber and closes it at the end, however it ends. */
    public static native <T, D> Mono<T> using(Callable<? extends D> callable, Function<? super D, ? extends Mono<? extends T>> mapper, Consumer<? super D> consumer);

    /** Opens something for each subscriber and closes it at the end, however it ends. */
    public static native <T, D extends AutoCloseable> Mono<T> using(Callable<? extends D> callable, Function<? super D, ? extends Mono<? extends T>> mapper);

    /** Opens something for each subscriber and closes it at the end, however it ends. */
    public static native <T, D extends AutoCloseable> Mono<T> using(Callable<? extends D> callable, Function<? super D, ? extends Mono<? extends T>> mapper, boolean flag);

    /** Opens and closes something with publishers, for each subscriber. */
    public static native <T, D> Mono<T> usingWhen(Publisher<D> other, Function<? super D, ? extends Mono<? extends T>> use, Function<? super D, ? extends Publisher<?>> cleanup);

    /** Opens and closes something with publishers, for each subscriber. */
    public static native <T, D> Mono<T> usingWhen(Publisher<D> other, Function<? super D, ? extends Mono<? extends T>> use, Function<? super D, ? extends Publisher<?>> onComplete, BiFunction<? super D, ? super Throwable, ? extends Publisher<?>> onError, Function<? super D, ? extends Publisher<?>> onCancel);

    /** Completes when several sources have completed. */
    public static native Mono<Void> when(Publisher<?>... other);

    /** Completes when several sources have completed. */
    public static native Mono<Void> when(Iterable<? extends Publisher<?>> values);

    /** Completes when all sources have; errors wait until all have ended. */
    public static native Mono<Void> whenDelayError(Iterable<? extends Publisher<?>> values);

    /** Completes when all sources have; errors wait until all have ended. */
    public static native Mono<Void> whenDelayError(Publisher<?>... other);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2> Mono<Tuple2<T1, T2>> zip(Mono<? extends T1> other1, Mono<? extends T2> other2);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, O> Mono<O> zip(Mono<? extends T1> other1, Mono<? extends T2> other2, BiFunction<? super T1, ? super T2, ? extends O> combinator);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3> Mono<Tuple3<T1, T2, T3>> zip(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4> Mono<Tuple4<T1, T2, T3, T4>> zip(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4, T5> Mono<Tuple5<T1, T2, T3, T4, T5>> zip(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4, Mono<? extends T5> other5);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4, T5, T6> Mono<Tuple6<T1, T2, T3, T4, T5, T6>> zip(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4, Mono<? extends T5> other5, Mono<? extends T6> other6);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4, T5, T6, T7> Mono<Tuple7<T1, T2, T3, T4, T5, T6, T7>> zip(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4, Mono<? extends T5> other5, Mono<? extends T6> other6, Mono<? extends T7> other7);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4, T5, T6, T7, T8> Mono<Tuple8<T1, T2, T3, T4, T5, T6, T7, T8>> zip(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4, Mono<? extends T5> other5, Mono<? extends T6> other6, Mono<? extends T7> other7, Mono<? extends T8> other8);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <R> Mono<R> zip(Iterable<? extends Mono<?>> values, Function<? super Object[], ? extends R> mapper);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <R> Mono<R> zip(Function<? super Object[], ? extends R> mapper, Mono<?>... other);

    /** Combines the values of several monos; errors wait until all have ended. */
    public static native <T1, T2> Mono<Tuple2<T1, T2>> zipDelayError(Mono<? extends T1> other1, Mono<? extends T2> other2);

    /** Combines the values of several monos; errors wait until all have ended. */
    public static native <T1, T2, T3> Mono<Tuple3<T1, T2, T3>> zipDelayError(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3);

    /** Combines the values of several monos; errors wait until all have ended. */
    public static native <T1, T2, T3, T4> Mono<Tuple4<T1, T2, T3, T4>> zipDelayError(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4);

    /** Combines the values of several monos; errors wait until all have ended. */
    public static native <T1, T2, T3, T4, T5> Mono<Tuple5<T1, T2, T3, T4, T5>> zipDelayError(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4, Mono<? extends T5> other5);

    /** Combines the values of several monos; errors wait until all have ended. */
    public static native <T1, T2, T3, T4, T5, T6> Mono<Tuple6<T1, T2, T3, T4, T5, T6>> zipDelayError(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4, Mono<? extends T5> other5, Mono<? extends T6> other6);

    /** Combines the values of several monos; errors wait until all have ended. */
    public static native <T1, T2, T3, T4, T5, T6, T7> Mono<Tuple7<T1, T2, T3, T4, T5, T6, T7>> zipDelayError(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4, Mono<? extends T5> other5, Mono<? extends T6> other6, Mono<? extends T7> other7);

    /** Combines the values of several monos; errors wait until all have ended. */
    public static native <T1, T2, T3, T4, T5, T6, T7, T8> Mono<Tuple8<T1, T2, T3, T4, T5, T6, T7, T8>> zipDelayError(Mono<? extends T1> other1, Mono<? extends T2> other2, Mono<? extends T3> other3, Mono<? extends T4> other4, Mono<? extends T5> other5, Mono<? extends T6> other6, Mono<? extends T7> other7, Mono<? extends T8> other8);

    /** Combines the values of several monos; errors wait until all have ended. */
    public static native <R> Mono<R> zipDelayError(Iterable<? extends Mono<?>> values, Function<? super Object[], ? extends R> mapper);

    /** Combines the values of several monos; errors wait until all have ended. */
    public static native <R> Mono<R> zipDelayError(Function<? super Object[], ? extends R> mapper, Mono<?>... other);

    /** Hands this publisher to a function and returns what that makes of it. */
    public native <P> P as(Function<? super Mono<T>, P> mapper);

    /** Completes when this mono and another source have. */
    public native Mono<Void> and(Publisher<?> other);

    /** Waits for the value and returns it, or {@code null} if there is none. */
    public native T block();

    /** Waits for the value and returns it, or {@code null} if there is none. */
    public native T block(Duration duration);

    /** Waits for the value and returns it wrapped up. */
    public Optional<T> blockOptional() {
        return Optional.ofNullable(block());
    }

    /** Waits for the value and returns it wrapped up. */
    public Optional<T> blockOptional(Duration duration) {
        return Optional.ofNullable(block(duration));
    }

    /** Treats each value as one of that class; fails at the first that is not. */
    public native <E> Mono<E> cast(Class<E> type);

    /** Subscribes to the source once, and keeps its value or its end for whoever subscribes later. */
    public native Mono<T> cache();

    /** Subscribes to the source once, and keeps its value or its end for that long. */
    public native Mono<T> cache(Duration duration);

    /** Subscribes to the source once, and keeps its value or its end for that long. */
    public native Mono<T> cache(Duration duration, Scheduler scheduler);

    /** Keeps the value or the end for whoever subscribes later, for a time that is computed from it. */
    public native Mono<T> cache(Function<? super T, Duration> ttlForValue, Function<Throwable, Duration> ttlForError, Supplier<Duration> ttlForEmpty);

    /** Keeps the value or the end for whoever subscribes later, for a time that is computed from it. */
    public native Mono<T> cache(Function<? super T, Duration> ttlForValue, Function<Throwable, Duration> ttlForError, Supplier<Duration> ttlForEmpty, Scheduler scheduler);

    /** Keeps the value for whoever subscribes later, as long as it does not pass the test. */
    public native Mono<T> cacheInvalidateIf(Predicate<? super T> predicate);

    /** Keeps the value for whoever subscribes later, until a mono that is made of it ends. */
    public native Mono<T> cacheInvalidateWhen(Function<? super T, Mono<Void>> mapper);

    /** Keeps the value for whoever subscribes later, until a mono that is made of it ends. */
    public native Mono<T> cacheInvalidateWhen(Function<? super T, Mono<Void>> mapper, Consumer<? super T> consumer);

    /** Cancels the source on another thread. */
    public native Mono<T> cancelOn(Scheduler scheduler);

    /** Marks this place in the chain, so that an error from above tells that it came by. */
    public native Mono<T> checkpoint();

    /** Marks this place in the chain, so that an error from above tells that it came by. */
    public native Mono<T> checkpoint(String text);

    /** Marks this place in the chain, so that an error from above tells that it came by. */
    public native Mono<T> checkpoint(String text, boolean flag);

    /** Goes on with another source when this one completes. */
    public native Flux<T> concatWith(Publisher<? extends T> other);

    /** Changes the context that operators above see. */
    public native Mono<T> contextWrite(ContextView context);

    /** Changes the context that operators above see. */
    public native Mono<T> contextWrite(Function<Context, Context> mapper);

    /** Emits a given value if the source is empty. */
    public native Mono<T> defaultIfEmpty(T value);

    /** Emits the value of a mono some time after it has come. */
    public native Mono<T> delayElement(Duration duration);

    /** Emits the value of a mono some time after it has come. */
    public native Mono<T> delayElement(Duration duration, Scheduler scheduler);

    /** Holds each value back until a source made from it has completed. */
    public native Mono<T> delayUntil(Function<? super T, ? extends Publisher<?>> mapper);

    /** Subscribes to the source later: after some time, or at a companion's first signal. */
    public native Mono<T> delaySubscription(Duration duration);

    /** Subscribes to the source later: after some time, or at a companion's first signal. */
    public native Mono<T> delaySubscription(Duration duration, Scheduler scheduler);

    /** Subscribes to the source later: after some time, or at a companion's first signal. */
    public native <U> Mono<T> delaySubscription(Publisher<U> other);

    /** Turns signals that travel as values into the signals themselves. */
    public native <X> Mono<X> dematerialize();

    /** Calls a hook after the source has ended. */
    public native Mono<T> doAfterTerminate(Runnable action);

    /** Calls a hook before the source is subscribed. */
    public native Mono<T> doFirst(Runnable action);

    /** Calls a hook once, however the stream ends. */
    public native Mono<T> doFinally(Consumer<SignalType> consumer);

    /** Calls a hook when the subscriber cancels. */
    public native Mono<T> doOnCancel(Runnable action);

    /** Calls a function with each value of that class that operators above have thrown away. */
    public native <R> Mono<T> doOnDiscard(Class<R> type, Consumer<? super R> consumer);

    /** Calls a hook for each value. */
    public native Mono<T> doOnNext(Consumer<? super T> consumer);

    /** Calls a function with the value, or with {@code null} when the mono completes without one. */
    public native Mono<T> doOnSuccess(Consumer<? super T> consumer);

    /** Calls a function with each value and with the end, each as a signal. */
    public native Mono<T> doOnEach(Consumer<? super Signal<T>> consumer);

    /** Calls a hook when the source fails. */
    public native Mono<T> doOnError(Consumer<? super Throwable> consumer);

    /** Calls a hook when the source fails. */
    public native <E extends Throwable> Mono<T> doOnError(Class<E> type, Consumer<? super E> consumer);

    /** Calls a hook when the source fails. */
    public native Mono<T> doOnError(Predicate<? super Throwable> predicate, Consumer<? super Throwable> consumer);

    /** Calls a hook for each request. */
    public native Mono<T> doOnRequest(LongConsumer consumer);

    /** Calls a hook when the source is subscribed. */
    public native Mono<T> doOnSubscribe(Consumer<? super Subscription> consumer);

    /** Calls a hook when the source ends. */
    public native Mono<T> doOnTerminate(Runnable action);

    /** Pairs each value with the time since the one before it, or since the subscription. */
    public native Mono<Tuple2<Long, T>> elapsed();

    /** Pairs each value with the time since the one before it, or since the subscription. */
    public native Mono<Tuple2<Long, T>> elapsed(Scheduler scheduler);

    /** Emits each value, then at once what a function makes of it, then what it makes of that, and so on. */
    public native Flux<T> expandDeep(Function<? super T, ? extends Publisher<? extends T>> mapper, int count);

    /** Emits each value, then at once what a function makes of it, then what it makes of that, and so on. */
    public native Flux<T> expandDeep(Function<? super T, ? extends Publisher<? extends T>> mapper);

    /** Emits the values of a source, then those of a source made from each of them, and so on, breadth. */
    public native Flux<T> expand(Function<? super T, ? extends Publisher<? extends T>> mapper, int count);

    /** Emits the values of a source, then those of a source made from each of them, and so on, breadth. */
    public native Flux<T> expand(Function<? super T, ? extends Publisher<? extends T>> mapper);

    /** Emits the values that satisfy a predicate. */
    public native Mono<T> filter(Predicate<? super T> predicate);

    /** Emits the values for which a source made from them answers {@code true}. */
    public native Mono<T> filterWhen(Function<? super T, ? extends Publisher<Boolean>> mapper);

    /** Maps each value to a source and emits what all these sources emit, as it comes. */
    public native <R> Mono<R> flatMap(Function<? super T, ? extends Mono<? extends R>> mapper);

    /** Maps the value of a mono to a source and emits what that one emits. */
    public native <R> Flux<R> flatMapMany(Function<? super T, ? extends Publisher<? extends R>> mapper);

    /** Maps the value of a mono to a source and emits what that one emits. */
    public native <R> Flux<R> flatMapMany(Function<? super T, ? extends Publisher<? extends R>> onNext, Function<? super Throwable, ? extends Publisher<? extends R>> onError, Supplier<? extends Publisher<? extends R>> onComplete);

    /** Turns each value into several and emits them one after the other. */
    public native <R> Flux<R> flatMapIterable(Function<? super T, ? extends Iterable<? extends R>> mapper);

    /** This mono as a flux. */
    public native Flux<T> flux();

    /** Tells whether there is a value. */
    public native Mono<Boolean> hasElement();

    /** Lets a function emit, leave out or end at each value. */
    public native <R> Mono<R> handle(BiConsumer<? super T, SynchronousSink<R>> consumer);

    /** Passes everything through, but is a type of its own. */
    public native Mono<T> hide();

    /** Leaves out the value and keeps the end. */
    public native Mono<T> ignoreElement();

    /** Passes every signal on and writes it down; here the trace does that. */
    public native Mono<T> log();

    /** Passes every signal on and writes it down; here the trace does that. */
    public native Mono<T> log(String text);

    /** Writes signals to the log, those of the given kinds. */
    public native Mono<T> log(String text, Level level, SignalType... options);

    /** Writes signals to the log, those of the given kinds. */
    public native Mono<T> log(String text, Level level, boolean flag, SignalType... options);

    /** Measures what passes, if something is there to measure with: nothing is. */
    public Mono<T> metrics() {
        return this;
    }

    /** Emits a function of each value. */
    public native <R> Mono<R> map(Function<? super T, ? extends R> mapper);

    /** Emits what a function finds in each value, if it finds something. */
    public native <R> Mono<R> mapNotNull(Function<? super T, ? extends R> mapper);

    /** Emits the signals as values. */
    public native Mono<Signal<T>> materialize();

    /** Emits what this source and another one emit, as it comes. */
    public native Flux<T> mergeWith(Publisher<? extends T> other);

    /** Gives the chain a name, which changes no signal. */
    public native Mono<T> name(String text);

    /** Emits what this source or the other one emits, whichever is first to send a signal. */
    public native Mono<T> or(Mono<? extends T> other);

    /** Keeps the values of that class. */
    public native <U> Mono<U> ofType(Class<U> type);

    /** Completes instead of failing. */
    public native Mono<T> onErrorComplete();

    /** Completes instead of failing. */
    public native Mono<T> onErrorComplete(Class<? extends Throwable> type);

    /** Completes instead of failing. */
    public native Mono<T> onErrorComplete(Predicate<? super Throwable> predicate);

    /** Makes operators above leave out a value on which they fail, and go on. */
    public native Mono<T> onErrorContinue(BiConsumer<Throwable, Object> consumer);

    /** Makes operators above leave out a value on which they fail, and go on. */
    public native <E extends Throwable> Mono<T> onErrorContinue(Class<E> type, BiConsumer<Throwable, Object> consumer);

    /** Makes operators above leave out a value on which they fail, and go on. */
    public native <E extends Throwable> Mono<T> onErrorContinue(Predicate<E> predicate, BiConsumer<Throwable, Object> consumer);

    /** Undoes what {@code onErrorContinue} further down asks of the operators above. */
    public native Mono<T> onErrorStop();

    /** Fails with a function of the error. */
    public native Mono<T> onErrorMap(Predicate<? super Throwable> predicate, Function<? super Throwable, ? extends Throwable> mapper);

    /** Fails with a function of the error. */
    public native Mono<T> onErrorMap(Function<? super Throwable, ? extends Throwable> mapper);

    /** Fails with a function of the error. */
    public native <E extends Throwable> Mono<T> onErrorMap(Class<E> type, Function<? super E, ? extends Throwable> mapper);

    /** What is often written for {@code onErrorResume(e -> fallback)}: the same, with a warning. */
    public native Mono<T> $onErrorResume(Mono<? extends T> fallback);

    /** Goes on with another source after an error. */
    public native Mono<T> onErrorResume(Function<? super Throwable, ? extends Mono<? extends T>> mapper);

    /** Goes on with another source after an error. */
    public native <E extends Throwable> Mono<T> onErrorResume(Class<E> type, Function<? super E, ? extends Mono<? extends T>> mapper);

    /** Goes on with another source after an error. */
    public native Mono<T> onErrorResume(Predicate<? super Throwable> predicate, Function<? super Throwable, ? extends Mono<? extends T>> mapper);

    /** Emits one more value instead of an error, then completes. */
    public native Mono<T> onErrorReturn(T value);

    /** Emits one more value instead of an error, then completes. */
    public native <E extends Throwable> Mono<T> onErrorReturn(Class<E> type, T value);

    /** Emits one more value instead of an error, then completes. */
    public native Mono<T> onErrorReturn(Predicate<? super Throwable> predicate, T value);

    /** Lets go of source and subscriber when the stream ends or is cancelled. */
    public native Mono<T> onTerminateDetach();

    /** One subscription to the source for many subscribers, once it is connected. */
    public native <R> Mono<R> publish(Function<? super Mono<T>, ? extends Mono<? extends R>> mapper);

    /** Emits on another thread. */
    public native Mono<T> publishOn(Scheduler scheduler);

    /** Subscribes the source again when it completes. */
    public native Flux<T> repeat();

    /** Subscribes the source again when it completes. */
    public native Flux<T> repeat(BooleanSupplier predicate);

    /** Subscribes the source again when it completes. */
    public native Flux<T> repeat(long count);

    /** Subscribes the source again when it completes. */
    public native Flux<T> repeat(long count, BooleanSupplier predicate);

    /** Subscribes the source again when it completes, as often and as late as a companion decides. */
    public native Flux<T> repeatWhen(Function<Flux<Long>, ? extends Publisher<?>> mapper);

    /** Subscribes the source of a mono again while it is empty, as often and as late as a companion. */
    public native Mono<T> repeatWhenEmpty(Function<Flux<Long>, ? extends Publisher<?>> mapper);

    /** Subscribes the source of a mono again while it is empty, as often and as late as a companion. */
    public native Mono<T> repeatWhenEmpty(int count, Function<Flux<Long>, ? extends Publisher<?>> mapper);

    /** Subscribes the source again when it fails. */
    public native Mono<T> retry();

    /** Subscribes the source again when it fails. */
    public native Mono<T> retry(long count);

    /** Subscribes the source again when it fails, as often and as late as a companion decides. */
    public native Mono<T> retryWhen(Retry retry);

    /** Subscribes to the source once, and gives all subscribers its value. */
    public native Mono<T> share();

    /** Emits the only value, and fails if there are more. */
    public native Mono<T> single();

    /** Emits the value wrapped up, and an empty wrapping when there is none. */
    public native Mono<Optional<T>> singleOptional();

    /** Subscribes, asks for everything, and looks at nothing. */
    public native Disposable subscribe();

    /** Subscribes, asks for everything, and calls a function for each value. */
    public native Disposable subscribe(Consumer<? super T> consumer);

    /** Subscribes and calls a function for each value, and one for an error. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer);

    /** Subscribes and calls a function for each value, one for an error, and one on completion. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer, Runnable completeConsumer);

    /** Subscribes with a function for each kind of signal; the last one gets the subscription and does the asking. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer, Runnable completeConsumer, Consumer<? super Subscription> subscriptionConsumer);

    /** Subscribes with functions for values, an error and completion, and a context for the operators above. */
    public native Disposable subscribe(Consumer<? super T> consumer, Consumer<? super Throwable> errorConsumer, Runnable completeConsumer, Context context);

    /** Subscribes the given subscriber, which does the asking. */
    public native void subscribe(Subscriber<? super T> subscriber);

    /** Subscribes the given subscriber, which does the asking. */
    public native void subscribe(CoreSubscriber<? super T> subscriber);

    /** Subscribes to the source, and requests from it, on another thread. */
    public native Mono<T> subscribeOn(Scheduler scheduler);

    /** Subscribes the given subscriber and returns it. */
    public native <E extends Subscriber<? super T>> E subscribeWith(E value);

    /** Goes on with another source if the first one is empty. */
    public native Mono<T> switchIfEmpty(Mono<? extends T> other);

    /** Gives the chain a tag, which changes no signal. */
    public native Mono<T> tag(String key, String value);

    /** Emits the first values, then completes. */
    public native Mono<T> take(Duration duration);

    /** Emits the first values, then completes. */
    public native Mono<T> take(Duration duration, Scheduler scheduler);

    /** Emits the values of a source until another one has a value or completes. */
    public native Mono<T> takeUntilOther(Publisher<?> other);

    /** Waits for a source to complete, then emits what another one emits. */
    public native Mono<Void> then();

    /** Waits for a source to complete, then emits what another one emits. */
    public native <V> Mono<V> then(Mono<V> other);

    /** Ignores the value and emits another one on completion. */
    public native <V> Mono<V> thenReturn(V value);

    /** Ignores the values, waits for another source when this one completes, and completes. */
    public native Mono<Void> thenEmpty(Publisher<Void> other);

    /** Ignores the values and goes on with another source when this one completes. */
    public native <V> Flux<V> thenMany(Publisher<V> other);

    /** Pairs each value with its times. */
    public native Mono<Timed<T>> timed();

    /** Pairs each value with its times. */
    public native Mono<Timed<T>> timed(Scheduler scheduler);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native Mono<T> timeout(Duration duration);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native Mono<T> timeout(Duration duration, Mono<? extends T> other);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native Mono<T> timeout(Duration duration, Scheduler scheduler);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native Mono<T> timeout(Duration duration, Mono<? extends T> other, Scheduler scheduler);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native <U> Mono<T> timeout(Publisher<U> other);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native <U> Mono<T> timeout(Publisher<U> first, Mono<? extends T> fallback);

    /** Pairs each value with the time at which it came. */
    public native Mono<Tuple2<Long, T>> timestamp();

    /** Pairs each value with the time at which it came. */
    public native Mono<Tuple2<Long, T>> timestamp(Scheduler scheduler);

    /** Subscribes and returns the value as a future. */
    public CompletableFuture<T> toFuture() {
        CompletableFuture<T> future = new CompletableFuture<>();
        Disposable subscription = subscribe(future::complete, future::completeExceptionally, () -> future.complete(null));
        future.whenComplete((value, error) -> {
            if (future.isCancelled()) {
                subscription.dispose();
            }
        });
        return future;
    }

    /** Applies a function to the chain so far, once, when the chain is built. */
    public native <V> Mono<V> transform(Function<? super Mono<T>, ? extends Publisher<V>> mapper);

    /** Applies a function to the chain so far, anew for each subscriber. */
    public native <V> Mono<V> transformDeferred(Function<? super Mono<T>, ? extends Publisher<V>> mapper);

    /** Applies a function to the chain so far and the subscriber's context, anew for each subscriber. */
    public native <V> Mono<V> transformDeferredContextual(BiFunction<? super Mono<T>, ? super ContextView, ? extends Publisher<V>> combinator);

    /** Combines the value of a mono with that of a mono made from it. */
    public native <T2> Mono<Tuple2<T, T2>> zipWhen(Function<T, Mono<? extends T2>> mapper);

    /** Combines the value of a mono with that of a mono made from it. */
    public native <T2, O> Mono<O> zipWhen(Function<T, Mono<? extends T2>> mapper, BiFunction<T, T2, O> combinator);

    /** Pairs the value with that of another mono. */
    public native <T2> Mono<Tuple2<T, T2>> zipWith(Mono<? extends T2> other);

    /** Pairs the value with that of another mono. */
    public native <T2, O> Mono<O> zipWith(Mono<? extends T2> other, BiFunction<? super T, ? super T2, ? extends O> combinator);
}
