package reactor.core.publisher;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** What {@code generate} and {@code handle} give their function: at most one value each time. */
public interface SynchronousSink<T> {
    /** Emits a value. */
    void next(T value);

    /** Ends. */
    void complete();

    /** Fails. */
    void error(Throwable error);

    /** The context of the subscriber. */
    ContextView contextView();

    /** The context of the subscriber. */
    Context currentContext();
}
