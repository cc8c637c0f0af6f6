package reactor.util.function;

/** 5 values. */
public class Tuple5<T1, T2, T3, T4, T5> extends Tuple4<T1, T2, T3, T4> {
    Tuple5(Object... values) {
        super(values);
    }

    /** The value in place 5. */
    @SuppressWarnings("unchecked")
    public T5 getT5() {
        return (T5) values[4];
    }
}
