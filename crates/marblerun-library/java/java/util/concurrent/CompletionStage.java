package java.util.concurrent;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** A step of a computation that begins when others are done. */
public interface CompletionStage<T> {
    /** Applies the function to the result. */
    <U> CompletionStage<U> thenApply(Function<? super T, ? extends U> fn);

    /** Applies the function to the result on the default executor. */
    <U> CompletionStage<U> thenApplyAsync(Function<? super T, ? extends U> fn);

    /** Applies the function to the result on the executor. */
    <U> CompletionStage<U> thenApplyAsync(Function<? super T, ? extends U> fn, Executor executor);

    /** Performs the action with the result. */
    CompletionStage<Void> thenAccept(Consumer<? super T> action);

    /** Performs the action with the result on the default executor. */
    CompletionStage<Void> thenAcceptAsync(Consumer<? super T> action);

    /** Performs the action with the result on the executor. */
    CompletionStage<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor);

    /** Performs the action when there is a result. */
    CompletionStage<Void> thenRun(Runnable action);

    /** Performs the action when there is a result on the default executor. */
    CompletionStage<Void> thenRunAsync(Runnable action);

    /** Performs the action when there is a result on the executor. */
    CompletionStage<Void> thenRunAsync(Runnable action, Executor executor);

    /** Applies the function to both results. */
    <U, V> CompletionStage<V> thenCombine(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn);

    /** Applies the function to both results on the default executor. */
    <U, V> CompletionStage<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn);

    /** Applies the function to both results on the executor. */
    <U, V> CompletionStage<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn, Executor executor);

    /** Performs the action with both results. */
    <U> CompletionStage<Void> thenAcceptBoth(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action);

    /** Performs the action with both results on the default executor. */
    <U> CompletionStage<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action);

    /** Performs the action with both results on the executor. */
    <U> CompletionStage<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action, Executor executor);

    /** Performs the action when there are both results. */
    CompletionStage<Void> runAfterBoth(CompletionStage<?> other, Runnable action);

    /** Performs the action when there are both results on the default executor. */
    CompletionStage<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action);

    /** Performs the action when there are both results on the executor. */
    CompletionStage<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action, Executor executor);

    /** Applies the function to the result that is there first. */
    <U> CompletionStage<U> applyToEither(CompletionStage<? extends T> other, Function<? super T, U> fn);

    /** Applies the function to the result that is there first on the default executor. */
    <U> CompletionStage<U> applyToEitherAsync(CompletionStage<? extends T> other, Function<? super T, U> fn);

    /** Applies the function to the result that is there first on the executor. */
    <U> CompletionStage<U> applyToEitherAsync(CompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor);

    /** Performs the action with the result that is there first. */
    CompletionStage<Void> acceptEither(CompletionStage<? extends T> other, Consumer<? super T> action);

    /** Performs the action with the result that is there first on the default executor. */
    CompletionStage<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> action);

    /** Performs the action with the result that is there first on the executor. */
    CompletionStage<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor);

    /** Performs the action when one of both results is there. */
    CompletionStage<Void> runAfterEither(CompletionStage<?> other, Runnable action);

    /** Performs the action when one of both results is there on the default executor. */
    CompletionStage<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action);

    /** Performs the action when one of both results is there on the executor. */
    CompletionStage<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action, Executor executor);

    /** Applies the function to the result, which gives another stage, whose result is taken. */
    <U> CompletionStage<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> fn);

    /** Applies the function to the result, which gives another stage, whose result is taken on the default executor. */
    <U> CompletionStage<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> fn);

    /** Applies the function to the result, which gives another stage, whose result is taken on the executor. */
    <U> CompletionStage<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> fn, Executor executor);

    /** Performs the action with the result or the failure, and keeps it. */
    CompletionStage<T> whenComplete(BiConsumer<? super T, ? super Throwable> action);

    /** Performs the action with the result or the failure, and keeps it on the default executor. */
    CompletionStage<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action);

    /** Performs the action with the result or the failure, and keeps it on the executor. */
    CompletionStage<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action, Executor executor);

    /** Applies the function to the result or the failure. */
    <U> CompletionStage<U> handle(BiFunction<? super T, Throwable, ? extends U> fn);

    /** Applies the function to the result or the failure on the default executor. */
    <U> CompletionStage<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn);

    /** Applies the function to the result or the failure on the executor. */
    <U> CompletionStage<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn, Executor executor);

    /** Applies the function to the failure, if there is one. */
    CompletionStage<T> exceptionally(Function<Throwable, ? extends T> fn);

    /** Applies the function to the failure, if there is one on the default executor. */
    default CompletionStage<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
        return handle((r, ex) -> ex == null ? this : this.<T>handleAsync((r1, ex1) -> fn.apply(ex1))).thenCompose(stage -> stage);
    }

    /** Applies the function to the failure, if there is one on the executor. */
    default CompletionStage<T> exceptionallyAsync(Function<Throwable, ? extends T> fn, Executor executor) {
        return handle((r, ex) -> ex == null ? this : this.<T>handleAsync((r1, ex1) -> fn.apply(ex1), executor)).thenCompose(stage -> stage);
    }

    /** Applies the function to the failure, if there is one, which gives another stage, whose result is taken. */
    default CompletionStage<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> fn) {
        return handle((r, ex) -> ex == null ? this : fn.apply(ex)).thenCompose(stage -> stage);
    }

    /** Applies the function to the failure, if there is one, which gives another stage, whose result is taken on the default executor. */
    default CompletionStage<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> fn) {
        return handle((r, ex) -> ex == null ? this : this.handleAsync((r1, ex1) -> fn.apply(ex1)).thenCompose(stage -> stage)).thenCompose(stage -> stage);
    }

    /** Applies the function to the failure, if there is one, which gives another stage, whose result is taken on the executor. */
    default CompletionStage<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
        return handle((r, ex) -> ex == null ? this : this.handleAsync((r1, ex1) -> fn.apply(ex1), executor).thenCompose(stage -> stage)).thenCompose(stage -> stage);
    }

    /** Gives this stage as a future. */
    CompletableFuture<T> toCompletableFuture();
}
