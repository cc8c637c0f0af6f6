package java.util.concurrent;

import java.util.NavigableMap;

/** A map for several threads, whose keys are in order. */
public interface ConcurrentNavigableMap<K, V> extends ConcurrentMap<K, V>, NavigableMap<K, V> {
}
