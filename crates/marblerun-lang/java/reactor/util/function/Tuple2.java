package reactor.util.function;

/** 2 values. */
public class Tuple2<T1, T2> implements Iterable<Object>, java.io.Serializable {
    final Object[] values;

    Tuple2(Object... values) {
        for (int i = 0; i < values.length; i++) {
            java.util.Objects.requireNonNull(values[i], "t" + (i + 1));
        }
        this.values = values;
    }

    /** The first value. */
    @SuppressWarnings("unchecked")
    public T1 getT1() {
        return (T1) values[0];
    }

    /** The second value. */
    @SuppressWarnings("unchecked")
    public T2 getT2() {
        return (T2) values[1];
    }

    /** With another first value. */
    @SuppressWarnings("unchecked")
    public <R> Tuple2<R, T2> mapT1(java.util.function.Function<T1, R> mapper) {
        return new Tuple2<>(mapper.apply(getT1()), getT2());
    }

    /** With another second value. */
    @SuppressWarnings("unchecked")
    public <R> Tuple2<T1, R> mapT2(java.util.function.Function<T2, R> mapper) {
        return new Tuple2<>(getT1(), mapper.apply(getT2()));
    }

    /** The value in that place, from 0; {@code null} if there is none. */
    public Object get(int index) {
        return index < 0 || index >= values.length ? null : values[index];
    }

    /** How many values it has. */
    public int size() {
        return values.length;
    }

    /** The values as a list. */
    public java.util.List<Object> toList() {
        return java.util.Arrays.asList(toArray());
    }

    /** The values as an array. */
    public Object[] toArray() {
        return java.util.Arrays.copyOf(values, values.length);
    }

    public java.util.Iterator<Object> iterator() {
        return toList().iterator();
    }

    public boolean equals(Object other) {
        return other instanceof Tuple2 && java.util.Arrays.equals(values, ((Tuple2<?, ?>) other).values);
    }

    public int hashCode() {
        int hash = size();
        for (Object value : values) {
            hash = 31 * hash + value.hashCode();
        }
        return hash;
    }

    public String toString() {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : ",").append(values[i]);
        }
        return out.append("]").toString();
    }
}
