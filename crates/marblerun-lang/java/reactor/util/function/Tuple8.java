package reactor.util.function;

/** 8 values. */
public class Tuple8<T1, T2, T3, T4, T5, T6, T7, T8> extends Tuple7<T1, T2, T3, T4, T5, T6, T7> {
    Tuple8(Object... values) {
        super(values);
    }

    /** The value in place 8. */
    @SuppressWarnings("unchecked")
    public T8 getT8() {
        return (T8) values[7];
    }
}
