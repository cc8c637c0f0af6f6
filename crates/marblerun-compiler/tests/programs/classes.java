import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Main {
    static int calls;
    static int next() { return ++calls; }
    final int id; private final List<String> log = new ArrayList<>(); private Supplier<String> lazy = () -> "lazy" + getId() + log.size(); int getId() { return id; }
    Main(int id) { this.id = id; log.add("made"); }
    Main() { this(next() + 100); log.add("default"); }
    static abstract class Base { final String s; Base() { s = describe(); } abstract String describe(); }
    interface Greeter { String hello(String n); default Greeter twice() { return n -> hello(hello(n)); } static Greeter of(String p) { return n -> p + n; } private int secret() { return 3; } default int open() { return secret() * 2; } }
    interface X { default String who() { return "X"; } } interface Y { default String who() { return "Y"; } }
    static class XY implements X, Y { public String who() { return X.super.who() + Y.super.who(); } }
    static <T extends Comparable<T>> T max(List<? extends T> l) { T best = null; for (T t : l) if (best == null || t.compareTo(best) > 0) best = t; return best; }
    static class Node<T> implements Iterable<T> { T v; Node<T> next; Node(T v, Node<T> next) { this.v = v; this.next = next; } public Iterator<T> iterator() { return new Iterator<T>() { Node<T> at = Node.this; public boolean hasNext() { return at != null; } public T next() { T r = at.v; at = at.next; return r; } }; } }
    static class MyEx extends Exception { final int code; MyEx(String m, int code, Throwable c) { super(m, c); this.code = code; } }
    static int fin() { int x = 1; try { return x; } finally { x = 2; } }
    static int[] finArr() { int[] a = {1}; try { return a; } finally { a[0] = 9; } }
    @SuppressWarnings("finally") static String over() { for (int i = 0; ; i++) { try { if (i < 3) continue; return "r" + i; } finally { if (i == 3) break; } } return "broken"; }
    static String old(String s) { String r = ""; switch (s) { case "a": r += "A"; case "b": r += "B"; break; case "c": { r += "C"; } default: r += "D"; } return r; }
    enum Color { RED, GREEN, BLUE; static final Map<String, Color> BY = new HashMap<>(); static { for (Color c : values()) BY.put(c.name().toLowerCase(), c); } Color next() { return values()[(ordinal() + 1) % values().length]; } }
    static String col(Color c) { switch (c) { case RED: return "r"; case GREEN: return "g"; default: return "?"; } }
    static long fact(int n) { return n <= 1 ? 1 : n * fact(n - 1); }
    static void over(int x) { System.out.print("int "); } static void over(long x) { System.out.print("long "); } static void over(Integer x) { System.out.print("Integer "); } static void over(Object x) { System.out.print("Object "); } static void over(int... x) { System.out.print("varargs "); } static void over(double d) { System.out.print("double "); }
    class Counter { int n; class Step { void up() { n++; Main.this.log.add("up" + n); } } Step step() { return new Step(); } }
    static class Shape { protected String name = "shape"; String name() { return name; } } static class Circle extends Shape { protected String name = "circle"; String both() { return name + super.name + ((Shape) this).name + super.name(); } }
    static int order(StringBuilder b, String s, int v) { b.append(s); return v; }
    sealed interface Expr permits Num, Add {} record Num(int v) implements Expr {} record Add(Expr l, Expr r) implements Expr {}
    static int eval(Expr e) { if (e instanceof Num n) return n.v(); if (e instanceof Add a) return eval(a.l()) + eval(a.r()); throw new AssertionError(); }
    public static void main(String[] args) throws Exception {
        Main m = new Main(); System.out.println(m.id + " " + m.log + m.lazy.get());
        int k = 5; Base b = new Base() { int z = 3; String describe() { return "k" + k + "z" + z; } }; System.out.println(b.s + b.describe());
        System.out.println(Greeter.of("hi ").twice().hello("bob") + Greeter.of("").open()); System.out.println(new XY().who());
        System.out.println(max(List.of(3, 9, 2)) + max(Arrays.asList("x", "yy"))); int sum = 0; for (int v : new Node<>(1, new Node<>(2, null))) sum += v; System.out.println(sum);
        try { try { throw new IllegalStateException("in"); } catch (RuntimeException e) { throw new MyEx("out", 7, e); } } catch (MyEx e) { System.out.println(e.getMessage() + e.code + e.getCause().getMessage() + e); }
        System.out.println(fin() + " " + finArr()[0] + over() + old("a") + old("b") + old("c") + old("q")); System.out.println(Color.BY.get("green").next() + col(Color.RED) + col(Color.BLUE) + Color.valueOf("RED").compareTo(Color.BLUE)); try { Color.valueOf("PINK"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        System.out.println(fact(20)); byte by = 1; short sh = 2; char c = 'x'; float fl = 1f; over(by); over(sh); over(c); over(5L); over(fl); over(Integer.valueOf(3)); over("s"); over(); over(1, 2); System.out.println();
        Counter ct = m.new Counter(); Counter.Step st = ct.new Step(); st.up(); ct.step().up(); System.out.println(ct.n + "" + m.log); System.out.println(new Circle().both());
        StringBuilder sb = new StringBuilder(); int[] a = new int[3]; a[order(sb, "i", 1)] = order(sb, "v", 2) + order(sb, "w", 3) * order(sb, "x", 4); System.out.println(sb + Arrays.toString(a)); int q = 3; q = q++ + ++q * q--; System.out.println(q); int w = 1; w += w++ + ++w; System.out.println(w);
        System.out.println(eval(new Add(new Num(3), new Add(new Num(4), new Num(5)))) + " " + new Add(new Num(1), new Num(2))); Map<String, Integer> cnt = new TreeMap<>(); for (String s : "a b a c b a".split(" ")) cnt.merge(s, 1, Integer::sum); System.out.println(cnt); cnt.computeIfPresent("a", (x, y) -> y * 10); cnt.put("z", cnt.getOrDefault("z", 0) + 1); System.out.println(cnt);
        Integer boxed = 5; boxed++; boxed += 2; Integer[] ba = {1, 2}; ba[0]++; ba[1] *= 5; System.out.println(boxed + " " + Arrays.toString(ba)); long lg = 5; lg *= 2.5; lg >>= 1; int sh2 = 5; sh2 <<= 2L; System.out.println(lg + " " + sh2); boolean bo = true; bo &= false; bo |= true; bo ^= true; System.out.println(bo); char up = 'a'; up -= 32; up++; System.out.println(up);
        Function<Integer, Integer>[] fs = new Function[1]; fs[0] = n -> n < 2 ? n : fs[0].apply(n - 1) + fs[0].apply(n - 2); System.out.println(fs[0].apply(15)); record P(int x, int y) { P { if (x > y) { int t = x; x = y; y = t; } } static P of(int v) { return new P(v, 0); } int d() { return y - x; } } System.out.println(P.of(5) + " " + P.of(5).d() + " " + new P(1, 2).equals(new P(2, 1)) + new P(1, 2).hashCode()); enum L { A, B } interface I { int g(); } I gi = () -> L.B.ordinal(); System.out.println(gi.g());
        Map<Integer, String> grp = Stream.of("pear", "fig", "apple", "kiwi").collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.mapping(String::toUpperCase, Collectors.joining("/")))); System.out.println(grp); System.out.println(IntStream.rangeClosed(1, 5).mapToObj(i -> i * i).map(String::valueOf).collect(Collectors.toList())); System.out.println(Arrays.stream(new int[] {3, 1, 2}).sorted().boxed().map(i -> i + "").reduce("", String::concat)); System.out.println(Stream.of(1, 2, 3, 4).collect(Collectors.partitioningBy(i -> i % 2 == 0, Collectors.counting())));
        List<Integer> li = new ArrayList<>(List.of(5, 3, 8)); li.remove(Integer.valueOf(3)); li.remove(0); System.out.println(li); try { for (Integer i : li) li.add(i); } catch (ConcurrentModificationException e) { System.out.println(e); } li.sort(Comparator.reverseOrder()); System.out.println(li); Optional<String> op = Optional.of("v").map(s -> s + "!").filter(s -> s.length() > 1); System.out.println(op + op.get() + Optional.empty().isPresent()); PriorityQueue<int[]> pq = new PriorityQueue<>((x, y) -> x[1] - y[1]); pq.add(new int[] {1, 9}); pq.add(new int[] {2, 4}); System.out.println(pq.poll()[0]); int[] cl = {1, 2}; int[] cl2 = cl.clone(); cl2[0] = 7; System.out.println(cl[0] + "" + cl2[0]);
        label: { if (k == 5) break label; System.out.println("no"); } int dd = 0; outer: do { dd++; while (true) { if (dd < 3) continue outer; break outer; } } while (dd < 10); System.out.println(dd); for (int i = 0, j = 10; i < j; i += 3, j--) System.out.print(i + ":" + j + " "); System.out.println(); System.out.println(0.1 + 0.2 + " " + 1e10 + " " + 100.0f + " " + 1.0e-5 + " " + Double.MIN_VALUE + " " + (0.0 == -0.0) + Double.valueOf(0.0).equals(-0.0) + " " + Float.MAX_VALUE + (char) 65 + (int) 'z' + (byte) 300 + " " + 07 + 0x1F + 0b101 + 1_000); System.out.println("""
            text "block"
              indented\tx
            end"""); String sw = switch (k) { case 1, 2 -> "low"; case 5 -> { String t = "mid"; yield t + t; } default -> throw new IllegalStateException(); }; System.out.println(sw); Object[] objs = {1, "s", 2.5, 'c', null, new int[0].length, 7L}; for (Object o : objs) System.out.print((o instanceof Number n ? "N" + n.intValue() : String.valueOf(o)) + " "); System.out.println(); Runnable r = Main::next; r.run(); System.out.println(calls); BinaryOperator<Integer> mx = Math::max; UnaryOperator<String> tr = String::trim; System.out.println(mx.apply(3, 4) + tr.apply("  t ") + ((Supplier<Integer>) () -> 3).get()); int[][] g = {{1, 2}, {3}}; g[0][1] += 5; g[1][0]++; System.out.println(Arrays.deepToString(g)); System.out.println(Objects.hash(1, "a") + " " + List.of(1, 2).hashCode() + " " + "hello".hashCode() + " " + Boolean.hashCode(true) + " " + Double.hashCode(1.5) + new Main.Num(3)); throw new MyEx("last", 1, null);
    }
}
