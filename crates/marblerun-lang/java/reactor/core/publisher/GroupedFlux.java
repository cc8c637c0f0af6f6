package reactor.core.publisher;

/** The values of one key. */
public abstract class GroupedFlux<K, V> extends Flux<V> {
    /** The key. */
    public native K key();
}
