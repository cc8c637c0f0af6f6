package java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A future that anybody may complete, and on which other steps may depend. */
public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {
    /** Marks tasks that an asynchronous method has given to an executor. */
    public interface AsynchronousCompletionTask {
    }

    /** The result if it is {@code null}. */
    private static final Object NIL = new Object();

    /** A failure as a result. */
    private static final class Failure {
        final Throwable cause;

        Failure(Throwable cause) { this.cause = cause; }
    }

    // For which outcomes the function of a step is called; for the others they are passed on.
    private static final int NEVER = 0;
    private static final int VALUE = 1;
    private static final int FAILURE = 2;
    private static final int BOTH = 3;

    // How a step comes to be tried: where it is added, by an executor, or among the dependents of a future.
    private static final int SYNC = 0;
    private static final int ASYNC = 1;
    private static final int NESTED = -1;

    // The result: {@code null} if there is none yet, NIL for {@code null}, or a Failure.
    private volatile Object result;
    // The steps that depend on this: the one added last comes first.
    private volatile Completion stack;
    // The number under which it is shown, 0 if it is not.
    private int known;

    /** Creates a future without a result. */
    public CompletableFuture() { known = FutureEvents.made(); }

    private CompletableFuture(Object result) { this.result = result; }

    private static Object encode(Object value) { return value == null ? NIL : value; }

    private static Object decode(Object result) { return result == NIL || result instanceof Failure ? null : result; }

    private static Failure wrapped(Throwable thrown) {
        return new Failure(thrown instanceof CompletionException ? thrown : new CompletionException(thrown));
    }

    // The outcome as one step passes it on to the next.
    private static Object relayed(Object result) {
        if (result instanceof Failure && !(((Failure) result).cause instanceof CompletionException)) {
            return wrapped(((Failure) result).cause);
        }
        return result;
    }

    private static Object done(Runnable action) {
        action.run();
        return NIL;
    }

    private static Object watch(BiConsumer<Object, Object> action, Object value, Failure bad) {
        Throwable thrown = bad == null ? null : bad.cause;
        try {
            action.accept(value, thrown);
        } catch (Throwable later) {
            if (thrown == null) {
                return wrapped(later);
            }
            if (thrown != later) {
                thrown.addSuppressed(later);
            }
        }
        return bad == null ? encode(value) : relayed(bad);
    }

    // The result of the other stage, or null if it will be passed on when it is there.
    private static Object follow(CompletableFuture<?> dependent, CompletionStage<?> other) {
        CompletableFuture<?> future = other.toCompletableFuture();
        if (future.result == null) {
            future.push(new Step(null, dependent, future, null, false, NEVER, null));
            return dependent.result;
        }
        return relayed(future.result);
    }

    private synchronized boolean settle(Object outcome) {
        if (result != null) {
            return false;
        }
        result = outcome;
        return true;
    }

    private boolean finish(Object outcome) {
        boolean first = settle(outcome);
        if (first) {
            tell();
        }
        return first;
    }

    private void tell() {
        Object outcome = result;
        if (known != 0 && outcome != null) {
            FutureEvents.completed(known, decode(outcome), outcome instanceof Failure ? ((Failure) outcome).cause : null);
        }
    }

    // It was created by a method of this class that depends on others.
    private CompletableFuture<T> show(CompletableFuture<?>... sources) {
        if (known == 0) {
            int[] numbers = new int[sources.length];
            for (int i = 0; i < sources.length; i++) {
                numbers[i] = sources[i].known;
            }
            known = FutureEvents.createdOf(numbers);
            tell();
        }
        return this;
    }

    // What comes now is caused by their outcomes; gives what to go back to.
    private static int causedBy(CompletableFuture<?> a, CompletableFuture<?> b) {
        int other = b == null ? 0 : b.known;
        return a.known == 0 && other == 0 ? -1 : FutureEvents.follow(a.known, other);
    }

    private static void back(int cause) {
        if (cause >= 0) {
            FutureEvents.back(cause);
        }
    }

    private boolean finishAndPost(Object outcome) {
        boolean first = finish(outcome);
        postComplete();
        return first;
    }

    /** Something to do when a future is complete. */
    private abstract static class Completion implements Runnable, AsynchronousCompletionTask {
        Completion next;

        // Does it if possible; gives a future whose dependents are next, if in NESTED mode.
        abstract CompletableFuture<?> tryFire(int mode);

        abstract boolean isLive();

        @Override
        public final void run() { tryFire(ASYNC); }
    }

    /** What a step does with the outcomes. Gives the result of the dependent, or null if that comes later. */
    @FunctionalInterface
    private interface Work {
        Object apply(CompletableFuture<?> d, Object v, Object w, Failure bad);
    }

    /** A step: completes its dependent when one source, both, or either is complete. */
    private static final class Step extends Completion {
        private Executor executor;
        private CompletableFuture<?> dependent;
        private CompletableFuture<?> first;
        private CompletableFuture<?> second;
        private final boolean either;
        private final int when;
        private Work work;
        private boolean claimed;

        Step(Executor executor, CompletableFuture<?> dependent, CompletableFuture<?> first, CompletableFuture<?> second, boolean either, int when, Work work) {
            this.executor = executor;
            this.dependent = dependent;
            this.first = first;
            this.second = second;
            this.either = either;
            this.when = when;
            this.work = work;
        }

        @Override
        boolean isLive() { return dependent != null; }

        private synchronized boolean take() {
            boolean free = !claimed;
            claimed = true;
            return free;
        }

        // Whether the function is to be called here and now; if not, the executor does it, or somebody else has.
        private boolean claim() {
            if (!take()) {
                return false;
            }
            Executor other = executor;
            if (other == null) {
                return true;
            }
            executor = null;
            other.execute(this);
            return false;
        }

        @Override
        CompletableFuture<?> tryFire(int mode) {
            CompletableFuture<?> d = dependent;
            CompletableFuture<?> a = first;
            CompletableFuture<?> b = second;
            Work todo = work;
            if (d == null || a == null) {
                return null;
            }
            Object r = a.result;
            Object s = b == null ? null : b.result;
            if (either && r == null) {
                r = s;
            }
            if (r == null || b != null && !either && s == null) {
                return null;
            }
            if (d.result == null) {
                int before = causedBy(a, b);
                Object bad = r instanceof Failure ? r : !either && s instanceof Failure ? s : null;
                if ((when & (bad == null ? VALUE : FAILURE)) == 0) {
                    d.finish(bad != null ? relayed(bad) : b != null && !either ? NIL : r);
                } else {
                    Object outcome;
                    try {
                        if (mode <= 0 && !claim()) {
                            back(before);
                            return null;
                        }
                        outcome = todo.apply(d, decode(r), decode(s), (Failure) bad);
                    } catch (Throwable thrown) {
                        outcome = wrapped(thrown);
                    }
                    if (outcome == null) {
                        back(before);
                        return null;
                    }
                    d.finish(outcome);
                }
                back(before);
            }
            dependent = null;
            first = null;
            second = null;
            work = null;
            return d.postFire(a, b, mode);
        }
    }

    /** A step of two sources, as the second one sees it. */
    private static final class Other extends Completion {
        private Step step;

        Other(Step step) { this.step = step; }

        @Override
        boolean isLive() { return step != null && step.isLive(); }

        @Override
        CompletableFuture<?> tryFire(int mode) {
            CompletableFuture<?> d = step == null ? null : step.tryFire(mode);
            if (d != null) {
                step = null;
            }
            return d;
        }
    }

    /** Completes a future when the first of several is complete, and is then taken from the others. */
    private static final class Any extends Completion {
        private CompletableFuture<Object> dependent;
        private CompletableFuture<?> source;
        private final CompletableFuture<?>[] all;

        Any(CompletableFuture<Object> dependent, CompletableFuture<?> source, CompletableFuture<?>[] all) {
            this.dependent = dependent;
            this.source = source;
            this.all = all.clone();
        }

        @Override
        boolean isLive() { return dependent != null && dependent.result == null; }

        @Override
        CompletableFuture<?> tryFire(int mode) {
            CompletableFuture<Object> d = dependent;
            CompletableFuture<?> own = source;
            if (d == null || own == null || own.result == null) {
                return null;
            }
            dependent = null;
            source = null;
            int before = causedBy(own, null);
            boolean first = d.finish(relayed(own.result));
            back(before);
            if (first) {
                for (CompletableFuture<?> other : all) {
                    if (other != own) {
                        other.dropDead();
                    }
                }
                if (mode < 0) {
                    return d;
                }
                d.postComplete();
            }
            return null;
        }
    }

    /** A thread that waits for the result. */
    private static final class Waiting extends Completion {
        private Thread thread = Thread.currentThread();

        @Override
        boolean isLive() { return thread != null; }

        @Override
        CompletableFuture<?> tryFire(int mode) {
            Thread waiting = thread;
            if (waiting != null) {
                thread = null;
                LockSupport.unpark(waiting);
            }
            return null;
        }
    }

    private synchronized boolean tryPush(Completion c) {
        if (result != null) {
            return false;
        }
        c.next = stack;
        stack = c;
        return true;
    }

    private synchronized Completion pop() {
        Completion top = stack;
        if (top != null) {
            stack = top.next;
        }
        return top;
    }

    private synchronized void pushBack(Completion c) {
        c.next = stack;
        stack = c;
    }

    private synchronized void dropDead() {
        Completion alive = null;
        Completion last = null;
        for (Completion c = stack; c != null; c = c.next) {
            if (c.isLive()) {
                if (last == null) {
                    alive = c;
                } else {
                    last.next = c;
                }
                last = c;
            }
        }
        if (last != null) {
            last.next = null;
        }
        stack = alive;
    }

    private void push(Completion c) {
        if (!tryPush(c) || result != null) {
            c.tryFire(SYNC);
        }
    }

    private void push(Step c, CompletableFuture<?> other, boolean either) {
        if (either) {
            if (!tryPush(c) || result != null) {
                c.tryFire(SYNC);
            } else {
                other.push(new Other(c));
            }
        } else if (tryPush(c)) {
            if (other.result == null) {
                other.push(new Other(c));
            } else if (result != null) {
                c.tryFire(SYNC);
            }
        } else {
            other.push(c);
        }
    }

    // Runs the steps that depend on this, and those that depend on them, without recursion: all but the last
    // of the steps of a dependent are moved here.
    private void postComplete() {
        CompletableFuture<?> f = this;
        while (true) {
            Completion top = f.pop();
            if (top == null) {
                if (f == this) {
                    return;
                }
                f = this;
                continue;
            }
            if (top.next != null && f != this) {
                pushBack(top);
                continue;
            }
            top.next = null;
            CompletableFuture<?> d = top.tryFire(NESTED);
            f = d == null ? this : d;
        }
    }

    private static void tidy(CompletableFuture<?> source, int mode) {
        if (source != null && source.stack != null) {
            boolean complete = source.result != null;
            if (!complete) {
                source.dropDead();
            }
            if (mode >= 0 && (complete || source.result != null)) {
                source.postComplete();
            }
        }
    }

    private CompletableFuture<?> postFire(CompletableFuture<?> a, CompletableFuture<?> b, int mode) {
        tidy(b, mode);
        tidy(a, mode);
        if (result != null && stack != null) {
            if (mode < 0) {
                return this;
            }
            postComplete();
        }
        return null;
    }

    private <U> CompletableFuture<U> then(Executor executor, CompletableFuture<?> other, boolean either, int when, Work work) {
        CompletableFuture<U> dependent = newIncompleteFuture();
        if (dependent.known == 0) {
            dependent.known = FutureEvents.created(known, other == null ? 0 : other.known);
        }
        CompletableFuture<?> done = result != null ? this : either && other.result != null ? other : null;
        if (either && done != null) {
            new Step(executor, dependent, done, null, false, when, work).tryFire(SYNC);
            return dependent;
        }
        Step step = new Step(executor, dependent, this, other, either, when, work);
        boolean ready = result != null && (other == null || other.result != null);
        if (ready) {
            step.tryFire(SYNC);
        } else if (other == null) {
            push(step);
        } else {
            push(step, other, either);
        }
        return dependent;
    }

    private static Executor screen(Executor executor) { return Objects.requireNonNull(executor); }

    private static <U> CompletableFuture<U> async(Executor executor, CompletableFuture<U> future, Supplier<? extends U> supplier) {
        Objects.requireNonNull(supplier);
        if (future.known == 0) {
            future.known = FutureEvents.created(0, 0);
        }
        executor.execute(new Start<U>(future, supplier));
        return future;
    }

    /** A task that completes a future. */
    private static final class Start<U> implements Runnable, AsynchronousCompletionTask {
        private final CompletableFuture<U> future;
        private final Supplier<? extends U> supplier;

        Start(CompletableFuture<U> future, Supplier<? extends U> supplier) {
            this.future = future;
            this.supplier = supplier;
        }

        @Override
        public void run() {
            if (future.result == null) {
                int before = causedBy(future, null);
                Object outcome;
                try {
                    outcome = encode(supplier.get());
                } catch (Throwable thrown) {
                    outcome = wrapped(thrown);
                }
                future.finish(outcome);
                back(before);
            }
            future.postComplete();
        }
    }

    /** Runs the supplier on the common pool for the result. */
    public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier) {
        return async(ForkJoinPool.commonPool(), new CompletableFuture<U>(), supplier);
    }

    /** Runs the supplier on the executor for the result. */
    public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) {
        return async(screen(executor), new CompletableFuture<U>(), supplier);
    }

    /** Runs the task on the common pool. */
    public static CompletableFuture<Void> runAsync(Runnable runnable) { return runAsync(runnable, ForkJoinPool.commonPool()); }

    /** Runs the task on the executor. */
    public static CompletableFuture<Void> runAsync(Runnable runnable, Executor executor) {
        Objects.requireNonNull(runnable);
        return async(screen(executor), new CompletableFuture<Void>(), () -> {
            runnable.run();
            return null;
        });
    }

    /** Gives a future that is complete. */
    public static <U> CompletableFuture<U> completedFuture(U value) { return new CompletableFuture<U>(encode(value)).show(); }

    /** Gives a future that has failed. */
    public static <U> CompletableFuture<U> failedFuture(Throwable ex) {
        return new CompletableFuture<U>((Object) new Failure(Objects.requireNonNull(ex))).show();
    }

    /** Gives a stage that is complete. */
    public static <U> CompletionStage<U> completedStage(U value) { return new MinimalStage<U>(encode(value)); }

    /** Gives a stage that has failed. */
    public static <U> CompletionStage<U> failedStage(Throwable ex) {
        return new MinimalStage<U>(new Failure(Objects.requireNonNull(ex)));
    }

    @Override
    public boolean isDone() { return result != null; }

    @Override
    public boolean isCancelled() { return result instanceof Failure && ((Failure) result).cause instanceof CancellationException; }

    /** Tells whether it has failed in any way. */
    public boolean isCompletedExceptionally() { return result instanceof Failure; }

    // Waits until there is a result, or for so many nanoseconds if timed; gives it, or null if interrupted or late.
    private Object await(boolean interruptible, boolean timed, long nanos) {
        Waiting waiting = null;
        boolean interrupted = false;
        long end = timed ? System.nanoTime() + nanos : 0L;
        while (result == null) {
            if (interruptible && Thread.interrupted()) {
                interrupted = true;
                break;
            }
            if (timed && end - System.nanoTime() <= 0L) {
                break;
            }
            if (waiting == null) {
                waiting = new Waiting();
                tryPush(waiting);
            } else if (timed) {
                LockSupport.parkNanos(this, end - System.nanoTime());
            } else {
                LockSupport.park(this);
            }
            if (!interruptible && Thread.interrupted()) {
                interrupted = true;
            }
        }
        if (waiting != null) {
            waiting.thread = null;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (result != null) {
            postComplete();
        } else {
            dropDead();
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static <T> T got(Object outcome) throws ExecutionException {
        if (outcome instanceof Failure) {
            Throwable thrown = ((Failure) outcome).cause;
            if (thrown instanceof CancellationException) {
                throw (CancellationException) thrown;
            }
            if (thrown instanceof CompletionException && thrown.getCause() != null) {
                thrown = thrown.getCause();
            }
            throw new ExecutionException(thrown);
        }
        return (T) decode(outcome);
    }

    @SuppressWarnings("unchecked")
    private static <T> T joined(Object outcome) {
        if (outcome instanceof Failure) {
            Throwable thrown = ((Failure) outcome).cause;
            if (thrown instanceof CancellationException) {
                throw (CancellationException) thrown;
            }
            if (thrown instanceof CompletionException) {
                throw (CompletionException) thrown;
            }
            throw new CompletionException(thrown);
        }
        return (T) decode(outcome);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        Object outcome = result != null ? result : await(true, false, 0L);
        if (outcome == null) {
            Thread.interrupted();
            throw new InterruptedException();
        }
        return CompletableFuture.<T>got(outcome);
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        long nanos = unit.toNanos(timeout);
        Object outcome = result != null ? result : await(true, true, nanos);
        if (outcome == null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new TimeoutException();
        }
        return CompletableFuture.<T>got(outcome);
    }

    /** Waits for the result; a failure is a {@code CompletionException}. */
    public T join() { return CompletableFuture.<T>joined(result != null ? result : await(false, false, 0L)); }

    /** Gives the result if it is there, or the other value. */
    public T getNow(T valueIfAbsent) { return result == null ? valueIfAbsent : CompletableFuture.<T>joined(result); }

    /** Sets the result if there is none yet, and tells whether there was none. */
    public boolean complete(T value) { return finishAndPost(encode(value)); }

    /** Sets a failure if there is no result yet, and tells whether there was none. */
    public boolean completeExceptionally(Throwable ex) { return finishAndPost(new Failure(Objects.requireNonNull(ex))); }

    /** Fails with a {@code CancellationException} if there is no result yet. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = finishAndPost(new Failure(new CancellationException()));
        return cancelled || isCancelled();
    }

    /** Sets the result even if there is one. */
    public void obtrudeValue(T value) {
        result = encode(value);
        postComplete();
    }

    /** Sets a failure even if there is a result. */
    public void obtrudeException(Throwable ex) {
        result = new Failure(Objects.requireNonNull(ex));
        postComplete();
    }

    /** Gives about how many steps depend on this. */
    public synchronized int getNumberOfDependents() {
        int count = 0;
        for (Completion c = stack; c != null; c = c.next) {
            count++;
        }
        return count;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> fn) {
        Objects.requireNonNull(fn);
        return then(null, null, false, VALUE, (d, v, w, bad) -> encode(fn.apply((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> fn) {
        Objects.requireNonNull(fn);
        return then(defaultExecutor(), null, false, VALUE, (d, v, w, bad) -> encode(fn.apply((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> fn, Executor executor) {
        Objects.requireNonNull(fn);
        return then(screen(executor), null, false, VALUE, (d, v, w, bad) -> encode(fn.apply((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> thenAccept(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        return then(null, null, false, VALUE, (d, v, w, bad) -> done(() -> action.accept((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        return then(defaultExecutor(), null, false, VALUE, (d, v, w, bad) -> done(() -> action.accept((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor) {
        Objects.requireNonNull(action);
        return then(screen(executor), null, false, VALUE, (d, v, w, bad) -> done(() -> action.accept((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> thenRun(Runnable action) {
        Objects.requireNonNull(action);
        return then(null, null, false, VALUE, (d, v, w, bad) -> done(action));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> thenRunAsync(Runnable action) {
        Objects.requireNonNull(action);
        return then(defaultExecutor(), null, false, VALUE, (d, v, w, bad) -> done(action));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> thenRunAsync(Runnable action, Executor executor) {
        Objects.requireNonNull(action);
        return then(screen(executor), null, false, VALUE, (d, v, w, bad) -> done(action));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U, V> CompletableFuture<V> thenCombine(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
        Objects.requireNonNull(fn);
        return then(null, other.toCompletableFuture(), false, VALUE, (d, v, w, bad) -> encode(fn.apply((T) v, (U) w)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U, V> CompletableFuture<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
        Objects.requireNonNull(fn);
        return then(defaultExecutor(), other.toCompletableFuture(), false, VALUE, (d, v, w, bad) -> encode(fn.apply((T) v, (U) w)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U, V> CompletableFuture<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn, Executor executor) {
        Objects.requireNonNull(fn);
        return then(screen(executor), other.toCompletableFuture(), false, VALUE, (d, v, w, bad) -> encode(fn.apply((T) v, (U) w)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<Void> thenAcceptBoth(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
        Objects.requireNonNull(action);
        return then(null, other.toCompletableFuture(), false, VALUE, (d, v, w, bad) -> done(() -> action.accept((T) v, (U) w)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
        Objects.requireNonNull(action);
        return then(defaultExecutor(), other.toCompletableFuture(), false, VALUE, (d, v, w, bad) -> done(() -> action.accept((T) v, (U) w)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action, Executor executor) {
        Objects.requireNonNull(action);
        return then(screen(executor), other.toCompletableFuture(), false, VALUE, (d, v, w, bad) -> done(() -> action.accept((T) v, (U) w)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable action) {
        Objects.requireNonNull(action);
        return then(null, other.toCompletableFuture(), false, VALUE, (d, v, w, bad) -> done(action));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action) {
        Objects.requireNonNull(action);
        return then(defaultExecutor(), other.toCompletableFuture(), false, VALUE, (d, v, w, bad) -> done(action));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action, Executor executor) {
        Objects.requireNonNull(action);
        return then(screen(executor), other.toCompletableFuture(), false, VALUE, (d, v, w, bad) -> done(action));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> applyToEither(CompletionStage<? extends T> other, Function<? super T, U> fn) {
        Objects.requireNonNull(fn);
        return then(null, other.toCompletableFuture(), true, VALUE, (d, v, w, bad) -> encode(fn.apply((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> applyToEitherAsync(CompletionStage<? extends T> other, Function<? super T, U> fn) {
        Objects.requireNonNull(fn);
        return then(defaultExecutor(), other.toCompletableFuture(), true, VALUE, (d, v, w, bad) -> encode(fn.apply((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> applyToEitherAsync(CompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor) {
        Objects.requireNonNull(fn);
        return then(screen(executor), other.toCompletableFuture(), true, VALUE, (d, v, w, bad) -> encode(fn.apply((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> acceptEither(CompletionStage<? extends T> other, Consumer<? super T> action) {
        Objects.requireNonNull(action);
        return then(null, other.toCompletableFuture(), true, VALUE, (d, v, w, bad) -> done(() -> action.accept((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> action) {
        Objects.requireNonNull(action);
        return then(defaultExecutor(), other.toCompletableFuture(), true, VALUE, (d, v, w, bad) -> done(() -> action.accept((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) {
        Objects.requireNonNull(action);
        return then(screen(executor), other.toCompletableFuture(), true, VALUE, (d, v, w, bad) -> done(() -> action.accept((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable action) {
        Objects.requireNonNull(action);
        return then(null, other.toCompletableFuture(), true, VALUE, (d, v, w, bad) -> done(action));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action) {
        Objects.requireNonNull(action);
        return then(defaultExecutor(), other.toCompletableFuture(), true, VALUE, (d, v, w, bad) -> done(action));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action, Executor executor) {
        Objects.requireNonNull(action);
        return then(screen(executor), other.toCompletableFuture(), true, VALUE, (d, v, w, bad) -> done(action));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> fn) {
        Objects.requireNonNull(fn);
        return then(null, null, false, VALUE, (d, v, w, bad) -> follow(d, fn.apply((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> fn) {
        Objects.requireNonNull(fn);
        return then(defaultExecutor(), null, false, VALUE, (d, v, w, bad) -> follow(d, fn.apply((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> fn, Executor executor) {
        Objects.requireNonNull(fn);
        return then(screen(executor), null, false, VALUE, (d, v, w, bad) -> follow(d, fn.apply((T) v)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
        Objects.requireNonNull(action);
        return then(null, null, false, BOTH, (d, v, w, bad) -> watch((BiConsumer<Object, Object>) (BiConsumer<?, ?>) action, v, bad));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) {
        Objects.requireNonNull(action);
        return then(defaultExecutor(), null, false, BOTH, (d, v, w, bad) -> watch((BiConsumer<Object, Object>) (BiConsumer<?, ?>) action, v, bad));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action, Executor executor) {
        Objects.requireNonNull(action);
        return then(screen(executor), null, false, BOTH, (d, v, w, bad) -> watch((BiConsumer<Object, Object>) (BiConsumer<?, ?>) action, v, bad));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> fn) {
        Objects.requireNonNull(fn);
        return then(null, null, false, BOTH, (d, v, w, bad) -> encode(fn.apply((T) v, bad == null ? null : bad.cause)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn) {
        Objects.requireNonNull(fn);
        return then(defaultExecutor(), null, false, BOTH, (d, v, w, bad) -> encode(fn.apply((T) v, bad == null ? null : bad.cause)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn, Executor executor) {
        Objects.requireNonNull(fn);
        return then(screen(executor), null, false, BOTH, (d, v, w, bad) -> encode(fn.apply((T) v, bad == null ? null : bad.cause)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> fn) {
        Objects.requireNonNull(fn);
        return then(null, null, false, FAILURE, (d, v, w, bad) -> encode(fn.apply(bad.cause)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
        Objects.requireNonNull(fn);
        return then(defaultExecutor(), null, false, FAILURE, (d, v, w, bad) -> encode(fn.apply(bad.cause)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn, Executor executor) {
        Objects.requireNonNull(fn);
        return then(screen(executor), null, false, FAILURE, (d, v, w, bad) -> encode(fn.apply(bad.cause)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> fn) {
        Objects.requireNonNull(fn);
        return then(null, null, false, FAILURE, (d, v, w, bad) -> follow(d, fn.apply(bad.cause)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> fn) {
        Objects.requireNonNull(fn);
        return then(defaultExecutor(), null, false, FAILURE, (d, v, w, bad) -> follow(d, fn.apply(bad.cause)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
        Objects.requireNonNull(fn);
        return then(screen(executor), null, false, FAILURE, (d, v, w, bad) -> follow(d, fn.apply(bad.cause)));
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() { return this; }

    /** Gives a future that is complete when all are; it has no result of its own. */
    public static CompletableFuture<Void> allOf(CompletableFuture<?>... cfs) { return all(cfs, 0, cfs.length - 1).show(cfs); }

    private static CompletableFuture<Void> all(CompletableFuture<?>[] cfs, int low, int high) {
        if (low > high) {
            return new CompletableFuture<Void>(NIL);
        }
        int middle = (low + high) >>> 1;
        CompletableFuture<?> a = low == middle ? cfs[low] : all(cfs, low, middle);
        CompletableFuture<?> b = low == high ? a : high == middle + 1 ? cfs[high] : all(cfs, middle + 1, high);
        Objects.requireNonNull(a);
        Objects.requireNonNull(b);
        CompletableFuture<Void> dependent = new CompletableFuture<>();
        Step step = new Step(null, dependent, a, b, false, NEVER, null);
        if (a.result != null && b.result != null) {
            step.tryFire(SYNC);
        } else {
            a.push(step, b, false);
        }
        return dependent;
    }

    /** Gives a future with the result or failure that is there first. */
    public static CompletableFuture<Object> anyOf(CompletableFuture<?>... cfs) {
        for (CompletableFuture<?> cf : cfs) {
            if (cf.result != null) {
                return new CompletableFuture<Object>(relayed(cf.result)).show(cfs);
            }
        }
        CompletableFuture<Object> dependent = new CompletableFuture<>();
        dependent.show(cfs);
        for (CompletableFuture<?> cf : cfs) {
            cf.push(new Any(dependent, cf, cfs));
        }
        return dependent;
    }

    /** Gives a future of the class of this one. */
    public <U> CompletableFuture<U> newIncompleteFuture() { return new CompletableFuture<U>(); }

    /** Gives the executor of the asynchronous methods without one. */
    public Executor defaultExecutor() { return ForkJoinPool.commonPool(); }

    /** Gives a future that is completed as this one. */
    public CompletableFuture<T> copy() { return then(null, null, false, NEVER, null); }

    /** Gives a stage that is completed as this one and cannot be completed otherwise. */
    public CompletionStage<T> minimalCompletionStage() {
        MinimalStage<T> stage = new MinimalStage<>();
        push(new Step(null, stage, this, null, false, NEVER, null));
        return stage;
    }

    /** Runs the supplier on the executor for the result. */
    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        return async(screen(executor), this, supplier);
    }

    /** Runs the supplier on the default executor for the result. */
    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) { return completeAsync(supplier, defaultExecutor()); }

    // Does something after a time, unless this is complete before.
    private void after(long timeout, TimeUnit unit, Runnable action) {
        if (result == null) {
            int number = FutureEvents.timerSet(unit.toNanos(timeout));
            Future<?> timer = Delayer.delay(number, action, timeout, unit);
            // As `whenComplete`, but not a future that the program has made.
            push(new Step(null, new CompletableFuture<Void>(), this, null, false, BOTH, (d, v, w, bad) -> done(() -> {
                if (!timer.isDone() && timer.cancel(false) && number != 0) {
                    FutureEvents.timerCancelled(number);
                }
            })));
        }
    }

    /** Fails with a {@code TimeoutException} if there is no result within the time. */
    public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
        Objects.requireNonNull(unit);
        after(timeout, unit, () -> completeExceptionally(new TimeoutException()));
        return this;
    }

    /** Takes the value if there is no result within the time. */
    public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
        Objects.requireNonNull(unit);
        after(timeout, unit, () -> complete(value));
        return this;
    }

    /** Gives an executor that gives tasks to another after a delay. */
    public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(executor);
        return task -> {
            int number = FutureEvents.timerSet(unit.toNanos(delay));
            Delayer.delay(number, () -> executor.execute(task), delay, unit);
        };
    }

    /** Gives an executor that gives tasks to the common pool after a delay. */
    public static Executor delayedExecutor(long delay, TimeUnit unit) { return delayedExecutor(delay, unit, ForkJoinPool.commonPool()); }

    /** Does things after a time. */
    private static final class Delayer {
        private static final ScheduledThreadPoolExecutor TIMER = timer();

        private static ScheduledThreadPoolExecutor timer() {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "CompletableFutureDelayScheduler");
                thread.setDaemon(true);
                return thread;
            });
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }

        static Future<?> delay(int number, Runnable action, long delay, TimeUnit unit) {
            return TIMER.hidden(() -> {
                int before = number == 0 ? -1 : FutureEvents.timerFired(number);
                action.run();
                back(before);
            }, unit.toNanos(delay));
        }
    }

    /** A stage that only others complete. */
    private static final class MinimalStage<T> extends CompletableFuture<T> {
        MinimalStage() {
        }

        MinimalStage(Object result) { super(result); }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() { return new MinimalStage<U>(); }

        @Override
        public CompletableFuture<T> toCompletableFuture() {
            CompletableFuture<T> future = new CompletableFuture<>();
            copyTo(future);
            return future;
        }

        @Override
        public T get() { throw new UnsupportedOperationException(); }

        @Override
        public T get(long timeout, TimeUnit unit) { throw new UnsupportedOperationException(); }

        @Override
        public T getNow(T valueIfAbsent) { throw new UnsupportedOperationException(); }

        @Override
        public T join() { throw new UnsupportedOperationException(); }

        @Override
        public boolean complete(T value) { throw new UnsupportedOperationException(); }

        @Override
        public boolean completeExceptionally(Throwable ex) { throw new UnsupportedOperationException(); }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) { throw new UnsupportedOperationException(); }

        @Override
        public void obtrudeValue(T value) { throw new UnsupportedOperationException(); }

        @Override
        public void obtrudeException(Throwable ex) { throw new UnsupportedOperationException(); }

        @Override
        public boolean isDone() { throw new UnsupportedOperationException(); }

        @Override
        public boolean isCancelled() { throw new UnsupportedOperationException(); }

        @Override
        public boolean isCompletedExceptionally() { throw new UnsupportedOperationException(); }

        @Override
        public int getNumberOfDependents() { throw new UnsupportedOperationException(); }

        @Override
        public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) { throw new UnsupportedOperationException(); }

        @Override
        public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) { throw new UnsupportedOperationException(); }

        @Override
        public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) { throw new UnsupportedOperationException(); }
    }

    final void copyTo(CompletableFuture<T> future) { push(new Step(null, future, this, null, false, NEVER, null)); }

    @Override
    public String toString() {
        Object outcome = result;
        int count = getNumberOfDependents();
        String status;
        if (outcome == null) {
            status = count == 0 ? "[Not completed]" : "[Not completed, " + count + " dependents]";
        } else if (outcome instanceof Failure) {
            status = "[Completed exceptionally: " + ((Failure) outcome).cause + "]";
        } else {
            status = "[Completed normally]";
        }
        return super.toString() + status;
    }
}
