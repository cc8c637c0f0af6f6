package reactor.core.publisher;

import java.util.function.LongConsumer;
import reactor.core.Disposable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** What {@code create} gives its function: emits any number of values. */
public interface FluxSink<T> {
    /** Emits a value. */
    FluxSink<T> next(T value);

    /** Ends. */
    void complete();

    /** Fails. */
    void error(Throwable error);

    /** The context of the subscriber. */
    ContextView contextView();

    /** The context of the subscriber. */
    Context currentContext();

    /** How many values are asked for and not emitted yet. */
    long requestedFromDownstream();

    /** Whether the subscriber has cancelled. */
    boolean isCancelled();

    /** Calls the function with each request. */
    FluxSink<T> onRequest(LongConsumer consumer);

    /** Stops this when the subscriber cancels. */
    FluxSink<T> onCancel(Disposable disposable);

    /** Stops this at the end, whatever it is. */
    FluxSink<T> onDispose(Disposable disposable);

    /** What becomes of values nobody has asked for. */
    enum OverflowStrategy {
        /** They are sent all the same. */
        IGNORE,
        /** An error. */
        ERROR,
        /** They are left out. */
        DROP,
        /** Only the latest is kept. */
        LATEST,
        /** They wait. */
        BUFFER
    }
}
