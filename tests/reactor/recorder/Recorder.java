import java.time.Duration;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.Fuseable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/** Runs programs on Project Reactor, one after the other, and prints their traces. */
class Recorder {
    private static Clock clock;
    private static Trace trace;

    /** A program whose operators are lanes already. */
    interface Program {
        void run() throws Exception;
    }

    /** Runs a program on a clock of its own. */
    static void record(String name, Program program) {
        clock = new Clock();
        trace = new Trace(clock);
        Schedulers.shutdownNow();
        Schedulers.setFactory(new Workers(clock));
        Hooks.onNextDropped(value -> trace.say("dropped", "value", value));
        Hooks.onErrorDropped(error -> trace.error(0, "error-dropped", error));
        try {
            program.run();
        } catch (Throwable error) {
            trace.error(0, "uncaught", error);
        }
        if (!clock.run(trace)) {
            trace.limit();
        }
        System.out.println("{\"kind\":\"case\",\"name\":\"" + name + "\"}");
        System.out.print(trace.lines());
    }

    /** The flux with a lane at its output. */
    static <T> Flux<T> lane(String operator, int line, Flux<T> flux) {
        return flux.transform(Operators.<T, T>lift((source, actual) -> new Lane<>(operator, line, "Flux", actual)));
    }

    /** The mono with a lane at its output. */
    static <T> Mono<T> lane(String operator, int line, Mono<T> mono) {
        return mono.transform(Operators.<T, T>lift((source, actual) -> new Lane<>(operator, line, "Mono", actual)));
    }

    /** Subscribes as somebody who asks for everything and looks at nothing. */
    static void see(Flux<?> flux) {
        flux.subscribe(value -> {}, error -> {});
    }

    /** Prints a line. */
    static void log(Object value) {
        trace.say("print", "text", value);
    }

    /** Runs an action later, on a thread of its own. */
    static void later(Duration delay, Runnable action) {
        clock.schedule("timer", delay.toNanos(), 0, action);
    }

    /** The source that a diagram shows: a character is 100 ms, a group happens at once. */
    static Flux<String> marbles(String diagram) {
        return Flux.create(sink -> {
            Disposable.Composite tasks = Disposables.composite();
            sink.onDispose(tasks);
            boolean isTogether = false;
            long frame = 0;
            long begin = 0;
            for (char c : diagram.toCharArray()) {
                long due = (isTogether ? begin : frame) * 100_000_000L;
                switch (c) {
                    case '(' -> {
                        isTogether = true;
                        begin = frame;
                    }
                    case ')' -> isTogether = false;
                    case '-' -> {}
                    case '|' -> tasks.add(clock.schedule("marbles", due, 0, sink::complete));
                    case '#' -> tasks.add(clock.schedule("marbles", due, 0,
                            () -> sink.error(new RuntimeException("error"))));
                    default -> tasks.add(clock.schedule("marbles", due, 0, () -> sink.next(String.valueOf(c))));
                }
                frame++;
            }
        }, FluxSink.OverflowStrategy.BUFFER);
    }

    /** Sees all signals between an operator and its subscriber. */
    private static final class Lane<T> implements CoreSubscriber<T>, Fuseable.QueueSubscription<T> {
        private final CoreSubscriber<? super T> actual;
        private final int number;
        private Subscription upstream;

        Lane(String operator, int line, String type, CoreSubscriber<? super T> actual) {
            this.actual = actual;
            this.number = trace.open(operator, line, type);
        }

        @Override public Context currentContext() {
            return actual.currentContext();
        }

        @Override public void onSubscribe(Subscription subscription) {
            upstream = subscription;
            trace.signal(number, "subscribe");
            actual.onSubscribe(this);
        }

        @Override public void request(long n) {
            trace.request(number, n);
            upstream.request(n);
        }

        @Override public void cancel() {
            trace.signal(number, "cancel");
            upstream.cancel();
        }

        /** Never: what operators do among themselves would pass by. */
        @Override public int requestFusion(int mode) {
            return Fuseable.NONE;
        }

        @Override public T poll() {
            return null;
        }

        @Override public int size() {
            return 0;
        }

        @Override public boolean isEmpty() {
            return true;
        }

        @Override public void clear() {}

        @Override public void onNext(T value) {
            trace.next(number, value);
            actual.onNext(value);
        }

        @Override public void onError(Throwable error) {
            trace.error(number, "error", error);
            actual.onError(error);
        }

        @Override public void onComplete() {
            trace.signal(number, "complete");
            actual.onComplete();
        }
    }
}
