package reactor.util.function;

/** 3 values. */
public class Tuple3<T1, T2, T3> extends Tuple2<T1, T2> {
    Tuple3(Object... values) {
        super(values);
    }

    /** The value in place 3. */
    @SuppressWarnings("unchecked")
    public T3 getT3() {
        return (T3) values[2];
    }
}
