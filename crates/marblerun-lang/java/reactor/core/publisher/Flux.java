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

/** A stream of any number of values, that ends or fails. */
public abstract class Flux<T> implements CorePublisher<T> {
    /** Combines the latest values of several sources each time one of them has a value. */
    public static native <T, V> Flux<V> combineLatest(Function<Object[], V> mapper, Publisher<? extends T>... other);

    /** Combines the latest values of several sources each time one of them has a value. */
    public static native <T, V> Flux<V> combineLatest(Function<Object[], V> mapper, int count, Publisher<? extends T>... other);

    /** Combines the latest values of several sources each time one of them has a value. */
    public static native <T1, T2, V> Flux<V> combineLatest(Publisher<? extends T1> other1, Publisher<? extends T2> other2, BiFunction<? super T1, ? super T2, ? extends V> combinator);

    /** Combines the latest values of several sources each time one of them has a value. */
    public static native <T1, T2, T3, V> Flux<V> combineLatest(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3, Function<Object[], V> mapper);

    /** Combines the latest values of several sources each time one of them has a value. */
    public static native <T1, T2, T3, T4, V> Flux<V> combineLatest(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3, Publisher<? extends T4> other4, Function<Object[], V> mapper);

    /** Combines the latest values of several sources each time one of them has a value. */
    public static native <T1, T2, T3, T4, T5, V> Flux<V> combineLatest(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3, Publisher<? extends T4> other4, Publisher<? extends T5> other5, Function<Object[], V> mapper);

    /** Combines the latest values of several sources each time one of them has a value. */
    public static native <T1, T2, T3, T4, T5, T6, V> Flux<V> combineLatest(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3, Publisher<? extends T4> other4, Publisher<? extends T5> other5, Publisher<? extends T6> other6, Function<Object[], V> mapper);

    /** Combines the latest values of several sources each time one of them has a value. */
    public static native <T, V> Flux<V> combineLatest(Iterable<? extends Publisher<? extends T>> values, Function<Object[], V> mapper);

    /** Combines the latest values of several sources each time one of them has a value. */
    public static native <T, V> Flux<V> combineLatest(Iterable<? extends Publisher<? extends T>> values, int count, Function<Object[], V> mapper);

    /** Emits what several sources emit, one source after the other. */
    public static native <T> Flux<T> concat(Iterable<? extends Publisher<? extends T>> values);

    /** Emits more values when the source completes. */
    public native Flux<T> concatWithValues(T... value);

    /** Emits what several sources emit, one source after the other. */
    public static native <T> Flux<T> concat(Publisher<? extends Publisher<? extends T>> other);

    /** Emits what several sources emit, one source after the other. */
    public static native <T> Flux<T> concat(Publisher<? extends Publisher<? extends T>> other, int count);

    /** Emits what several sources emit, one source after the other. */
    public static native <T> Flux<T> concat(Publisher<? extends T>... other);

    /** Emits what several sources emit, one after the other; errors wait until the end. */
    public static native <T> Flux<T> concatDelayError(Publisher<? extends Publisher<? extends T>> other);

    /** Emits what several sources emit, one after the other; errors wait until the end. */
    public static native <T> Flux<T> concatDelayError(Publisher<? extends Publisher<? extends T>> other, int count);

    /** Emits what several sources emit, one after the other; errors wait until the end. */
    public static native <T> Flux<T> concatDelayError(Publisher<? extends Publisher<? extends T>> other, boolean flag, int count);

    /** Emits what several sources emit, one after the other; errors wait until the end. */
    public static native <T> Flux<T> concatDelayError(Publisher<? extends T>... other);

    /** Emits what a callback pushes, kept in a buffer until it is requested. */
    public static native <T> Flux<T> create(Consumer<? super FluxSink<T>> consumer);

    /** Emits what a callback pushes, kept in a buffer until it is requested. */
    public static native <T> Flux<T> create(Consumer<? super FluxSink<T>> consumer, FluxSink.OverflowStrategy overflowStrategy);

    /** Emits what a function gives to a sink from one thread at a time. */
    public static native <T> Flux<T> push(Consumer<? super FluxSink<T>> consumer);

    /** Emits what a function gives to a sink from one thread at a time. */
    public static native <T> Flux<T> push(Consumer<? super FluxSink<T>> consumer, FluxSink.OverflowStrategy overflowStrategy);

    /** Makes a source for each subscriber. */
    public static native <T> Flux<T> defer(Supplier<? extends Publisher<T>> supplier);

    /** Makes the publisher anew for each subscriber, from the context of that subscriber. */
    public static native <T> Flux<T> deferContextual(Function<ContextView, ? extends Publisher<T>> mapper);

    /** Completes without a value. */
    public static native <T> Flux<T> empty();

    /** Fails without a value. */
    public static native <T> Flux<T> error(Throwable error);

    /** Fails without a value. */
    public static native <T> Flux<T> error(Supplier<? extends Throwable> supplier);

    /** Fails without a value. */
    public static native <O> Flux<O> error(Throwable error, boolean flag);

    /** Emits what the source that is first to send a signal emits. */
    public static native <I> Flux<I> firstWithSignal(Publisher<? extends I>... other);

    /** Emits what the source that is first to send a signal emits. */
    public static native <I> Flux<I> firstWithSignal(Iterable<? extends Publisher<? extends I>> values);

    /** Emits what the source that is first to have a value emits. */
    public static native <I> Flux<I> firstWithValue(Iterable<? extends Publisher<? extends I>> values);

    /** Emits what the source that is first to have a value emits. */
    public static native <I> Flux<I> firstWithValue(Publisher<? extends I> other1, Publisher<? extends I>... other2);

    /** Any publisher as a flux. */
    public static native <T> Flux<T> from(Publisher<? extends T> other);

    /** Emits the values of an array. */
    public static native <T> Flux<T> fromArray(T[] value);

    /** Emits the items of a collection. */
    public static native <T> Flux<T> fromIterable(Iterable<? extends T> values);

    /** Emits the values of a Java stream. */
    public static native <T> Flux<T> fromStream(Stream<? extends T> stream);

    /** Emits the values of a Java stream. */
    public static native <T> Flux<T> fromStream(Supplier<Stream<? extends T>> supplier);

    /** Calls a function for each value, with a state that it carries on. */
    public static native <T> Flux<T> generate(Consumer<SynchronousSink<T>> consumer);

    /** Calls a function for each value, with a state that it carries on. */
    public static native <T, S> Flux<T> generate(Callable<S> callable, BiFunction<S, SynchronousSink<T>, S> combinator);

    /** Calls a function for each value, with a state that it carries on. */
    public static native <T, S> Flux<T> generate(Callable<S> callable, BiFunction<S, SynchronousSink<T>, S> combinator, Consumer<? super S> consumer);

    /** Emits consecutive numbers at regular times. */
    public static native Flux<Long> interval(Duration duration);

    /** Emits consecutive numbers at regular times. */
    public static native Flux<Long> interval(Duration delay, Duration period);

    /** Emits consecutive numbers at regular times. */
    public static native Flux<Long> interval(Duration duration, Scheduler scheduler);

    /** Emits consecutive numbers at regular times. */
    public static native Flux<Long> interval(Duration delay, Duration period, Scheduler scheduler);

