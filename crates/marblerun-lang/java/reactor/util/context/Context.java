package reactor.util.context;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

/** A context that can be extended: each change is a new one. */
public interface Context extends ContextView {
    /** Without keys. */
    static Context empty() {
        return Of.EMPTY;
    }

    /** With one key. */
    static Context of(Object key, Object value) {
        return empty().put(key, value);
    }

    /** With two keys. */
    static Context of(Object key1, Object value1, Object key2, Object value2) {
        return of(key1, value1).put(key2, value2);
    }

    /** With three keys. */
    static Context of(Object key1, Object value1, Object key2, Object value2, Object key3, Object value3) {
        return of(key1, value1, key2, value2).put(key3, value3);
    }

    /** With the keys of a map. */
    static Context of(Map<?, ?> map) {
        Context context = empty();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            context = context.put(entry.getKey(), entry.getValue());
        }
        return context;
    }

    /** The same as a context. */
    static Context of(ContextView view) {
        return empty().putAll(view);
    }

    /** With another key. */
    Context put(Object key, Object value);

    /** With another key, unless the value is {@code null}. */
    default Context putNonNull(Object key, Object value) {
        return value == null ? this : put(key, value);
    }

    /** Without a key. */
    Context delete(Object key);

    /** With all keys of another. */
    default Context putAll(ContextView other) {
        Context[] all = {this};
        other.stream().forEach(entry -> all[0] = all[0].put(entry.getKey(), entry.getValue()));
        return all[0];
    }

    /** The same, read only. */
    default ContextView readOnly() {
        return this;
    }

    /** Keys and values in order. */
    final class Of implements Context {
        static final Context EMPTY = new Of(new LinkedHashMap<>());

        private final Map<Object, Object> entries;

        private Of(Map<Object, Object> entries) {
            this.entries = entries;
        }

        @SuppressWarnings("unchecked")
        public <T> T get(Object key) {
            if (!entries.containsKey(key)) {
                throw new NoSuchElementException(
                        isEmpty() ? "Context is empty" : "Context does not contain key: " + key);
            }
            return (T) entries.get(key);
        }

        public boolean hasKey(Object key) {
            return entries.containsKey(key);
        }

        public int size() {
            return entries.size();
        }

        public Context put(Object key, Object value) {
            Map<Object, Object> copy = new LinkedHashMap<>(entries);
            copy.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return new Of(copy);
        }

        public Context delete(Object key) {
            if (!entries.containsKey(key)) {
                return this;
            }
            Map<Object, Object> copy = new LinkedHashMap<>(entries);
            copy.remove(key);
            return new Of(copy);
        }

        public Stream<Map.Entry<Object, Object>> stream() {
            return entries.entrySet().stream();
        }

        public String toString() {
            int size = size();
            return "Context" + (size > 5 ? "N" : "" + size) + entries;
        }
    }
}
