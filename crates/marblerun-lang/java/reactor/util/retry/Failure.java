package reactor.util.retry;

import reactor.util.context.ContextView;
import reactor.util.retry.Retry.RetrySignal;

/** A failure that may be retried. */
final class Failure implements RetrySignal {
    private final long total;
    private final long inARow;
    private final Throwable failure;
    private final ContextView context;
    private final boolean isCopy;

    private Failure(long total, long inARow, Throwable failure, ContextView context, boolean isCopy) {
        this.total = total;
        this.inARow = inARow;
        this.failure = failure;
        this.context = context;
        this.isCopy = isCopy;
    }

    /** What the host makes of a failure. */
    static RetrySignal of(long total, long inARow, Throwable failure, ContextView context) {
        return new Failure(total, inARow, failure, context, false);
    }

    public long totalRetries() {
        return total;
    }

    public long totalRetriesInARow() {
        return inARow;
    }

    public Throwable failure() {
        return failure;
    }

    public ContextView retryContextView() {
        return context;
    }

    /** A copy, which says what it is. */
    public RetrySignal copy() {
        return new Failure(total, inARow, failure, context, true);
    }

    public String toString() {
        if (!isCopy) {
            return "reactor.core.publisher.FluxRetryWhen$RetryWhenMainSubscriber@" + Integer.toHexString(hashCode());
        }
        return "attempt #" + (total + 1) + " (" + (inARow + 1) + " in a row), last failure={" + failure + "}";
    }
}