    /** Emits one given value. */
    public static native <T> Flux<T> just(T... value);

    /** Emits one given value. */
    public static native <T> Flux<T> just(T value);

    /** Emits what several sources emit, as it comes. */
    public static native <T> Flux<T> merge(Publisher<? extends Publisher<? extends T>> other);

    /** Emits what several sources emit, as it comes. */
    public static native <T> Flux<T> merge(Publisher<? extends Publisher<? extends T>> other, int count);

    /** Emits what several sources emit, as it comes. */
    public static native <T> Flux<T> merge(Publisher<? extends Publisher<? extends T>> other, int concurrency, int prefetch);

    /** Emits what several sources emit, as it comes. */
    public static native <I> Flux<I> merge(Iterable<? extends Publisher<? extends I>> values);

    /** Emits what several sources emit, as it comes. */
    public static native <I> Flux<I> merge(Publisher<? extends I>... other);

    /** Emits what several sources emit, as it comes. */
    public static native <I> Flux<I> merge(int count, Publisher<? extends I>... other);

    /** Emits what several sources emit, as it comes; errors wait until all have ended. */
    public static native <I> Flux<I> mergeDelayError(int count, Publisher<? extends I>... other);

    /** Merges several sources without waiting for slow ones: of the values that are there, the smallest comes first. */
    public static native <I extends Comparable<? super I>> Flux<I> mergePriority(Publisher<? extends I>... other);

    /** Merges several sources without waiting for slow ones: of the values that are there, the smallest comes first. */
    public static native <T> Flux<T> mergePriority(Comparator<? super T> comparator, Publisher<? extends T>... other);

    /** Merges several sources without waiting for slow ones: of the values that are there, the smallest comes first. */
    public static native <T> Flux<T> mergePriority(int count, Comparator<? super T> comparator, Publisher<? extends T>... other);

    /** Merges several sources without waiting for slow ones, the smallest value first; errors wait until the end. */
    public static native <T> Flux<T> mergePriorityDelayError(int count, Comparator<? super T> comparator, Publisher<? extends T>... other);

    /** Merges several sources: of the values that wait, the smallest comes first. */
    public static native <I extends Comparable<? super I>> Flux<I> mergeComparing(Publisher<? extends I>... other);

    /** Merges several sources: of the values that wait, the smallest comes first. */
    public static native <T> Flux<T> mergeComparing(Comparator<? super T> comparator, Publisher<? extends T>... other);

    /** Merges several sources: of the values that wait, the smallest comes first. */
    public static native <T> Flux<T> mergeComparing(int count, Comparator<? super T> comparator, Publisher<? extends T>... other);

    /** Merges several sources: of the values that wait, the smallest comes first; errors wait until the end. */
    public static native <T> Flux<T> mergeComparingDelayError(int count, Comparator<? super T> comparator, Publisher<? extends T>... other);

    /** Merges several sources: of the values that wait, the smallest comes first. */
    public static native <I extends Comparable<? super I>> Flux<I> mergeOrdered(Publisher<? extends I>... other);

    /** Merges several sources: of the values that wait, the smallest comes first. */
    public static native <T> Flux<T> mergeOrdered(Comparator<? super T> comparator, Publisher<? extends T>... other);

    /** Merges several sources: of the values that wait, the smallest comes first. */
    public static native <T> Flux<T> mergeOrdered(int count, Comparator<? super T> comparator, Publisher<? extends T>... other);

    /** Emits what several sources emit, all running at once, one source after the other. */
    public static native <T> Flux<T> mergeSequential(Publisher<? extends Publisher<? extends T>> other);

    /** Emits what several sources emit, all running at once, one source after the other. */
    public static native <T> Flux<T> mergeSequential(Publisher<? extends Publisher<? extends T>> other, int concurrency, int prefetch);

    /** Runs several sources together and emits what they emit one source after the other; errors wait until the end. */
    public static native <T> Flux<T> mergeSequentialDelayError(Publisher<? extends Publisher<? extends T>> other, int concurrency, int prefetch);

    /** Emits what several sources emit, all running at once, one source after the other. */
    public static native <I> Flux<I> mergeSequential(Publisher<? extends I>... other);

    /** Emits what several sources emit, all running at once, one source after the other. */
    public static native <I> Flux<I> mergeSequential(int count, Publisher<? extends I>... other);

    /** Runs several sources together and emits what they emit one source after the other; errors wait until the end. */
    public static native <I> Flux<I> mergeSequentialDelayError(int count, Publisher<? extends I>... other);

    /** Emits what several sources emit, all running at once, one source after the other. */
    public static native <I> Flux<I> mergeSequential(Iterable<? extends Publisher<? extends I>> values);

    /** Emits what several sources emit, all running at once, one source after the other. */
    public static native <I> Flux<I> mergeSequential(Iterable<? extends Publisher<? extends I>> values, int concurrency, int prefetch);

    /** Runs several sources together and emits what they emit one source after the other; errors wait until the end. */
    public static native <I> Flux<I> mergeSequentialDelayError(Iterable<? extends Publisher<? extends I>> values, int concurrency, int prefetch);

    /** Never emits anything. */
    public static native <T> Flux<T> never();

    /** Emits consecutive integers. */
    public static native Flux<Integer> range(int start, int count);

    /** Emits what the latest of several sources emits. */
    public static native <T> Flux<T> switchOnNext(Publisher<? extends Publisher<? extends T>> other);

    /** Emits what the latest of several sources emits. */
    public static native <T> Flux<T> switchOnNext(Publisher<? extends Publisher<? extends T>> other, int count);

    /** Opens something for each subscriber and closes it at the end, however it ends. */
    public static native <T, D> Flux<T> using(Callable<? extends D> callable, Function<? super D, ? extends Publisher<? extends T>> mapper, Consumer<? super D> consumer);

    /** Opens something for each subscriber and closes it at the end, however it ends. */
    public static native <T, D> Flux<T> using(Callable<? extends D> callable, Function<? super D, ? extends Publisher<? extends T>> mapper, Consumer<? super D> consumer, boolean flag);

    /** Opens something for each subscriber and closes it at the end, however it ends. */
    public static native <T, D extends AutoCloseable> Flux<T> using(Callable<? extends D> callable, Function<? super D, ? extends Publisher<? extends T>> mapper);

    /** Opens something for each subscriber and closes it at the end, however it ends. */
    public static native <T, D extends AutoCloseable> Flux<T> using(Callable<? extends D> callable, Function<? super D, ? extends Publisher<? extends T>> mapper, boolean flag);

    /** Opens and closes something with publishers, for each subscriber. */
    public static native <T, D> Flux<T> usingWhen(Publisher<D> other, Function<? super D, ? extends Publisher<? extends T>> use, Function<? super D, ? extends Publisher<?>> cleanup);

