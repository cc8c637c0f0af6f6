package reactor.util.function;

/** 7 values. */
public class Tuple7<T1, T2, T3, T4, T5, T6, T7> extends Tuple6<T1, T2, T3, T4, T5, T6> {
    Tuple7(Object... values) {
        super(values);
    }

    /** The value in place 7. */
    @SuppressWarnings("unchecked")
    public T7 getT7() {
        return (T7) values[6];
    }
}
