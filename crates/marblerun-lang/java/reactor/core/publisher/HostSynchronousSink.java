package reactor.core.publisher;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** The sink of {@code generate}. */
final class HostSynchronousSink<T> implements SynchronousSink<T> {
    public native void next(T value);

    public native void complete();

    public native void error(Throwable error);

    public native Context currentContext();

    public ContextView contextView() {
        return currentContext();
    }
}
