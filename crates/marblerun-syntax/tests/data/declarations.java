/** Types of all kinds, as a whole file. */
package com.example.declarations;

import java.util.*;
import java.util.function.Function;
import static java.lang.Math.max;

@Deprecated(since = "1", forRemoval = true)
public abstract class Box<T extends Comparable<T> & Runnable, U> extends java.util.AbstractList<T>
        implements Iterable<T>, Map.Entry<String, List<? super U>> {
    private static final int MAX = 10, MIN = -1;
    protected volatile T value;
    transient int[] sizes = new int[MAX], grid[];
    static int count;
    static { count = 0; }
    { sizes[0] = 1; }
    ;

    Box() { this(null); }
    public Box(T value) throws IllegalArgumentException, java.io.IOException {
        super();
        this.value = value;
    }
    <V> Box(V other, int... rest) { super(other); }

    public abstract int size();
    @Override @SuppressWarnings({"a", "b"}) public final T get(final int index) { return value; }
    static <K, V extends Comparable<? super V>> Map<K, V> sort(Map<K, ? extends V> map) { return null; }
    synchronized void update(String format, Object... args) throws InterruptedException { wait(); }
    native int f()[];
    strictfp double area(int[] a, int b[], List<int[]>[] c) { return 0; }
    void receiver(Box<T, U> this, int x) { }

    class Inner { Box<T, U> outer() { return Box.this; } }
    static class Nested<A> { A a; static class Deeper { } }
    interface Callback<R> {
        int ZERO = 0;
        void onSuccess(R r);
        default void onError(Throwable e) { e.printStackTrace(); }
        static <R> Callback<R> of(Runnable r) { return null; }
        private void helper() { }
    }
    enum Op implements Function<Integer, Integer> {
        @Deprecated PLUS("+") { public Integer apply(Integer x) { return x + 1; } },
        MINUS("-", 2) { @Override public Integer apply(Integer x) { return x - n; } },
        ;
        final String sign;
        int n;
        Op(String sign) { this.sign = sign; }
        Op(String sign, int n) { this(sign); this.n = n; }
        static Op of(char c) { return c == '+' ? PLUS : MINUS; }
    }
    enum Empty { }
    enum Trailing { A, B, }
    record Pair<A, B>(A first, B second) implements Comparable<Pair<A, B>> {
        static int made;
        Pair {
            if (first == null) throw new NullPointerException();
            made++;
        }
        Pair(A both) { this(both, null); }
        public int compareTo(Pair<A, B> o) { return 0; }
    }
    record Unit() { }
    sealed interface Shape permits Circle, Square { }
    record Circle(double r) implements Shape { }
    non-sealed class Square implements Shape { }
    @interface Marker { String value() default "x"; int[] sizes() default {1, 2}; }
}
