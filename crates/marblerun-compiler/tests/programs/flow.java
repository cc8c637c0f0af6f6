import java.util.*;
import java.util.function.*;

public class Main {
    static int f(int n) {
        try { if (n == 0) return 1; if (n == 1) throw new IllegalStateException("one"); return 2; }
        catch (IllegalStateException e) { return 10; }
        finally { System.out.println("finally " + n); if (n == 5) return 55; }
    }
    static String loops() {
        StringBuilder b = new StringBuilder();
        outer:
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                try {
                    if (j == 2) continue outer;
                    if (i == 3) break outer;
                    b.append(i).append(j).append(' ');
                } finally { b.append('f'); }
            }
        }
        return b.toString();
    }
    static int nested() {
        int x = 0;
        try { try { x += 1; throw new RuntimeException("a"); } finally { x += 10; throw new RuntimeException("b"); } }
        catch (RuntimeException e) { x += e.getMessage().equals("b") ? 100 : 200; }
        return x;
    }
    static int yields(String s, int k) {
        return k + switch (s) {
            case "a" -> 1;
            case "b", "c" -> { try { if (k == 0) throw new Exception("x"); yield 5; } catch (Exception e) { yield 7; } finally { System.out.println("in switch"); } }
            default -> { int q = 0; for (int i = 0; i < 4; i++) { if (i == 3) break; q += i; } yield q; }
        } * 2;
    }
    enum Op implements IntBinaryOperator {
        ADD("+") { public int applyAsInt(int a, int b) { return a + b; } },
        MUL("*") { public int applyAsInt(int a, int b) { return a * b; } };
        final String sym;
        Op(String s) { sym = s; }
        Op other() { return this == ADD ? MUL : ADD; }
    }
    class Inner {
        int v = base * 2;
        class Deep { int w = v + base; int sum() { return w + v + base + Main.this.base; } }
    }
    int base = 21;
    interface Shape { double area(); default String show() { return name() + ":" + area(); } String name(); static Shape unit() { return new Shape() { public double area() { return 1; } public String name() { return "unit"; } }; } }
    record Sq(double s) implements Shape { Sq { if (s < 0) throw new IllegalArgumentException("neg " + s); } public double area() { return s * s; } public String name() { return "sq"; } }
    static class Res implements AutoCloseable {
        final String n; Res(String n) { this.n = n; System.out.println("open " + n); }
        public void close() throws Exception { System.out.println("close " + n); if (n.startsWith("x")) throw new Exception("close " + n); }
    }
    static class A { static { System.out.println("A init"); } static int x = 5; A() { System.out.println("A()"); hook(); } void hook() { System.out.println("A.hook"); } }
    static class B extends A { static { System.out.println("B init"); } int y = 7; { System.out.println("B block " + y); } B() { super(); System.out.println("B() " + y); } void hook() { System.out.println("B.hook " + y); } }
    static class Bad { static int v = 1 / Integer.parseInt("0"); }
    static int depth = 0;
    static void recurse() { depth++; recurse(); }
    static int side(String s, int v) { System.out.print(s + " "); return v; }
    static String va(Object... xs) { return xs == null ? "null" : xs.length + Arrays.toString(xs); }
    public static void main(String[] args) throws Exception {
        for (int i : new int[] {0, 1, 2, 5}) System.out.println(f(i));
        System.out.println(loops());
        System.out.println(nested());
        System.out.println(yields("a", 1) + " " + yields("b", 0) + " " + yields("c", 3) + " " + yields("zz", 4));
        for (Op o : Op.values()) System.out.println(o + o.sym + o.applyAsInt(3, 4) + o.other() + o.ordinal() + Op.valueOf("ADD") + o.getClass() + o.getDeclaringClass());
        Main f = new Main(); Main.Inner in = f.new Inner(); Inner.Deep d = in.new Deep();
        System.out.println(d.sum());
        System.out.println(Shape.unit().show() + " " + new Sq(3).show() + " " + new Sq(2) + new Sq(2).equals(new Sq(2)));
        try { new Sq(-1); } catch (IllegalArgumentException e) { System.out.println(e); }
        try (Res a = new Res("a"); Res b = new Res("xb")) { System.out.println("body"); throw new Exception("body"); }
        catch (Exception e) { System.out.println(e.getMessage() + Arrays.toString(e.getSuppressed())); }
        finally { System.out.println("fin"); }
        try (Res a = new Res("x1")) { System.out.println("ok"); } catch (Exception e) { System.out.println("caught " + e.getMessage()); }
        new B(); System.out.println(B.x);
        try { System.out.println(Bad.v); } catch (ExceptionInInitializerError e) { System.out.println(e + " " + e.getCause()); }
        try { System.out.println(Bad.v); } catch (NoClassDefFoundError e) { System.out.println(e.getMessage()); }
        try { recurse(); } catch (StackOverflowError e) { System.out.println("SO " + (depth > 500) + e.getMessage()); }
        int[] arr = {1, 2, 3}; int i = 0;
        arr[i++] += i * 10; arr[i] = i = 2; System.out.println(Arrays.toString(arr) + i);
        int r = side("a", 1) + side("b", 2) * side("c", 3); System.out.println(r);
        byte bb = (byte) 200; bb += 100; bb++; short sh = (short) 70000; char ch = 'a'; ch += 1; ch++; System.out.println(bb + " " + sh + " " + ch + (int) ch + (char) (ch + 1));
        long L = Integer.MAX_VALUE; L++; int sft = 1 << 33; long ls = 1L << 33; System.out.println(L + " " + sft + " " + ls + " " + (-17 >> 2) + " " + (-17 >>> 28) + " " + (-17 % 5) + " " + (-17 / 5) + " " + 5.5 % 2 + " " + (float) 1 / 3 + " " + 1.0 / 0 + " " + (int) 3.99e10 + " " + (long) Double.NaN);
        Integer a = 127, b = 127, c = 128, e = 128; System.out.println((a == b) + " " + (c == e) + " " + c.equals(e));
        String s1 = "hi", s2 = "hi", s3 = new String("hi"); System.out.println((s1 == s2) + " " + (s1 == s3) + " " + (s1 == s3.intern()));
        System.out.println(va() + va(1, "x") + va((Object[]) null) + va(new Object[] {1, 2}) + va((Object) new int[0].length));
        Object o = 42; if (o instanceof Integer n && n > 40) System.out.println("pat " + (n + 1)); if (!(o instanceof String str)) System.out.println("no str");
        int total = 0; do { total += 3; if (total == 6) continue; } while (total < 10); System.out.println(total);
        int x = 5; x += 3.7; System.out.println(x); x <<= 33; System.out.println(x);
        String str = null; str += "x" + 1 + 2 + 'c' + 1.0f + null + true; System.out.println(str);
        char[] cs = {'h', 'i'}; System.out.println(cs); System.out.println(String.valueOf(cs) + cs.length);
        Runnable[] rs = new Runnable[3]; for (int k = 0; k < 3; k++) { int kk = k; rs[k] = () -> System.out.print(kk + " "); } for (Runnable q : rs) q.run(); System.out.println();
        int y = 10; class Local { int z = y; int get() { return new Local2().q() + z; } class Local2 { int q() { return y * 2; } } } System.out.println(new Local().get());
        Supplier<Supplier<Integer>> ss = () -> () -> y + 1; System.out.println(ss.get().get());
        Function<Integer, Function<Integer, Integer>> add = p -> q -> p + q + y; System.out.println(add.apply(1).apply(2));
        BiFunction<String, Integer, Character> charAt = String::charAt; System.out.println(charAt.apply("hello", 1)); Supplier<List<String>> mk = ArrayList::new; List<String> ml = mk.get(); ml.add("z"); System.out.println(ml); IntFunction<int[]> mka = int[]::new; System.out.println(mka.apply(3).length); Function<String, Integer> len = String::length; System.out.println(len.andThen(v -> v * 2).apply("four"));
        switch (3) { case 1: System.out.println("1"); case 3: System.out.println("3"); case 4: System.out.println("4"); break; default: System.out.println("d"); }
        long big = 0; for (long q = 0; q < 1000; q++) big += q * q; System.out.println(big);
        int[][] m = new int[3][4]; m[1][2] = 5; int[][] jag = {{1}, {2, 3}, {}}; System.out.println(Arrays.deepToString(m) + Arrays.deepToString(jag) + jag[1].length);
        try { Object[] os = new String[1]; os[0] = 1; } catch (ArrayStoreException ex) { System.out.println(ex); }
        try { Object os = "s"; Integer ii = (Integer) os; } catch (ClassCastException ex) { System.out.println(ex.getMessage()); }
        try { int[] neg = new int[-1]; } catch (NegativeArraySizeException ex) { System.out.println(ex); }
        try { arr[3] = 1; } catch (ArrayIndexOutOfBoundsException ex) { System.out.println(ex.getMessage()); }
        try { "abc".substring(5); } catch (StringIndexOutOfBoundsException ex) { System.out.println(ex.getMessage()); }
        try { List.of(1).add(2); } catch (UnsupportedOperationException ex) { System.out.println(ex); }
        try { new ArrayList<>(List.of(1, 2)).get(7); } catch (IndexOutOfBoundsException ex) { System.out.println(ex.getMessage()); }
        try { Object z = null; z.toString(); } catch (NullPointerException ex) { System.out.println("npe"); }
        try { throw null; } catch (NullPointerException ex) { System.out.println("npe2"); }
        try { Integer nn = null; int q = nn; } catch (NullPointerException ex) { System.out.println("npe3"); }
        int tern = y > 5 ? y < 8 ? 1 : 2 : 3; System.out.println(tern); System.out.println(true ? 1 : 2.0); System.out.println((Object) (true ? 1 : 'a')); Integer nul = null; System.out.println(false ? 1 : "s");
        StringBuilder sb = new StringBuilder("abc"); sb.insert(0, 12).reverse().setLength(3); System.out.println(sb + "|" + sb.length()); System.out.printf("%5.2f|%-5s|%05d|%x%n", 3.14159, "ab", 42, 255);
        Iterator<Integer> it = new Iterator<>() { int n = 0; public boolean hasNext() { return n < 3; } public Integer next() { return n++; } }; Iterable<Integer> itb = () -> it; for (int v : itb) System.out.print(v); System.out.println();
        Object lock = new Object(); synchronized (lock) { System.out.println(Thread.holdsLock(lock)); try { synchronized (lock) { throw new RuntimeException("s"); } } catch (RuntimeException ex) { System.out.println(Thread.holdsLock(lock)); } } System.out.println(Thread.holdsLock(lock));
        throw new IllegalStateException("end", new RuntimeException("cause"));
    }
}
