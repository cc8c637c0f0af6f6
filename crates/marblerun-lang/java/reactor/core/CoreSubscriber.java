package reactor.core;

import org.reactivestreams.Subscriber;
import reactor.util.context.Context;

/** A subscriber with a context. */
public interface CoreSubscriber<T> extends Subscriber<T> {
    /** What the operators above may look up. */
    default Context currentContext() {
        return Context.empty();
    }
}