    /** Opens and closes something with publishers, for each subscriber. */
    public static native <T, D> Flux<T> usingWhen(Publisher<D> other, Function<? super D, ? extends Publisher<? extends T>> use, Function<? super D, ? extends Publisher<?>> onComplete, BiFunction<? super D, ? super Throwable, ? extends Publisher<?>> onError, Function<? super D, ? extends Publisher<?>> onCancel);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, O> Flux<O> zip(Publisher<? extends T1> other1, Publisher<? extends T2> other2, BiFunction<? super T1, ? super T2, ? extends O> combinator);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2> Flux<Tuple2<T1, T2>> zip(Publisher<? extends T1> other1, Publisher<? extends T2> other2);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3> Flux<Tuple3<T1, T2, T3>> zip(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4> Flux<Tuple4<T1, T2, T3, T4>> zip(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3, Publisher<? extends T4> other4);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4, T5> Flux<Tuple5<T1, T2, T3, T4, T5>> zip(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3, Publisher<? extends T4> other4, Publisher<? extends T5> other5);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4, T5, T6> Flux<Tuple6<T1, T2, T3, T4, T5, T6>> zip(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3, Publisher<? extends T4> other4, Publisher<? extends T5> other5, Publisher<? extends T6> other6);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4, T5, T6, T7> Flux<Tuple7<T1, T2, T3, T4, T5, T6, T7>> zip(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3, Publisher<? extends T4> other4, Publisher<? extends T5> other5, Publisher<? extends T6> other6, Publisher<? extends T7> other7);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <T1, T2, T3, T4, T5, T6, T7, T8> Flux<Tuple8<T1, T2, T3, T4, T5, T6, T7, T8>> zip(Publisher<? extends T1> other1, Publisher<? extends T2> other2, Publisher<? extends T3> other3, Publisher<? extends T4> other4, Publisher<? extends T5> other5, Publisher<? extends T6> other6, Publisher<? extends T7> other7, Publisher<? extends T8> other8);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <O> Flux<O> zip(Iterable<? extends Publisher<?>> values, Function<? super Object[], ? extends O> mapper);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <O> Flux<O> zip(Iterable<? extends Publisher<?>> values, int count, Function<? super Object[], ? extends O> mapper);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <I, O> Flux<O> zip(Function<? super Object[], ? extends O> mapper, Publisher<? extends I>... other);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <I, O> Flux<O> zip(Function<? super Object[], ? extends O> mapper, int count, Publisher<? extends I>... other);

    /** Combines the first values of several sources, then the second ones, and so on. */
    public static native <TUPLE extends Tuple2, V> Flux<V> zip(Publisher<? extends Publisher<?>> other, Function<? super TUPLE, ? extends V> mapper);

    /** Tells whether all values pass a test. */
    public native Mono<Boolean> all(Predicate<? super T> predicate);

    /** Tells whether some value satisfies a predicate, or all do. */
    public native Mono<Boolean> any(Predicate<? super T> predicate);

    /** Hands this publisher to a function and returns what that makes of it. */
    public native <P> P as(Function<? super Flux<T>, P> mapper);

    /** Waits for the first value and returns it, or {@code null} if there is none. */
    public native T blockFirst();

    /** Waits for the first value and returns it, or {@code null} if there is none. */
    public native T blockFirst(Duration duration);

    /** Waits for the end and returns the last value, or {@code null} if there is none. */
    public native T blockLast();

    /** Waits for the end and returns the last value, or {@code null} if there is none. */
    public native T blockLast(Duration duration);

    /** Collects values into lists of a size. */
    public native Flux<List<T>> buffer();

    /** Collects values into lists of a size. */
    public native Flux<List<T>> buffer(int count);

    /** Collects values into lists of a size. */
    public native <C extends Collection<? super T>> Flux<C> buffer(int count, Supplier<C> supplier);

    /** Collects values into lists of a size. */
    public native Flux<List<T>> buffer(int maxSize, int skip);

    /** Collects values into lists of a size. */
    public native <C extends Collection<? super T>> Flux<C> buffer(int maxSize, int skip, Supplier<C> supplier);

    /** Collects values into lists of a size. */
    public native Flux<List<T>> buffer(Publisher<?> other);

    /** Collects values into lists of a size. */
    public native <C extends Collection<? super T>> Flux<C> buffer(Publisher<?> other, Supplier<C> supplier);

    /** Collects values into lists of a size. */
    public native Flux<List<T>> buffer(Duration duration);

    /** Collects values into lists of a size. */
    public native Flux<List<T>> buffer(Duration timespan, Duration openEvery);

    /** Collects values into lists of a size. */
    public native Flux<List<T>> buffer(Duration duration, Scheduler scheduler);

    /** Collects values into lists of a size. */
    public native Flux<List<T>> buffer(Duration timespan, Duration openEvery, Scheduler scheduler);

    /** Collects values into lists of a size, or what has come when time is up. */
    public native Flux<List<T>> bufferTimeout(int count, Duration duration);

    /** Collects values into lists of a size, or what has come when time is up. */
    public native <C extends Collection<? super T>> Flux<C> bufferTimeout(int count, Duration duration, Supplier<C> supplier);

    /** Collects values into lists of a size, or what has come when time is up. */
    public native Flux<List<T>> bufferTimeout(int count, Duration duration, Scheduler scheduler);

    /** Collects values into lists of a size, or what has come when time is up. */
    public native <C extends Collection<? super T>> Flux<C> bufferTimeout(int count, Duration duration, Scheduler scheduler, Supplier<C> supplier);

    /** Collects values into lists of a size, or what has come when time is up. */
    public native Flux<List<T>> bufferTimeout(int count, Duration duration, boolean flag);

    /** Collects values into lists of a size, or what has come when time is up. */
    public native Flux<List<T>> bufferTimeout(int count, Duration duration, Scheduler scheduler, boolean flag);

    /** Collects values into lists of a size, or what has come when time is up. */
    public native <C extends Collection<? super T>> Flux<C> bufferTimeout(int count, Duration duration, Supplier<C> supplier, boolean flag);

    /** Collects values into lists of a size, or what has come when time is up. */
    public native <C extends Collection<? super T>> Flux<C> bufferTimeout(int count, Duration duration, Scheduler scheduler, Supplier<C> supplier, boolean flag);

    /** Collects values into lists that end where a predicate says so. */
    public native Flux<List<T>> bufferUntil(Predicate<? super T> predicate);

    /** Collects values into lists that end where a predicate says so. */
    public native Flux<List<T>> bufferUntil(Predicate<? super T> predicate, boolean flag);

    /** Collects consecutive equal values into lists. */
    public native Flux<List<T>> bufferUntilChanged();

    /** Collects consecutive values with the same key into lists. */
    public native <V> Flux<List<T>> bufferUntilChanged(Function<? super T, ? extends V> mapper);

    /** Collects consecutive values with the same key into lists. */
    public native <V> Flux<List<T>> bufferUntilChanged(Function<? super T, ? extends V> mapper, BiPredicate<? super V, ? super V> predicate);

    /** Collects consecutive values that pass a test into lists; others end a list and are left out. */
    public native Flux<List<T>> bufferWhile(Predicate<? super T> predicate);

    /** Collects values into lists that other publishers open and close. */
    public native <U, V> Flux<List<T>> bufferWhen(Publisher<U> other, Function<? super U, ? extends Publisher<V>> mapper);

    /** Collects values into lists that other publishers open and close. */
    public native <U, V, C extends Collection<? super T>> Flux<C> bufferWhen(Publisher<U> other, Function<? super U, ? extends Publisher<V>> mapper, Supplier<C> supplier);

    /** Subscribes to the source once, and replays what it has emitted to whoever subscribes later. */
    public native Flux<T> cache();

    /** Subscribes to the source once, and replays so many of its latest values to whoever subscribes later. */
    public native Flux<T> cache(int count);

    /** Subscribes to the source once, and replays what it has emitted for that long. */
    public native Flux<T> cache(Duration duration);

    /** Subscribes to the source once, and replays what it has emitted for that long. */
    public native Flux<T> cache(Duration duration, Scheduler scheduler);

    /** Subscribes to the source once, and replays so many of its latest values, none older than that. */
    public native Flux<T> cache(int count, Duration duration);

    /** Subscribes to the source once, and replays so many of its latest values, none older than that. */
    public native Flux<T> cache(int count, Duration duration, Scheduler scheduler);

    /** Treats each value as one of that class; fails at the first that is not. */
    public native <E> Flux<E> cast(Class<E> type);

    /** Cancels the source on another thread. */
    public native Flux<T> cancelOn(Scheduler scheduler);

    /** Marks this place in the chain, so that an error from above tells that it came by. */
    public native Flux<T> checkpoint();

    /** Marks this place in the chain, so that an error from above tells that it came by. */
    public native Flux<T> checkpoint(String text);

    /** Marks this place in the chain, so that an error from above tells that it came by. */
    public native Flux<T> checkpoint(String text, boolean flag);

    /** Puts all values into a container. */
    public native <E> Mono<E> collect(Supplier<E> supplier, BiConsumer<E, ? super T> consumer);

    /** Puts all values into a container. */
    public native <R, A> Mono<R> collect(Collector<? super T, A, ? extends R> collector);

    /** Puts all values into a list. */
    public native Mono<List<T>> collectList();

    /** Collects the values into a map by key; of values with one key the last is kept. */
    public native <K> Mono<Map<K, T>> collectMap(Function<? super T, ? extends K> mapper);

    /** Collects the values into a map by key; of values with one key the last is kept. */
    public native <K, V> Mono<Map<K, V>> collectMap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper);

