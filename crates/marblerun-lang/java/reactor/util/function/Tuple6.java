package reactor.util.function;

/** 6 values. */
public class Tuple6<T1, T2, T3, T4, T5, T6> extends Tuple5<T1, T2, T3, T4, T5> {
    Tuple6(Object... values) {
        super(values);
    }

    /** The value in place 6. */
    @SuppressWarnings("unchecked")
    public T6 getT6() {
        return (T6) values[5];
    }
}
