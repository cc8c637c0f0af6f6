package java.util.stream;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** The usual ways to put the elements of a stream together. */
public final class Collectors {
    private Collectors() {
    }

    static final class Made<T, A, R> implements Collector<T, A, R> {
        private final Supplier<A> supplier;
        private final BiConsumer<A, T> accumulator;
        private final BinaryOperator<A> combiner;
        private final Function<A, R> finisher;
        private final Set<Characteristics> characteristics;

        Made(Supplier<A> supplier, BiConsumer<A, T> accumulator, BinaryOperator<A> combiner, Function<A, R> finisher, Set<Characteristics> characteristics) {
            this.supplier = Objects.requireNonNull(supplier);
            this.accumulator = Objects.requireNonNull(accumulator);
            this.combiner = Objects.requireNonNull(combiner);
            this.finisher = finisher;
            this.characteristics = characteristics;
        }

        @Override
        public Supplier<A> supplier() { return supplier; }

        @Override
        public BiConsumer<A, T> accumulator() { return accumulator; }

        @Override
        public BinaryOperator<A> combiner() { return combiner; }

        @Override
        public Function<A, R> finisher() { return finisher; }

        @Override
        public Set<Characteristics> characteristics() { return characteristics; }
    }

    private static <T, A, R> Collector<T, A, R> make(Supplier<A> supplier, BiConsumer<A, T> accumulator, BinaryOperator<A> combiner, Function<A, R> finisher) {
        return new Made<T, A, R>(supplier, accumulator, combiner, finisher, Collections.emptySet());
    }

    private static <A> BinaryOperator<A> never() {
        return (a, b) -> {
            throw new UnsupportedOperationException("containers are not combined");
        };
    }

    /** One value that changes. */
    private static final class Box<T> {
        T value;
        boolean filled;

        Box(T value) { this.value = value; }
    }

    /** Collects into a collection that the supplier makes. */
    public static <T, C extends Collection<T>> Collector<T, ?, C> toCollection(Supplier<C> collectionFactory) {
        return Collectors.<T, C, C>make(collectionFactory, (c, t) -> c.add(t), (a, b) -> {
            a.addAll(b);
            return a;
        }, c -> c);
    }

    /** Collects into a list. */
    public static <T> Collector<T, ?, List<T>> toList() {
        return Collectors.<T, List<T>, List<T>>make(() -> new ArrayList<>(), (c, t) -> c.add(t), (a, b) -> {
            a.addAll(b);
            return a;
        }, c -> c);
    }

    /** Collects into an unmodifiable list. */
    @SuppressWarnings("unchecked")
    public static <T> Collector<T, ?, List<T>> toUnmodifiableList() {
        return collectingAndThen(Collectors.<T>toList(), list -> (List<T>) List.of(list.toArray()));
    }

    /** Collects into a set. */
    public static <T> Collector<T, ?, Set<T>> toSet() {
        return Collectors.<T, Set<T>, Set<T>>make(() -> new HashSet<>(), (c, t) -> c.add(t), (a, b) -> {
            a.addAll(b);
            return a;
        }, c -> c);
    }

