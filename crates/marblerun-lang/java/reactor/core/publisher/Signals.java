package reactor.core.publisher;

import org.reactivestreams.Subscription;
import reactor.core.Exceptions;

/** What subscribers written in Java report. */
final class Signals {
    private Signals() {}

    /** An error that nobody can take. */
    static native void errorDropped(Throwable error);

    /** A value that nobody can take. */
    static native void nextDropped(Object value);

    /** A hook has failed: the source is cancelled. */
    static Throwable failed(Throwable error, Subscription subscription) {
        Exceptions.throwIfFatal(error);
        if (subscription != null) {
            subscription.cancel();
        }
        return Exceptions.unwrap(error);
    }
}
