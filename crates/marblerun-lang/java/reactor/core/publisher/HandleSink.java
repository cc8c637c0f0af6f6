package reactor.core.publisher;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import reactor.core.Exceptions;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** What the function of {@code handle} is given: keeps what it says until it returns. */
final class HandleSink<T> implements SynchronousSink<T> {
    private final Context context;
    private T value;
    private boolean isDone;
    private Throwable error;

    private HandleSink(Context context) {
        this.context = context;
    }

    /** Calls a handler: gives the value it emits, whether it has ended, and the failure it ended with. */
    static BiFunction<Object, Context, Object[]> handling(BiConsumer<Object, SynchronousSink<Object>> handler) {
        return (value, context) -> {
            HandleSink<Object> sink = new HandleSink<>(context);
            handler.accept(value, sink);
            return new Object[] {sink.value, sink.isDone, sink.error};
        };
    }

    public void next(T next) {
        if (value != null) {
            throw new IllegalStateException("Cannot emit more than one data");
        }
        if (isDone) {
            throw new IllegalStateException("Cannot emit after a complete or error");
        }
        value = Objects.requireNonNull(next, "data");
    }

    public void complete() {
        if (isDone) {
            throw new IllegalStateException("Cannot complete after a complete or error");
        }
        isDone = true;
    }

    public void error(Throwable failure) {
        if (isDone) {
            throw new IllegalStateException("Cannot error after a complete or error");
        }
        error = Exceptions.unwrap(Objects.requireNonNull(failure, "error"));
        isDone = true;
    }

    public ContextView contextView() {
        return context;
    }

    public Context currentContext() {
        return context;
    }
}