    /** Collects into an unmodifiable set. */
    public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
        return collectingAndThen(Collectors.<T>toSet(), set -> Set.copyOf(set));
    }

    /** Joins the elements to one text. */
    public static Collector<CharSequence, ?, String> joining() { return joining("", "", ""); }

    /** Joins the elements to one text, with a delimiter between them. */
    public static Collector<CharSequence, ?, String> joining(CharSequence delimiter) { return joining(delimiter, "", ""); }

    /** Joins the elements to one text, with a delimiter between them, a prefix and a suffix. */
    public static Collector<CharSequence, ?, String> joining(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
        return Collectors.<CharSequence, StringJoiner, String>make(() -> new StringJoiner(delimiter, prefix, suffix),
            (joiner, text) -> joiner.add(text), (a, b) -> a.merge(b), joiner -> joiner.toString());
    }

    /** Replaces each element by what the function gives and collects that. */
    public static <T, U, A, R> Collector<T, ?, R> mapping(Function<? super T, ? extends U> mapper, Collector<? super U, A, R> downstream) {
        BiConsumer<A, ? super U> accumulator = downstream.accumulator();
        return Collectors.<T, A, R>make(downstream.supplier(), (a, t) -> accumulator.accept(a, mapper.apply(t)),
            downstream.combiner(), downstream.finisher());
    }

    /** Replaces each element by the elements of a stream and collects those. */
    public static <T, U, A, R> Collector<T, ?, R> flatMapping(Function<? super T, ? extends Stream<? extends U>> mapper, Collector<? super U, A, R> downstream) {
        BiConsumer<A, ? super U> accumulator = downstream.accumulator();
        return Collectors.<T, A, R>make(downstream.supplier(), (a, t) -> {
            try (Stream<? extends U> inner = mapper.apply(t)) {
                if (inner != null) {
                    inner.forEach(u -> accumulator.accept(a, u));
                }
            }
        }, downstream.combiner(), downstream.finisher());
    }

    /** Collects the elements of which the predicate is true. */
    public static <T, A, R> Collector<T, ?, R> filtering(Predicate<? super T> predicate, Collector<? super T, A, R> downstream) {
        BiConsumer<A, ? super T> accumulator = downstream.accumulator();
        return Collectors.<T, A, R>make(downstream.supplier(), (a, t) -> {
            if (predicate.test(t)) {
                accumulator.accept(a, t);
            }
        }, downstream.combiner(), downstream.finisher());
    }

    /** Collects, and then applies the function to the result. */
    public static <T, A, R, RR> Collector<T, A, RR> collectingAndThen(Collector<T, A, R> downstream, Function<R, RR> finisher) {
        return Collectors.<T, A, RR>make(downstream.supplier(), downstream.accumulator(), downstream.combiner(),
            downstream.finisher().andThen(finisher));
    }

    /** Counts the elements. */
    public static <T> Collector<T, ?, Long> counting() { return summingLong(t -> 1L); }

    /** Gives the least element. */
    public static <T> Collector<T, ?, Optional<T>> minBy(Comparator<? super T> comparator) {
        return reducing(BinaryOperator.minBy(comparator));
    }

    /** Gives the greatest element. */
    public static <T> Collector<T, ?, Optional<T>> maxBy(Comparator<? super T> comparator) {
        return reducing(BinaryOperator.maxBy(comparator));
    }

    /** Adds the numbers that the function gives. */
    public static <T> Collector<T, ?, Integer> summingInt(ToIntFunction<? super T> mapper) {
        return Collectors.<T, int[], Integer>make(() -> new int[1], (a, t) -> a[0] += mapper.applyAsInt(t), never(), a -> a[0]);
    }

    /** Adds the numbers that the function gives. */
    public static <T> Collector<T, ?, Long> summingLong(ToLongFunction<? super T> mapper) {
        return Collectors.<T, long[], Long>make(() -> new long[1], (a, t) -> a[0] += mapper.applyAsLong(t), never(), a -> a[0]);
    }

    /** Adds the numbers that the function gives. */
    public static <T> Collector<T, ?, Double> summingDouble(ToDoubleFunction<? super T> mapper) {
        return collectingAndThen(summarizingDouble(mapper), all -> all.getSum());
    }

    /** Gives the average of the numbers that the function gives. */
    public static <T> Collector<T, ?, Double> averagingInt(ToIntFunction<? super T> mapper) {
        return collectingAndThen(summarizingInt(mapper), all -> all.getAverage());
    }

    /** Gives the average of the numbers that the function gives. */
    public static <T> Collector<T, ?, Double> averagingLong(ToLongFunction<? super T> mapper) {
        return collectingAndThen(summarizingLong(mapper), all -> all.getAverage());
    }

    /** Gives the average of the numbers that the function gives. */
    public static <T> Collector<T, ?, Double> averagingDouble(ToDoubleFunction<? super T> mapper) {
        return collectingAndThen(summarizingDouble(mapper), all -> all.getAverage());
    }

    /** Gives count, sum, least, greatest and average of the numbers that the function gives. */
    public static <T> Collector<T, ?, IntSummaryStatistics> summarizingInt(ToIntFunction<? super T> mapper) {
        return Collectors.<T, IntSummaryStatistics, IntSummaryStatistics>make(() -> new IntSummaryStatistics(),
            (all, t) -> all.accept(mapper.applyAsInt(t)), never(), all -> all);
    }

    /** Gives count, sum, least, greatest and average of the numbers that the function gives. */
    public static <T> Collector<T, ?, LongSummaryStatistics> summarizingLong(ToLongFunction<? super T> mapper) {
        return Collectors.<T, LongSummaryStatistics, LongSummaryStatistics>make(() -> new LongSummaryStatistics(),
            (all, t) -> all.accept(mapper.applyAsLong(t)), never(), all -> all);
    }

    /** Gives count, sum, least, greatest and average of the numbers that the function gives. */
    public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(ToDoubleFunction<? super T> mapper) {
        return Collectors.<T, DoubleSummaryStatistics, DoubleSummaryStatistics>make(() -> new DoubleSummaryStatistics(),
            (all, t) -> all.accept(mapper.applyAsDouble(t)), never(), all -> all);
    }

    /** Puts the elements together, beginning with a value. */
    public static <T> Collector<T, ?, T> reducing(T identity, BinaryOperator<T> op) {
        return Collectors.<T, Box<T>, T>make(() -> new Box<T>(identity), (box, t) -> box.value = op.apply(box.value, t),
            never(), box -> box.value);
    }

    /** Puts the elements together. */
    public static <T> Collector<T, ?, Optional<T>> reducing(BinaryOperator<T> op) {
        return Collectors.<T, Box<T>, Optional<T>>make(() -> new Box<T>(null), (box, t) -> {
            box.value = box.filled ? op.apply(box.value, t) : t;
            box.filled = true;
        }, never(), box -> Optional.ofNullable(box.value));
    }

    /** Puts together what the function gives for the elements, beginning with a value. */
    public static <T, U> Collector<T, ?, U> reducing(U identity, Function<? super T, ? extends U> mapper, BinaryOperator<U> op) {
        return Collectors.<T, Box<U>, U>make(() -> new Box<U>(identity),
            (box, t) -> box.value = op.apply(box.value, mapper.apply(t)), never(), box -> box.value);
    }

    /** Groups the elements into lists by what the function gives. */
    public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(Function<? super T, ? extends K> classifier) {
        return groupingBy(classifier, toList());
    }

    /** Groups the elements by what the function gives and collects each group. */
    public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(Function<? super T, ? extends K> classifier, Collector<? super T, A, D> downstream) {
        return Collectors.<T, K, D, A, Map<K, D>>groupingBy(classifier, () -> new HashMap<>(), downstream);
    }

    /** Groups the elements by what the function gives into a map that the supplier makes, and collects each group. */
    @SuppressWarnings("unchecked")
    public static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> groupingBy(Function<? super T, ? extends K> classifier, Supplier<M> mapFactory, Collector<? super T, A, D> downstream) {
        Supplier<A> supplier = downstream.supplier();
        BiConsumer<A, ? super T> accumulator = downstream.accumulator();
        Function<A, A> finisher = (Function<A, A>) (Function<?, ?>) downstream.finisher();
        return Collectors.<T, Map<K, A>, M>make((Supplier<Map<K, A>>) (Supplier<?>) mapFactory, (map, t) -> {
            K key = Objects.requireNonNull(classifier.apply(t), "element cannot be mapped to a null key");
            accumulator.accept(map.computeIfAbsent(key, k -> supplier.get()), t);
        }, never(), map -> {
            map.replaceAll((key, group) -> finisher.apply(group));
            return (M) (Map<?, ?>) map;
        });
    }

    /** Groups the elements into lists by what the function gives, in a concurrent map. */
    public static <T, K> Collector<T, ?, ConcurrentMap<K, List<T>>> groupingByConcurrent(Function<? super T, ? extends K> classifier) {
        return groupingByConcurrent(classifier, toList());
    }

    /** Groups the elements by what the function gives, in a concurrent map, and collects each group. */
    public static <T, K, A, D> Collector<T, ?, ConcurrentMap<K, D>> groupingByConcurrent(Function<? super T, ? extends K> classifier, Collector<? super T, A, D> downstream) {
        return Collectors.<T, K, D, A, ConcurrentMap<K, D>>groupingBy(classifier, () -> new ConcurrentHashMap<>(), downstream);
    }

    /** Groups the elements by what the function gives into a concurrent map that the supplier makes, and collects each group. */
    public static <T, K, A, D, M extends ConcurrentMap<K, D>> Collector<T, ?, M> groupingByConcurrent(Function<? super T, ? extends K> classifier, Supplier<M> mapFactory, Collector<? super T, A, D> downstream) {
        return Collectors.<T, K, D, A, M>groupingBy(classifier, mapFactory, downstream);
    }

    /** Groups the elements into two lists: those of which the predicate is true, and the others. */
    public static <T> Collector<T, ?, Map<Boolean, List<T>>> partitioningBy(Predicate<? super T> predicate) {
        return partitioningBy(predicate, toList());
    }

    /** Groups the elements into those of which the predicate is true and the others, and collects both. */
    @SuppressWarnings("unchecked")
    public static <T, D, A> Collector<T, ?, Map<Boolean, D>> partitioningBy(Predicate<? super T> predicate, Collector<? super T, A, D> downstream) {
        BiConsumer<A, ? super T> accumulator = downstream.accumulator();
        Supplier<A> supplier = downstream.supplier();
        return Collectors.<T, Object[], Map<Boolean, D>>make(() -> new Object[] {supplier.get(), supplier.get()},
            (both, t) -> accumulator.accept((A) both[predicate.test(t) ? 1 : 0], t), never(),
            both -> new Partition<D>(downstream.finisher().apply((A) both[0]), downstream.finisher().apply((A) both[1])));
    }

    private static final class Partition<D> extends AbstractMap<Boolean, D> {
        private final D no;
        private final D yes;

        Partition(D no, D yes) {
            this.no = no;
            this.yes = yes;
        }

        @Override
        public D get(Object key) { return key instanceof Boolean ? ((Boolean) key ? yes : no) : null; }

        @Override
        public Set<Map.Entry<Boolean, D>> entrySet() {
            List<Map.Entry<Boolean, D>> entries = new ArrayList<>();
            entries.add(new SimpleImmutableEntry<>(false, no));
            entries.add(new SimpleImmutableEntry<>(true, yes));
            return new AbstractSet<Map.Entry<Boolean, D>>() {
                @Override
                public Iterator<Map.Entry<Boolean, D>> iterator() { return Collections.unmodifiableList(entries).iterator(); }

                @Override
                public int size() { return 2; }
            };
        }
    }

    private static <K, V> IllegalStateException duplicate(K key, V old, V value) {
        return new IllegalStateException("Duplicate key " + key + " (attempted merging values " + old + " and " + value + ")");
    }

    /** Collects into a map; two equal keys are an {@code IllegalStateException}. */
    public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper) {
        Objects.requireNonNull(keyMapper, "keyMapper");
        Objects.requireNonNull(valueMapper, "valueMapper");
        return Collectors.<T, Map<K, U>, Map<K, U>>make(() -> new HashMap<>(), (map, t) -> {
            K key = keyMapper.apply(t);
            U value = Objects.requireNonNull(valueMapper.apply(t));
            U old = map.putIfAbsent(key, value);
            if (old != null) {
                throw duplicate(key, old, value);
            }
        }, never(), map -> map);
    }

    /** Collects into a map; the values of equal keys are merged. */
    public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper, BinaryOperator<U> mergeFunction) {
        return Collectors.<T, K, U, Map<K, U>>toMap(keyMapper, valueMapper, mergeFunction, () -> new HashMap<>());
    }

    /** Collects into a map that the supplier makes; the values of equal keys are merged. */
    public static <T, K, U, M extends Map<K, U>> Collector<T, ?, M> toMap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper, BinaryOperator<U> mergeFunction, Supplier<M> mapFactory) {
        return Collectors.<T, M, M>make(mapFactory, (map, t) -> map.merge(keyMapper.apply(t), valueMapper.apply(t), mergeFunction), never(), map -> map);
    }

    /** Collects into an unmodifiable map; two equal keys are an {@code IllegalStateException}. */
    @SuppressWarnings("unchecked")
    public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper) {
        return collectingAndThen(Collectors.<T, K, U>toMap(keyMapper, valueMapper), map -> Map.copyOf(map));
    }

    /** Collects into an unmodifiable map; the values of equal keys are merged. */
    public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper, BinaryOperator<U> mergeFunction) {
        return collectingAndThen(Collectors.<T, K, U>toMap(keyMapper, valueMapper, mergeFunction), map -> Map.copyOf(map));
    }

    /** Collects into a concurrent map; two equal keys are an {@code IllegalStateException}. */
    public static <T, K, U> Collector<T, ?, ConcurrentMap<K, U>> toConcurrentMap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper) {
        return Collectors.<T, ConcurrentMap<K, U>, ConcurrentMap<K, U>>make(() -> new ConcurrentHashMap<>(), (map, t) -> {
            K key = keyMapper.apply(t);
            U value = Objects.requireNonNull(valueMapper.apply(t));
            U old = map.putIfAbsent(key, value);
            if (old != null) {
                throw duplicate(key, old, value);
            }
        }, never(), map -> map);
    }

    /** Collects into a concurrent map; the values of equal keys are merged. */
    public static <T, K, U> Collector<T, ?, ConcurrentMap<K, U>> toConcurrentMap(Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper, BinaryOperator<U> mergeFunction) {
        return Collectors.<T, K, U, ConcurrentMap<K, U>>toMap(keyMapper, valueMapper, mergeFunction, () -> new ConcurrentHashMap<>());
    }

    /** Collects in two ways and puts both results together. */
    public static <T, R1, R2, R> Collector<T, ?, R> teeing(Collector<? super T, ?, R1> downstream1, Collector<? super T, ?, R2> downstream2, BiFunction<? super R1, ? super R2, R> merger) {
        return tee(downstream1, downstream2, merger);
    }

    private static <T, A1, A2, R1, R2, R> Collector<T, ?, R> tee(Collector<? super T, A1, R1> first, Collector<? super T, A2, R2> second, BiFunction<? super R1, ? super R2, R> merger) {
        Objects.requireNonNull(merger);
        BiConsumer<A1, ? super T> one = first.accumulator();
        BiConsumer<A2, ? super T> other = second.accumulator();
        return Collectors.<T, Map.Entry<A1, A2>, R>make(
            () -> new AbstractMap.SimpleImmutableEntry<A1, A2>(first.supplier().get(), second.supplier().get()),
            (both, t) -> {
                one.accept(both.getKey(), t);
                other.accept(both.getValue(), t);
            }, never(),
            both -> merger.apply(first.finisher().apply(both.getKey()), second.finisher().apply(both.getValue())));
    }
}
