package reactor.core.publisher;

/** What a full buffer does with another value. */
public enum BufferOverflowStrategy {
    /** Fails, after the values that wait were delivered. */
    ERROR,
    /** Leaves the new value out. */
    DROP_LATEST,
    /** Leaves the value out that has waited longest. */
    DROP_OLDEST
}
