package reactor.core.publisher;

import java.util.function.LongConsumer;
import reactor.core.Disposable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** What {@code Mono.create} gives its function: one value, none or a failure. */
public interface MonoSink<T> {
    /** Ends without a value. */
    void success();

    /** Emits the value and ends; {@code null} ends without one. */
    void success(T value);

    /** Fails. */
    void error(Throwable error);

    /** The context of the subscriber. */
    ContextView contextView();

    /** The context of the subscriber. */
    Context currentContext();

    /** Calls the function with the request. */
    MonoSink<T> onRequest(LongConsumer consumer);

    /** Stops this when the subscriber cancels. */
    MonoSink<T> onCancel(Disposable disposable);

    /** Stops this at the end, whatever it is. */
    MonoSink<T> onDispose(Disposable disposable);
}