    /** Collects the values into a map by key; of values with one key the last is kept. */
    public native <K, V> Mono<Map<K, V>> collectMap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper, Supplier<Map<K, V>> supplier);

    /** Collects the values into a map from each key to all values that have it. */
    public native <K> Mono<Map<K, Collection<T>>> collectMultimap(Function<? super T, ? extends K> mapper);

    /** Collects the values into a map from each key to all values that have it. */
    public native <K, V> Mono<Map<K, Collection<V>>> collectMultimap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper);

    /** Collects the values into a map from each key to all values that have it. */
    public native <K, V> Mono<Map<K, Collection<V>>> collectMultimap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper, Supplier<Map<K, Collection<V>>> supplier);

    /** Collects the values into one list, sorted. */
    public native Mono<List<T>> collectSortedList();

    /** Collects the values into one list, sorted. */
    public native Mono<List<T>> collectSortedList(Comparator<? super T> comparator);

    /** Maps each value to a source and emits what these sources emit, one source after the other. */
    public native <V> Flux<V> concatMap(Function<? super T, ? extends Publisher<? extends V>> mapper);

    /** Maps each value to a source and emits what these sources emit, one source after the other. */
    public native <V> Flux<V> concatMap(Function<? super T, ? extends Publisher<? extends V>> mapper, int count);

    /** Turns each value into a source and emits one after the other; errors wait until the end. */
    public native <V> Flux<V> concatMapDelayError(Function<? super T, ? extends Publisher<? extends V>> mapper);

    /** Turns each value into a source and emits one after the other; errors wait until the end. */
    public native <V> Flux<V> concatMapDelayError(Function<? super T, ? extends Publisher<? extends V>> mapper, int count);

    /** Turns each value into a source and emits one after the other; errors wait until the end. */
    public native <V> Flux<V> concatMapDelayError(Function<? super T, ? extends Publisher<? extends V>> mapper, boolean flag, int count);

    /** Maps each value to an iterator and emits what these give, one after the other. */
    public native <R> Flux<R> concatMapIterable(Function<? super T, ? extends Iterable<? extends R>> mapper);

    /** Maps each value to an iterator and emits what these give, one after the other. */
    public native <R> Flux<R> concatMapIterable(Function<? super T, ? extends Iterable<? extends R>> mapper, int count);

    /** Goes on with another source when this one completes. */
    public native Flux<T> concatWith(Publisher<? extends T> other);

    /** Changes the context that operators above see. */
    public native Flux<T> contextWrite(ContextView context);

    /** Changes the context that operators above see. */
    public native Flux<T> contextWrite(Function<Context, Context> mapper);

    /** Counts the values. */
    public native Mono<Long> count();

    /** Emits a given value if the source is empty. */
    public native Flux<T> defaultIfEmpty(T value);

    /** Emits each value some time after it has come; only then asks for the next one. */
    public native Flux<T> delayElements(Duration duration);

    /** Emits each value some time after it has come; only then asks for the next one. */
    public native Flux<T> delayElements(Duration duration, Scheduler scheduler);

    /** Emits all signals some time after they have come, with the same gaps between them. */
    public native Flux<T> delaySequence(Duration duration);

    /** Emits all signals some time after they have come, with the same gaps between them. */
    public native Flux<T> delaySequence(Duration duration, Scheduler scheduler);

    /** Holds each value back until a source made from it has completed. */
    public native Flux<T> delayUntil(Function<? super T, ? extends Publisher<?>> mapper);

    /** Subscribes to the source later: after some time, or at a companion's first signal. */
    public native Flux<T> delaySubscription(Duration duration);

    /** Subscribes to the source later: after some time, or at a companion's first signal. */
    public native Flux<T> delaySubscription(Duration duration, Scheduler scheduler);

    /** Subscribes to the source later: after some time, or at a companion's first signal. */
    public native <U> Flux<T> delaySubscription(Publisher<U> other);

    /** Turns signals that travel as values into the signals themselves. */
    public native <X> Flux<X> dematerialize();

    /** Leaves out values that were there before. */
    public native Flux<T> distinct();

    /** Leaves out values that were there before. */
    public native <V> Flux<T> distinct(Function<? super T, ? extends V> mapper);

    /** Leaves out values that were there before. */
    public native <V, C extends Collection<? super V>> Flux<T> distinct(Function<? super T, ? extends V> mapper, Supplier<C> supplier);

    /** Leaves out values that were there before. */
    public native <V, C> Flux<T> distinct(Function<? super T, ? extends V> mapper, Supplier<C> supplier, BiPredicate<C, V> predicate, Consumer<C> consumer);

    /** Leaves out values that repeat the one before. */
    public native Flux<T> distinctUntilChanged();

    /** Leaves out values that repeat the one before. */
    public native <V> Flux<T> distinctUntilChanged(Function<? super T, ? extends V> mapper);

    /** Leaves out values that repeat the one before. */
    public native <V> Flux<T> distinctUntilChanged(Function<? super T, ? extends V> mapper, BiPredicate<? super V, ? super V> predicate);

    /** Calls a hook after the source has ended. */
    public native Flux<T> doAfterTerminate(Runnable action);

    /** Calls a hook when the subscriber cancels. */
    public native Flux<T> doOnCancel(Runnable action);

    /** Calls a hook when the source completes. */
    public native Flux<T> doOnComplete(Runnable action);

    /** Calls a function with each value of that class that operators above have thrown away. */
    public native <R> Flux<T> doOnDiscard(Class<R> type, Consumer<? super R> consumer);

    /** Calls a function with each value and with the end, each as a signal. */
    public native Flux<T> doOnEach(Consumer<? super Signal<T>> consumer);

    /** Calls a hook when the source fails. */
    public native Flux<T> doOnError(Consumer<? super Throwable> consumer);

    /** Calls a hook when the source fails. */
    public native <E extends Throwable> Flux<T> doOnError(Class<E> type, Consumer<? super E> consumer);

    /** Calls a hook when the source fails. */
    public native Flux<T> doOnError(Predicate<? super Throwable> predicate, Consumer<? super Throwable> consumer);

    /** Calls a hook for each value. */
    public native Flux<T> doOnNext(Consumer<? super T> consumer);

    /** Calls a hook for each request. */
    public native Flux<T> doOnRequest(LongConsumer consumer);

    /** Calls a hook when the source is subscribed. */
    public native Flux<T> doOnSubscribe(Consumer<? super Subscription> consumer);

    /** Calls a hook when the source ends. */
    public native Flux<T> doOnTerminate(Runnable action);

    /** Calls a hook before the source is subscribed. */
    public native Flux<T> doFirst(Runnable action);

    /** Calls a hook once, however the stream ends. */
    public native Flux<T> doFinally(Consumer<SignalType> consumer);

    /** Pairs each value with the time since the one before it, or since the subscription. */
    public native Flux<Tuple2<Long, T>> elapsed();

    /** Pairs each value with the time since the one before it, or since the subscription. */
    public native Flux<Tuple2<Long, T>> elapsed(Scheduler scheduler);

    /** Emits the value at a position. */
    public native Mono<T> elementAt(int count);

    /** Emits the value at a position. */
    public native Mono<T> elementAt(int count, T value);

    /** Emits each value, then at once what a function makes of it, then what it makes of that, and so on. */
    public native Flux<T> expandDeep(Function<? super T, ? extends Publisher<? extends T>> mapper, int count);

    /** Emits each value, then at once what a function makes of it, then what it makes of that, and so on. */
    public native Flux<T> expandDeep(Function<? super T, ? extends Publisher<? extends T>> mapper);

    /** Emits the values of a source, then those of a source made from each of them, and so on, breadth. */
    public native Flux<T> expand(Function<? super T, ? extends Publisher<? extends T>> mapper, int count);

    /** Emits the values of a source, then those of a source made from each of them, and so on, breadth. */
    public native Flux<T> expand(Function<? super T, ? extends Publisher<? extends T>> mapper);

    /** Emits the values that satisfy a predicate. */
    public native Flux<T> filter(Predicate<? super T> predicate);

    /** Emits the values for which a source made from them answers {@code true}. */
    public native Flux<T> filterWhen(Function<? super T, ? extends Publisher<Boolean>> mapper);

    /** Emits the values for which a source made from them answers {@code true}. */
    public native Flux<T> filterWhen(Function<? super T, ? extends Publisher<Boolean>> mapper, int count);

    /** Maps each value to a source and emits what all these sources emit, as it comes. */
    public native <R> Flux<R> flatMap(Function<? super T, ? extends Publisher<? extends R>> mapper);

    /** Maps each value to a source and emits what all these sources emit, as it comes. */
    public native <V> Flux<V> flatMap(Function<? super T, ? extends Publisher<? extends V>> mapper, int count);

    /** Maps each value to a source and emits what all these sources emit, as it comes. */
    public native <V> Flux<V> flatMap(Function<? super T, ? extends Publisher<? extends V>> mapper, int concurrency, int prefetch);

    /** Turns each value into a source and merges them; errors wait until all have ended. */
    public native <V> Flux<V> flatMapDelayError(Function<? super T, ? extends Publisher<? extends V>> mapper, int concurrency, int prefetch);

    /** Maps each value to a source and emits what all these sources emit, as it comes. */
    public native <R> Flux<R> flatMap(Function<? super T, ? extends Publisher<? extends R>> onNext, Function<? super Throwable, ? extends Publisher<? extends R>> onError, Supplier<? extends Publisher<? extends R>> onComplete);

    /** Turns each value into several and emits them one after the other. */
    public native <R> Flux<R> flatMapIterable(Function<? super T, ? extends Iterable<? extends R>> mapper);

    /** Turns each value into several and emits them one after the other. */
    public native <R> Flux<R> flatMapIterable(Function<? super T, ? extends Iterable<? extends R>> mapper, int count);

    /** Maps each value to a source, all running at once, and emits what they emit in the order of the. */
    public native <R> Flux<R> flatMapSequential(Function<? super T, ? extends Publisher<? extends R>> mapper);

    /** Maps each value to a source, all running at once, and emits what they emit in the order of the. */
    public native <R> Flux<R> flatMapSequential(Function<? super T, ? extends Publisher<? extends R>> mapper, int count);

    /** Maps each value to a source, all running at once, and emits what they emit in the order of the. */
    public native <R> Flux<R> flatMapSequential(Function<? super T, ? extends Publisher<? extends R>> mapper, int concurrency, int prefetch);

    /** Turns each value into a source, runs them together, emits in order; errors wait until the end. */
    public native <R> Flux<R> flatMapSequentialDelayError(Function<? super T, ? extends Publisher<? extends R>> mapper, int concurrency, int prefetch);

    /** Splits by key: one publisher for each key. */
    public native <K> Flux<GroupedFlux<K, T>> groupBy(Function<? super T, ? extends K> mapper);

    /** Splits by key: one publisher for each key. */
    public native <K> Flux<GroupedFlux<K, T>> groupBy(Function<? super T, ? extends K> mapper, int count);

    /** Splits by key: one publisher for each key. */
    public native <K, V> Flux<GroupedFlux<K, V>> groupBy(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper);

    /** Splits by key: one publisher for each key. */
    public native <K, V> Flux<GroupedFlux<K, V>> groupBy(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper, int count);

    /** Combines each value with a flux of those that another source emits while it is open. */
    public native <TRight, TLeftEnd, TRightEnd, R> Flux<R> groupJoin(Publisher<? extends TRight> other, Function<? super T, ? extends Publisher<TLeftEnd>> leftEnd, Function<? super TRight, ? extends Publisher<TRightEnd>> rightEnd, BiFunction<? super T, ? super Flux<TRight>, ? extends R> combinator);

    /** Lets a function emit, leave out or end at each value. */
    public native <R> Flux<R> handle(BiConsumer<? super T, SynchronousSink<R>> consumer);

    /** Tells whether one of the values is that one. */
    public native Mono<Boolean> hasElement(T value);

    /** Tells whether there is a value. */
    public native Mono<Boolean> hasElements();

    /** Passes everything through, but is a type of its own. */
    public native Flux<T> hide();

    /** Pairs each value with its position. */
    public native Flux<Tuple2<Long, T>> index();

    /** Pairs each value with its position. */
    public native <I> Flux<I> index(BiFunction<? super Long, ? super T, ? extends I> combinator);

    /** Leaves out all values and keeps the end. */
    public native Mono<T> ignoreElements();

    /** Combines each value with each one of another source that is open at the same time. */
    public native <TRight, TLeftEnd, TRightEnd, R> Flux<R> join(Publisher<? extends TRight> other, Function<? super T, ? extends Publisher<TLeftEnd>> leftEnd, Function<? super TRight, ? extends Publisher<TRightEnd>> rightEnd, BiFunction<? super T, ? super TRight, ? extends R> combinator);

    /** Emits the last value, once the source is complete. */
    public native Mono<T> last();

    /** Emits the last value, once the source is complete. */
    public native Mono<T> last(T value);

    /** Asks the source for a few values at a time. */
    public native Flux<T> limitRate(int count);

    /** Asks the source for a few values at a time. */
    public native Flux<T> limitRate(int highTide, int lowTide);

    /** Emits the first values and never asks for more. */
    public native Flux<T> limitRequest(long count);

    /** Passes every signal on and writes it down; here the trace does that. */
    public native Flux<T> log();

    /** Passes every signal on and writes it down; here the trace does that. */
    public native Flux<T> log(String text);

    /** Writes signals to the log, those of the given kinds. */
    public native Flux<T> log(String text, Level level, SignalType... options);

    /** Writes signals to the log, those of the given kinds. */
    public native Flux<T> log(String text, Level level, boolean flag, SignalType... options);

    /** Measures what passes, if something is there to measure with: nothing is. */
    public Flux<T> metrics() {
        return this;
    }

    /** Emits a function of each value. */
    public native <V> Flux<V> map(Function<? super T, ? extends V> mapper);

    /** Emits what a function finds in each value, if it finds something. */
    public native <V> Flux<V> mapNotNull(Function<? super T, ? extends V> mapper);

    /** Emits the signals as values. */
    public native Flux<Signal<T>> materialize();

    /** Merges with another source: of the values that wait, the smallest comes first. */
    public native Flux<T> mergeOrderedWith(Publisher<? extends T> other, Comparator<? super T> comparator);

    /** Merges with another source: of the values that wait, the smallest comes first. */
    public native Flux<T> mergeComparingWith(Publisher<? extends T> other, Comparator<? super T> comparator);

    /** Emits what this source and another one emit, as it comes. */
    public native Flux<T> mergeWith(Publisher<? extends T> other);

    /** Gives the chain a name, which changes no signal. */
    public native Flux<T> name(String text);

    /** Emits the first value, then completes. */
    public native Mono<T> next();

    /** Keeps the values of that class. */
    public native <U> Flux<U> ofType(Class<U> type);

    /** Keeps values until they are requested. */
    public native Flux<T> onBackpressureBuffer();

    /** Keeps values until they are requested. */
    public native Flux<T> onBackpressureBuffer(int count);

    /** Keeps values until they are requested. */
    public native Flux<T> onBackpressureBuffer(int count, Consumer<? super T> consumer);

    /** Keeps values until they are requested. */
    public native Flux<T> onBackpressureBuffer(int count, BufferOverflowStrategy strategy);

    /** Keeps values until they are requested. */
    public native Flux<T> onBackpressureBuffer(int count, Consumer<? super T> consumer, BufferOverflowStrategy strategy);

    /** Keeps values until they are requested. */
    public native Flux<T> onBackpressureBuffer(Duration duration, int count, Consumer<? super T> consumer);

    /** Keeps values until they are requested. */
    public native Flux<T> onBackpressureBuffer(Duration duration, int count, Consumer<? super T> consumer, Scheduler scheduler);

    /** Drops the values that are not requested. */
    public native Flux<T> onBackpressureDrop();

    /** Drops the values that are not requested. */
    public native Flux<T> onBackpressureDrop(Consumer<? super T> consumer);

    /** Fails when a value comes that nobody has asked for. */
    public native Flux<T> onBackpressureError();

    /** Keeps only the latest value until it is requested. */
    public native Flux<T> onBackpressureLatest();

    /** Completes instead of failing. */
    public native Flux<T> onErrorComplete();

    /** Completes instead of failing. */
    public native Flux<T> onErrorComplete(Class<? extends Throwable> type);

    /** Completes instead of failing. */
    public native Flux<T> onErrorComplete(Predicate<? super Throwable> predicate);

    /** Makes operators above leave out a value on which they fail, and go on. */
    public native Flux<T> onErrorContinue(BiConsumer<Throwable, Object> consumer);

    /** Makes operators above leave out a value on which they fail, and go on. */
    public native <E extends Throwable> Flux<T> onErrorContinue(Class<E> type, BiConsumer<Throwable, Object> consumer);

    /** Makes operators above leave out a value on which they fail, and go on. */
    public native <E extends Throwable> Flux<T> onErrorContinue(Predicate<E> predicate, BiConsumer<Throwable, Object> consumer);

    /** Undoes what {@code onErrorContinue} further down asks of the operators above. */
    public native Flux<T> onErrorStop();

    /** Fails with a function of the error. */
    public native Flux<T> onErrorMap(Function<? super Throwable, ? extends Throwable> mapper);

    /** Fails with a function of the error. */
    public native <E extends Throwable> Flux<T> onErrorMap(Class<E> type, Function<? super E, ? extends Throwable> mapper);

    /** Fails with a function of the error. */
    public native Flux<T> onErrorMap(Predicate<? super Throwable> predicate, Function<? super Throwable, ? extends Throwable> mapper);

    /** What is often written for {@code onErrorResume(e -> fallback)}: the same, with a warning. */
    public native Flux<T> $onErrorResume(Publisher<? extends T> fallback);

    /** Goes on with another source after an error. */
    public native Flux<T> onErrorResume(Function<? super Throwable, ? extends Publisher<? extends T>> mapper);

    /** Goes on with another source after an error. */
    public native <E extends Throwable> Flux<T> onErrorResume(Class<E> type, Function<? super E, ? extends Publisher<? extends T>> mapper);

    /** Goes on with another source after an error. */
    public native Flux<T> onErrorResume(Predicate<? super Throwable> predicate, Function<? super Throwable, ? extends Publisher<? extends T>> mapper);

    /** Emits one more value instead of an error, then completes. */
    public native Flux<T> onErrorReturn(T value);

    /** Emits one more value instead of an error, then completes. */
    public native <E extends Throwable> Flux<T> onErrorReturn(Class<E> type, T value);

    /** Emits one more value instead of an error, then completes. */
    public native Flux<T> onErrorReturn(Predicate<? super Throwable> predicate, T value);

    /** Lets go of source and subscriber when the stream ends or is cancelled. */
    public native Flux<T> onTerminateDetach();

    /** Emits what this source or the other one emits, whichever is first to send a signal. */
    public native Flux<T> or(Publisher<? extends T> other);

    /** Deals the values out to rails, so that operators below may run on several workers. */
    public native ParallelFlux<T> parallel();

    /** Deals the values out to rails, so that operators below may run on several workers. */
    public native ParallelFlux<T> parallel(int count);

    /** Deals the values out to rails, so that operators below may run on several workers. */
    public native ParallelFlux<T> parallel(int parallelism, int prefetch);

    /** One subscription to the source for many subscribers, once it is connected. */
    public native ConnectableFlux<T> publish();

    /** One subscription to the source for many subscribers, once it is connected. */
    public native ConnectableFlux<T> publish(int count);

    /** One subscription to the source for many subscribers, once it is connected. */
    public native <R> Flux<R> publish(Function<? super Flux<T>, ? extends Publisher<? extends R>> mapper);

    /** One subscription to the source for many subscribers, once it is connected. */
    public native <R> Flux<R> publish(Function<? super Flux<T>, ? extends Publisher<? extends R>> mapper, int count);

    /** Gives all subscribers the first value of one subscription. */
    public native Mono<T> publishNext();

    /** Emits on another thread. */
    public native Flux<T> publishOn(Scheduler scheduler);

    /** Emits on another thread. */
    public native Flux<T> publishOn(Scheduler scheduler, int count);

    /** Emits on another thread. */
    public native Flux<T> publishOn(Scheduler scheduler, boolean flag, int count);

    /** Brings all values together in one. */
    public native Mono<T> reduce(BiFunction<T, T, T> combinator);

    /** Brings all values together in one. */
    public native <A> Mono<A> reduce(A value, BiFunction<A, ? super T, A> combinator);

    /** Brings all values together with a seed. */
    public native <A> Mono<A> reduceWith(Supplier<A> supplier, BiFunction<A, ? super T, A> combinator);

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

    /** One subscription to the source for many subscribers, who see the past, too. */
    public native ConnectableFlux<T> replay();

    /** One subscription to the source for many subscribers, who see the past, too. */
    public native ConnectableFlux<T> replay(int count);

    /** One subscription to the source for many subscribers, who see the past, too. */
    public native ConnectableFlux<T> replay(Duration duration);

    /** One subscription to the source for many subscribers, who see the past, too. */
    public native ConnectableFlux<T> replay(int count, Duration duration);

    /** One subscription to the source for many subscribers, who see the past, too. */
    public native ConnectableFlux<T> replay(Duration duration, Scheduler scheduler);

    /** One subscription to the source for many subscribers, who see the past, too. */
    public native ConnectableFlux<T> replay(int count, Duration duration, Scheduler scheduler);

    /** Subscribes the source again when it fails. */
    public native Flux<T> retry();

    /** Subscribes the source again when it fails. */
    public native Flux<T> retry(long count);

    /** Subscribes the source again when it fails, as often and as late as a companion decides. */
    public native Flux<T> retryWhen(Retry retry);

    /** Emits the latest value whenever a companion signals. */
    public native Flux<T> sample(Duration duration);

    /** Emits the latest value whenever a companion signals. */
    public native <U> Flux<T> sample(Publisher<U> other);

    /** Emits a value, then leaves values out until its companion signals. */
    public native Flux<T> sampleFirst(Duration duration);

    /** Emits a value, then leaves values out until its companion signals. */
    public native <U> Flux<T> sampleFirst(Function<? super T, ? extends Publisher<U>> mapper);

    /** Emits a value when its companion signals before the next value comes. */
    public native <U> Flux<T> sampleTimeout(Function<? super T, ? extends Publisher<U>> mapper);

    /** Emits a value when its companion signals before the next value comes. */
    public native <U> Flux<T> sampleTimeout(Function<? super T, ? extends Publisher<U>> mapper, int count);

    /** Emits what has come together so far. */
    public native Flux<T> scan(BiFunction<T, T, T> combinator);

    /** Emits what has come together so far. */
    public native <A> Flux<A> scan(A value, BiFunction<A, ? super T, A> combinator);

    /** Emits what has been accumulated after each value; the start is supplied for each subscription. */
    public native <A> Flux<A> scanWith(Supplier<A> supplier, BiFunction<A, ? super T, A> combinator);

    /** Lets subscribers share one subscription to the source, which lasts as long as there are any. */
    public native Flux<T> share();

    /** Subscribes to the source once, and gives all subscribers its first value. */
    public native Mono<T> shareNext();

    /** Emits the only value, and fails if there are more. */
    public native Mono<T> single();

    /** Emits the only value, and fails if there are more. */
    public native Mono<T> single(T value);

    /** Emits the only value, if there is one; fails at a second one. */
    public native Mono<T> singleOrEmpty();

    /** Leaves out the first values. */
    public native Flux<T> skip(long count);

    /** Leaves out the first values. */
    public native Flux<T> skip(Duration duration);

    /** Leaves out the first values. */
    public native Flux<T> skip(Duration duration, Scheduler scheduler);

    /** Leaves out the last values. */
    public native Flux<T> skipLast(int count);

    /** Leaves out values until one passes the test. */
    public native Flux<T> skipUntil(Predicate<? super T> predicate);

    /** Leaves out the values of a source until another one has a value or completes. */
    public native Flux<T> skipUntilOther(Publisher<?> other);

    /** Leaves out the values before the first one that fails a predicate. */
    public native Flux<T> skipWhile(Predicate<? super T> predicate);

    /** Emits all values in order, once the source is complete. */
    public native Flux<T> sort();

    /** Emits all values in order, once the source is complete. */
    public native Flux<T> sort(Comparator<? super T> comparator);

    /** Emits other values first. */
    public native Flux<T> startWith(Iterable<? extends T> values);

    /** Emits other values first. */
    public native Flux<T> startWith(T... value);

    /** Emits other values first. */
    public native Flux<T> startWith(Publisher<? extends T> other);

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
    public native Flux<T> subscribeOn(Scheduler scheduler);

    /** Subscribes to the source, and requests from it, on another thread. */
    public native Flux<T> subscribeOn(Scheduler scheduler, boolean flag);

    /** Subscribes the given subscriber and returns it. */
    public native <E extends Subscriber<? super T>> E subscribeWith(E value);

    /** Goes on with a publisher that is chosen by the first signal. */
    public native <V> Flux<V> switchOnFirst(BiFunction<Signal<? extends T>, Flux<T>, Publisher<? extends V>> combinator);

    /** Goes on with a publisher that is chosen by the first signal. */
    public native <V> Flux<V> switchOnFirst(BiFunction<Signal<? extends T>, Flux<T>, Publisher<? extends V>> combinator, boolean flag);

    /** Goes on with another source if the first one is empty. */
    public native Flux<T> switchIfEmpty(Publisher<? extends T> other);

    /** Maps each value to a source and emits what the latest of these sources emits. */
    public native <V> Flux<V> switchMap(Function<? super T, Publisher<? extends V>> mapper);

    /** Maps each value to a source and emits what the latest of these sources emits. */
    public native <V> Flux<V> switchMap(Function<? super T, Publisher<? extends V>> mapper, int count);

    /** Gives the chain a tag, which changes no signal. */
    public native Flux<T> tag(String key, String value);

    /** Emits the first values, then completes. */
    public native Flux<T> take(long count);

    /** Emits the first values, then completes. */
    public native Flux<T> take(long count, boolean flag);

    /** Emits the first values, then completes. */
    public native Flux<T> take(Duration duration);

    /** Emits the first values, then completes. */
    public native Flux<T> take(Duration duration, Scheduler scheduler);

    /** Emits the last values, once the source is complete. */
    public native Flux<T> takeLast(int count);

    /** Emits the values up to the first one that satisfies a predicate, then completes. */
    public native Flux<T> takeUntil(Predicate<? super T> predicate);

    /** Emits the values of a source until another one has a value or completes. */
    public native Flux<T> takeUntilOther(Publisher<?> other);

    /** Emits the values before the first one that fails a predicate, then completes. */
    public native Flux<T> takeWhile(Predicate<? super T> predicate);

    /** Waits for a source to complete, then emits what another one emits. */
    public native Mono<Void> then();

    /** Waits for a source to complete, then emits what another one emits. */
    public native <V> Mono<V> then(Mono<V> other);

    /** Ignores the values, waits for another source when this one completes, and completes. */
    public native Mono<Void> thenEmpty(Publisher<Void> other);

    /** Ignores the values and goes on with another source when this one completes. */
    public native <V> Flux<V> thenMany(Publisher<V> other);

    /** Pairs each value with its times. */
    public native Flux<Timed<T>> timed();

    /** Pairs each value with its times. */
    public native Flux<Timed<T>> timed(Scheduler scheduler);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native Flux<T> timeout(Duration duration);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native Flux<T> timeout(Duration duration, Publisher<? extends T> other);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native Flux<T> timeout(Duration duration, Scheduler scheduler);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native Flux<T> timeout(Duration duration, Publisher<? extends T> other, Scheduler scheduler);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native <U> Flux<T> timeout(Publisher<U> other);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native <U, V> Flux<T> timeout(Publisher<U> other, Function<? super T, ? extends Publisher<V>> next);

    /** Fails, or goes on with another source, when a value does not come in time. */
    public native <U, V> Flux<T> timeout(Publisher<U> first, Function<? super T, ? extends Publisher<V>> next, Publisher<? extends T> fallback);

    /** Pairs each value with the time at which it came. */
    public native Flux<Tuple2<Long, T>> timestamp();

    /** Pairs each value with the time at which it came. */
    public native Flux<Tuple2<Long, T>> timestamp(Scheduler scheduler);

    /** Iterates over the values; whoever iterates waits for them. */
    public Iterable<T> toIterable() {
        return toIterable(256);
    }

    /** Iterates over the values; whoever iterates waits for them. */
    public Iterable<T> toIterable(int count) {
        return new BlockingIterable<>(this, count);
    }

    /** Iterates over the values; whoever iterates waits for them. */
    public Iterable<T> toIterable(int count, Supplier<Queue<T>> supplier) {
        return new BlockingIterable<>(this, count);
    }

    /** The values as a Java stream; whoever reads it waits for them. */
    public Stream<T> toStream() {
        return toStream(256);
    }

    /** The values as a Java stream; whoever reads it waits for them. */
    public Stream<T> toStream(int count) {
        return StreamSupport.stream(toIterable(count).spliterator(), false);
    }

    /** Applies a function to the chain so far, once, when the chain is built. */
    public native <V> Flux<V> transform(Function<? super Flux<T>, ? extends Publisher<V>> mapper);

    /** Applies a function to the chain so far, anew for each subscriber. */
    public native <V> Flux<V> transformDeferred(Function<? super Flux<T>, ? extends Publisher<V>> mapper);

    /** Applies a function to the chain so far and the subscriber's context, anew for each subscriber. */
    public native <V> Flux<V> transformDeferredContextual(BiFunction<? super Flux<T>, ? super ContextView, ? extends Publisher<V>> combinator);

    /** Splits into windows of a size: publishers of consecutive values. */
    public native Flux<Flux<T>> window(int count);

    /** Splits into windows of a size: publishers of consecutive values. */
    public native Flux<Flux<T>> window(int maxSize, int skip);

    /** Splits into windows of a size: publishers of consecutive values. */
    public native Flux<Flux<T>> window(Publisher<?> other);

    /** Splits into windows of a size: publishers of consecutive values. */
    public native Flux<Flux<T>> window(Duration duration);

    /** Splits into windows of a size: publishers of consecutive values. */
    public native Flux<Flux<T>> window(Duration timespan, Duration openEvery);

    /** Splits into windows of a size: publishers of consecutive values. */
    public native Flux<Flux<T>> window(Duration duration, Scheduler scheduler);

    /** Splits into windows of a size: publishers of consecutive values. */
    public native Flux<Flux<T>> window(Duration timespan, Duration openEvery, Scheduler scheduler);

    /** Splits into windows of a size, or of what comes until time is up. */
    public native Flux<Flux<T>> windowTimeout(int count, Duration duration);

    /** Splits into windows of a size, or of what comes until time is up. */
    public native Flux<Flux<T>> windowTimeout(int count, Duration duration, boolean flag);

    /** Splits into windows of a size, or of what comes until time is up. */
    public native Flux<Flux<T>> windowTimeout(int count, Duration duration, Scheduler scheduler);

    /** Splits into windows of a size, or of what comes until time is up. */
    public native Flux<Flux<T>> windowTimeout(int count, Duration duration, Scheduler scheduler, boolean flag);

    /** Splits into windows that end where a predicate says so. */
    public native Flux<Flux<T>> windowUntil(Predicate<T> predicate);

    /** Splits into windows that end where a predicate says so. */
    public native Flux<Flux<T>> windowUntil(Predicate<T> predicate, boolean flag);

    /** Splits into windows that end where a predicate says so. */
    public native Flux<Flux<T>> windowUntil(Predicate<T> predicate, boolean flag, int count);

    /** Splits the values into windows of consecutive equal values. */
    public native Flux<Flux<T>> windowUntilChanged();

    /** Splits the values into windows of consecutive values with the same key. */
    public native <V> Flux<Flux<T>> windowUntilChanged(Function<? super T, ? super V> mapper);

    /** Splits the values into windows of consecutive values with the same key. */
    public native <V> Flux<Flux<T>> windowUntilChanged(Function<? super T, ? extends V> mapper, BiPredicate<? super V, ? super V> predicate);

    /** Splits the values into windows of consecutive values that pass a test; others end a window and are left out. */
    public native Flux<Flux<T>> windowWhile(Predicate<T> predicate);

    /** Splits the values into windows of consecutive values that pass a test; others end a window and are left out. */
    public native Flux<Flux<T>> windowWhile(Predicate<T> predicate, int count);

    /** Splits into windows that other publishers open and close. */
    public native <U, V> Flux<Flux<T>> windowWhen(Publisher<U> other, Function<? super U, ? extends Publisher<V>> mapper);

    /** Combines each value of a source with the latest one of another source. */
    public native <U, R> Flux<R> withLatestFrom(Publisher<? extends U> other, BiFunction<? super T, ? super U, ? extends R> combinator);

    /** Pairs each value with the one of the same number of another source. */
    public native <T2> Flux<Tuple2<T, T2>> zipWith(Publisher<? extends T2> other);

    /** Pairs each value with the one of the same number of another source. */
    public native <T2, V> Flux<V> zipWith(Publisher<? extends T2> other, BiFunction<? super T, ? super T2, ? extends V> combinator);

    /** Pairs each value with the one of the same number of another source. */
    public native <T2, V> Flux<V> zipWith(Publisher<? extends T2> other, int count, BiFunction<? super T, ? super T2, ? extends V> combinator);

    /** Pairs each value with the one of the same number of another source. */
    public native <T2> Flux<Tuple2<T, T2>> zipWith(Publisher<? extends T2> other, int count);

    /** Pairs each value with the next one of a collection. */
    public native <T2> Flux<Tuple2<T, T2>> zipWithIterable(Iterable<? extends T2> values);

    /** Pairs each value with the next one of a collection. */
    public native <T2, V> Flux<V> zipWithIterable(Iterable<? extends T2> values, BiFunction<? super T, ? super T2, ? extends V> combinator);
}
