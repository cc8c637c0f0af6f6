package reactor.util.context;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys and values that a subscriber gives to the operators above it. */
public interface ContextView {
    /** The value of a key, or a {@code NoSuchElementException}. */
    <T> T get(Object key);

    /** The value whose key is its class. */
    @SuppressWarnings("unchecked")
    default <T> T get(Class<T> key) {
        return (T) get((Object) key);
    }

    /** The value of a key, or another value. */
    @SuppressWarnings("unchecked")
    default <T> T getOrDefault(Object key, T other) {
        return hasKey(key) ? (T) get(key) : other;
    }

    /** The value of a key, if there is one. */
    @SuppressWarnings("unchecked")
    default <T> Optional<T> getOrEmpty(Object key) {
        return hasKey(key) ? Optional.of((T) get(key)) : Optional.empty();
    }

    /** Whether the key has a value. */
    boolean hasKey(Object key);

    /** Whether there are no keys. */
    default boolean isEmpty() {
        return size() == 0;
    }

    /** How many keys there are. */
    int size();

    /** The keys with their values. */
    Stream<Map.Entry<Object, Object>> stream();
}
