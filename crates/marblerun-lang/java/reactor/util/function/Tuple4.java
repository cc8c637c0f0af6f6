package reactor.util.function;

/** 4 values. */
public class Tuple4<T1, T2, T3, T4> extends Tuple3<T1, T2, T3> {
    Tuple4(Object... values) {
        super(values);
    }

    /** The value in place 4. */
    @SuppressWarnings("unchecked")
    public T4 getT4() {
        return (T4) values[3];
    }
}
