package reactor.util.function;

import java.util.function.Function;

/** Makes tuples. */
public abstract class Tuples {
    private Tuples() {}

    /** 2 values. */
    public static <T1, T2> Tuple2<T1, T2> of(T1 t1, T2 t2) {
        return new Tuple2<>(t1, t2);
    }

    /** 3 values. */
    public static <T1, T2, T3> Tuple3<T1, T2, T3> of(T1 t1, T2 t2, T3 t3) {
        return new Tuple3<>(t1, t2, t3);
    }

    /** 4 values. */
    public static <T1, T2, T3, T4> Tuple4<T1, T2, T3, T4> of(T1 t1, T2 t2, T3 t3, T4 t4) {
        return new Tuple4<>(t1, t2, t3, t4);
    }

    /** 5 values. */
    public static <T1, T2, T3, T4, T5> Tuple5<T1, T2, T3, T4, T5> of(T1 t1, T2 t2, T3 t3, T4 t4, T5 t5) {
        return new Tuple5<>(t1, t2, t3, t4, t5);
    }

    /** 6 values. */
    public static <T1, T2, T3, T4, T5, T6> Tuple6<T1, T2, T3, T4, T5, T6> of(T1 t1, T2 t2, T3 t3, T4 t4, T5 t5, T6 t6) {
        return new Tuple6<>(t1, t2, t3, t4, t5, t6);
    }

    /** 7 values. */
    public static <T1, T2, T3, T4, T5, T6, T7> Tuple7<T1, T2, T3, T4, T5, T6, T7> of(T1 t1, T2 t2, T3 t3, T4 t4, T5 t5, T6 t6, T7 t7) {
        return new Tuple7<>(t1, t2, t3, t4, t5, t6, t7);
    }

    /** 8 values. */
    public static <T1, T2, T3, T4, T5, T6, T7, T8> Tuple8<T1, T2, T3, T4, T5, T6, T7, T8> of(T1 t1, T2 t2, T3 t3, T4 t4, T5 t5, T6 t6, T7 t7, T8 t8) {
        return new Tuple8<>(t1, t2, t3, t4, t5, t6, t7, t8);
    }

    /** The values of an array as a tuple of two to eight. */
    public static Tuple2<?, ?> fromArray(Object[] values) {
        switch (values.length) {
            case 2:
                return new Tuple2<>(values);
            case 3:
                return new Tuple3<>(values);
            case 4:
                return new Tuple4<>(values);
            case 5:
                return new Tuple5<>(values);
            case 6:
                return new Tuple6<>(values);
            case 7:
                return new Tuple7<>(values);
            case 8:
                return new Tuple8<>(values);
            default:
                throw new IllegalArgumentException("null or too small array, need between 2 and 8 values");
        }
    }
}
