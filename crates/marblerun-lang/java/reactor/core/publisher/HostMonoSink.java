package reactor.core.publisher;

import java.util.function.LongConsumer;
import reactor.core.Disposable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** The sink of {@code Mono.create}. */
final class HostMonoSink<T> implements MonoSink<T> {
    public void success() {
        success(null);
    }

    public native void success(T value);

    public native void error(Throwable error);

    public native Context currentContext();

    public ContextView contextView() {
        return currentContext();
    }

    public native MonoSink<T> onRequest(LongConsumer consumer);

    public native MonoSink<T> onCancel(Disposable disposable);

    public native MonoSink<T> onDispose(Disposable disposable);
}
