package reactor.core.publisher;

import java.util.function.LongConsumer;
import reactor.core.Disposable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** The sink of {@code create} and {@code push}. */
final class HostFluxSink<T> implements FluxSink<T> {
    public native FluxSink<T> next(T value);

    public native void complete();

    public native void error(Throwable error);

    public native Context currentContext();

    public ContextView contextView() {
        return currentContext();
    }

    public native long requestedFromDownstream();

    public native boolean isCancelled();

    public native FluxSink<T> onRequest(LongConsumer consumer);

    public native FluxSink<T> onCancel(Disposable disposable);

    public native FluxSink<T> onDispose(Disposable disposable);
}
