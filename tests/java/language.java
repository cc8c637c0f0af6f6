// === java-language-anonymous ===
interface Greeter { String greet(String n); default Greeter twice() { Greeter me = this; return new Greeter() { public String greet(String n) { return me.greet(me.greet(n)); } }; } }
int[] calls = {0};
Greeter g = new Greeter() { int c = 0; { c = 5; } public String greet(String n) { c++; calls[0]++; return "hi " + n + c; } };
System.out.println(g.greet("a")); System.out.println(g.twice().greet("b")); System.out.println(calls[0]);
abstract class Base { final String name; Base(String n) { name = n; init(); } abstract int f(int x); void init() { System.out.println("init " + name); } }
Base b = new Base("z") { int k = 3; @Override int f(int x) { return x * k + name.length(); } @Override void init() { System.out.println("anon init " + k); } };
System.out.println(b.f(4));
Comparator<String> byLen = new Comparator<>() { @Override public int compare(String a, String c) { return a.length() - c.length(); } };
List<String> l = new ArrayList<>(List.of("ccc", "a", "bb")); l.sort(byLen); System.out.println(l); l.sort(byLen.reversed()); System.out.println(l);
System.out.println(new Object() { int twice(int q) { return q * 2; } }.twice(21));
var anon = new Object() { int a = 1; String t = "t"; }; anon.a += 4; System.out.println(anon.a + anon.t);
//> hi a6
//> hi hi b78
//> 3
//> anon init 0
//> 13
//> [a, bb, ccc]
//> [ccc, bb, a]
//> 42
//> 5t

// === java-language-arrays ===
int[][] g = new int[3][4]; g[1][2] = 5; g[2] = new int[]{1, 2}; System.out.println(Arrays.deepToString(g)); int[][] jag = {{1}, {2, 3}, {}}; int t = 0; for (int[] r : jag) for (int v : r) t += v; System.out.println(t + " " + jag[1].length); String[] ss = new String[2]; System.out.println(Arrays.toString(ss)); char[] cs = {'d', 'a'}; Arrays.sort(cs); System.out.println(new String(cs) + cs.length); System.out.println(cs); char[][][] c3 = new char[2][2][]; System.out.println(c3[0][1] == null);
int[] a = {5, 3, 9, 1}; int[] c = a.clone(); Arrays.sort(a); System.out.println(Arrays.toString(a) + Arrays.toString(c) + Arrays.equals(a, c) + Arrays.hashCode(a) + Arrays.binarySearch(a, 5) + Arrays.binarySearch(a, 4)); System.arraycopy(a, 0, a, 1, 3); System.out.println(Arrays.toString(a)); System.out.println(Arrays.toString(Arrays.copyOf(a, 6)) + Arrays.toString(Arrays.copyOfRange(a, 1, 3))); Arrays.fill(a, 7); System.out.println(Arrays.stream(a).sum() + Arrays.asList(1, 2).toString());
try { a[4] = 1; } catch (ArrayIndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { int[] n = new int[-1]; } catch (NegativeArraySizeException e) { System.out.println(e.getMessage()); } try { Object[] os = new String[1]; os[0] = 1; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); }
Integer[] boxed = {3, 1, 2}; Arrays.sort(boxed, Collections.reverseOrder()); System.out.println(Arrays.toString(boxed)); Integer[][] m = {{1, 2}, {3}}; System.out.println(Arrays.deepToString(m) + Arrays.stream(m).mapToInt(x -> x.length).sum()); long[] ls = new long[2]; ls[0] += 5; ls[1]--; System.out.println(ls[0] + ls[1]); List<String>[] la = new List[2]; la[0] = List.of("z"); System.out.println(la[0] + " " + la[1]); int x[] = {1, 2}, y = 3; System.out.println(x.length + y);
double[] ds = {1.5, 2}; System.out.println(Arrays.toString(ds) + Arrays.stream(ds).max().getAsDouble()); boolean[] bs = new boolean[2]; System.out.println(Arrays.toString(bs)); System.out.println(Arrays.asList(boxed).indexOf(1)); Arrays.setAll(a, i -> i * i); System.out.println(Arrays.toString(a)); Arrays.asList(boxed).set(0, 99); System.out.println(boxed[0]);
//> [[0, 0, 0, 0], [0, 0, 5, 0], [1, 2]]
//> 6 2
//> [null, null]
//> ad2
//> ad
//> true
//> [1, 3, 5, 9][5, 3, 9, 1]false9563592-3
//> [1, 1, 3, 5]
//> [1, 1, 3, 5, 0, 0][1, 3]
//> 28[1, 2]
//> Index 4 out of bounds for length 4
//> -1
//> java.lang.Integer
//> [3, 2, 1]
//> [[1, 2], [3]]3
//> 4
//> [z] null
//> 5
//> [1.5, 2.0]2.0
//> [false, false]
//> 2
//> [0, 1, 4, 9]
//> 99

// === java-language-bits ===
int a = 0b1010_1100, b = 0x0F; System.out.println((a & b) + " " + (a | b) + " " + (a ^ b) + " " + ~a + " " + (a << 3) + " " + (-a >> 2) + " " + (-a >>> 28) + " " + (1 << 35) + " " + (1L << 35) + " " + (-1L >>> 60) + " " + 017 + " " + 0xFFFFFFFFL);
System.out.println(Integer.toBinaryString(a) + " " + Integer.toHexString(-1) + " " + Integer.bitCount(a) + " " + Integer.reverse(1) + " " + Integer.highestOneBit(100) + " " + Integer.numberOfLeadingZeros(1) + " " + Integer.numberOfTrailingZeros(8) + " " + Long.toBinaryString(5L) + " " + Integer.toOctalString(64) + " " + Integer.rotateLeft(1, 33) + " " + Long.numberOfTrailingZeros(1L << 40) + " " + Integer.parseInt("-7f", 16) + " " + Integer.toString(255, 36) + " " + Integer.lowestOneBit(12) + Long.toHexString(-255L) + Integer.toUnsignedString(-1) + Integer.compareUnsigned(-1, 1) + Integer.divideUnsigned(-1, 2));
boolean t = true, f = false; System.out.println((t & f) + " " + (t | f) + " " + (t ^ t) + (t && !f || f)); t &= false; f |= true; System.out.println(t + "" + f);
System.out.println(Integer.MAX_VALUE + 1); System.out.println(Long.MIN_VALUE - 1); System.out.println(Math.abs(Integer.MIN_VALUE)); System.out.println(-Integer.MIN_VALUE); System.out.println(Integer.MIN_VALUE / -1);
//> 12 175 163 -173 1376 -43 15 8 34359738368 15 15 4294967295
//> 10101100 ffffffff 4 -2147483648 64 31 3 101 100 2 40 -127 73 4ffffffffffffff01429496729512147483647
//> false true falsetrue
//> falsetrue
//> -2147483648
//> 9223372036854775807
//> -2147483648
//> -2147483648
//> -2147483648

// === java-language-casts ===
System.out.println((int) 3.99 + " " + (int) -3.99 + " " + (int) Double.NaN + " " + (int) 1e20 + " " + (long) -1e30 + " " + (byte) 200 + " " + (short) 70000 + " " + (char) 97 + " " + (int) 'z' + " " + (byte) -129 + " " + (float) 0.1 + " " + (double) 0.1f + " " + (long) 3e9 + " " + (int) 3000000000L + " " + (char) 65.7 + (byte) 300.5);
int i = 10; i += 3.7; System.out.println(i); i -= 'a'; System.out.println(i); byte b = 10; b *= 30; System.out.println(b); b >>>= 1; System.out.println(b); short s = (short) 40000; System.out.println(s); i <<= 33; System.out.println(i); long L = 1L << 40; i = (int) (L >> 20); System.out.println(i);
Object o = "s"; try { Integer x = (Integer) o; } catch (ClassCastException e) { System.out.println(e.getMessage()); }
Object arr = new int[]{1}; System.out.println(((int[]) arr)[0]); Number n = 5; System.out.println((Integer) n + 1); double d = 'a'; System.out.println(d); float f = 16777217; System.out.println(f); long l = Long.MAX_VALUE; System.out.println((double) l + " " + (float) l);
System.out.println(5 / 2 + " " + -5 / 2 + " " + -5 % 3 + " " + 5.0 / 2 + " " + 1 / 2.0f + " " + 5 % -3 + " " + -5.5 % 2 + " " + 1.0 / 0 + " " + 0.0 / 0 + " " + Math.floorMod(-5, 3) + Math.floorDiv(-5, 3));
class Animal {} class Dog extends Animal {} Animal a = new Animal(); try { Dog dg = (Dog) a; } catch (ClassCastException e) { System.out.println("cce"); }
//> 3 -3 0 2147483647 -9223372036854775808 -56 4464 a 122 127 0.1 0.10000000149011612 3000000000 -1294967296 A44
//> 13
//> -84
//> 44
//> 22
//> -25536
//> -168
//> 1048576
//> class java.lang.String cannot be cast to class java.lang.Integer (java.lang.String and java.lang.Integer are in module java.base of loader 'bootstrap')
//> 1
//> 6
//> 97.0
//> 1.6777216E7
//> 9.223372036854776E18 9.223372E18
//> 2 -2 -2 2.5 0.5 2 -1.5 Infinity NaN 1-2
//> cce

// === java-language-enums2 ===
enum Day { MON, TUE, WED, THU, FRI, SAT, SUN; Day next() { return values()[(ordinal() + 1) % values().length]; } boolean weekend() { return this == SAT || this == SUN; } }
EnumMap<Day, Integer> em = new EnumMap<>(Day.class); em.put(Day.SUN, 7); em.put(Day.MON, 1); System.out.println(em);
EnumSet<Day> es = EnumSet.of(Day.FRI, Day.MON); es.add(Day.WED); System.out.println(es + " " + EnumSet.complementOf(es) + EnumSet.range(Day.TUE, Day.THU) + EnumSet.allOf(Day.class).size() + EnumSet.noneOf(Day.class));
System.out.println(Day.SUN.next() + " " + Day.valueOf("TUE").weekend() + " " + Arrays.toString(Day.values()));
Map<Day, List<String>> g = Stream.of("a", "bb", "ccc").collect(Collectors.groupingBy(s -> Day.values()[s.length()], () -> new EnumMap<>(Day.class), Collectors.toList())); System.out.println(g);
switch (Day.MON) { case MON: System.out.println("m"); case TUE: System.out.println("t"); break; default: System.out.println("d"); }
for (Day d : Day.values()) { String k = switch (d) { case SAT, SUN -> "off"; case FRI -> { String t = "al"; yield t + "most"; } default -> "on"; }; System.out.print(k + " "); } System.out.println();
System.out.println(Arrays.stream(Day.values()).filter(Day::weekend).map(Day::name).collect(Collectors.joining("|", "[", "]")));
System.out.println(Day.MON.equals(Day.MON) + " " + (Day.MON.compareTo(Day.WED)) + Day.class.getSimpleName() + Day.FRI.getClass());
//> {MON=1, SUN=7}
//> [MON, WED, FRI] [TUE, THU, SAT, SUN][TUE, WED, THU]7[]
//> MON false [MON, TUE, WED, THU, FRI, SAT, SUN]
//> {TUE=[a], WED=[bb], THU=[ccc]}
//> m
//> t
//> on on on on almost off off 
//> [SAT|SUN]
//> true -2Dayclass Day

// === java-language-exceptions ===
class MyEx extends Exception { final int code; MyEx(String m, int c) { super(m); code = c; } MyEx(String m, Throwable t) { super(m, t); code = -1; } }
static int f(int x) throws MyEx { try { if (x == 0) throw new MyEx("zero", 7); if (x == 1) throw new IllegalStateException("one"); return 10 / (x - 2); } catch (IllegalStateException e) { return -1; } catch (ArithmeticException e) { throw new MyEx("wrap", e); } finally { System.out.print("[fin" + x + "]"); } }
for (int i = 0; i < 4; i++) try { System.out.println(f(i)); } catch (MyEx e) { System.out.println(e.getMessage() + e.code + e.getCause()); }
static int g() { try { return 1; } finally { System.out.println("f"); } } static int h() { int x = 1; try { return x; } finally { x = 2; } } static int k() { while (true) { try { throw new RuntimeException("a"); } finally { break; } } return 9; } System.out.println(g() + h() + k());
try { try { throw new RuntimeException("in"); } finally { System.out.println("inner fin"); } } catch (RuntimeException | Error e) { System.out.println(e); }
class Res implements AutoCloseable { String n; Res(String n) { this.n = n; System.out.println("open " + n); } public void close() throws Exception { System.out.println("close " + n); if (n.equals("b")) throw new Exception("close-" + n); } }
try (Res a = new Res("a"); Res b = new Res("b")) { System.out.println("body"); throw new RuntimeException("body-ex"); } catch (Exception e) { System.out.println(e + " " + Arrays.toString(e.getSuppressed())); } finally { System.out.println("fin"); }
try (Res b = new Res("b")) { System.out.println("ok"); } catch (Exception e) { System.out.println("caught " + e.getMessage()); } Res ext = new Res("e"); try (ext) { System.out.println("using"); } try (Res n = null) { System.out.println("null ok"); }
Throwable t = new Exception("outer", new IOErr("inner")); System.out.println(t + " / " + t.getCause() + " / " + new RuntimeException(new IOErr("q"))+ new Exception() + new Exception((String) null)); class IOErr extends RuntimeException { IOErr(String m) { super(m); } @Override public String getMessage() { return "<" + super.getMessage() + ">"; } }
try { Object o = null; o.toString(); } catch (Exception e) { System.out.println(e.getClass().getName()); } try { throw new Error("err"); } catch (Throwable x) { System.out.println(x); } try { Integer.parseInt("12x"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); } try { Objects.requireNonNull(null, "must"); } catch (NullPointerException e) { System.out.println(e.getMessage()); } try { List.of(1).add(2); } catch (UnsupportedOperationException e) { System.out.println(e.getMessage()); } try { new ArrayList<>().iterator().next(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { throw null; } catch (NullPointerException e) { System.out.println("thrown null"); } try { assert 1 > 2 : "no"; System.out.println("assert off"); } catch (AssertionError e) {} Exception ee = new Exception("a"); ee.addSuppressed(new Exception("s")); System.out.println(ee.getSuppressed().length); try { throw (RuntimeException) new IllegalArgumentException("c").initCause(new Exception("d")); } catch (IllegalArgumentException e) { System.out.println(e.getCause().getMessage()); }
//> [fin0]zero7null
//> [fin1]-1
//> [fin2]wrap-1java.lang.ArithmeticException: / by zero
//> [fin3]10
//> f
//> 11
//> inner fin
//> java.lang.RuntimeException: in
//> open a
//> open b
//> body
//> close b
//> close a
//> java.lang.RuntimeException: body-ex [java.lang.Exception: close-b]
//> fin
//> open b
//> ok
//> close b
//> caught close-b
//> open e
//> using
//> close e
//> null ok
//> java.lang.Exception: outer / IOErr: <inner> / java.lang.RuntimeException: IOErr: <q>java.lang.Exceptionjava.lang.Exception
//> java.lang.NullPointerException
//> java.lang.Error: err
//> For input string: "12x"
//> must
//> null
//> null
//> thrown null
//> assert off
//> 1
//> d

// === java-language-generic-bounded ===
static <T extends Comparable<T>> T max(List<? extends T> l) { Iterator<? extends T> i = l.iterator(); T b = i.next(); while (i.hasNext()) { T c = i.next(); if (c.compareTo(b) > 0) b = c; } return b; }
static <T extends Number & Comparable<T>> double sum(T... ts) { double r = 0; for (T t : ts) r += t.doubleValue(); return r; }
System.out.println(max(List.of(3, 9, 2)) + max(Arrays.asList("b", "zz", "a")));
System.out.println(sum(1, 2, 3) + " " + sum(1.5, 2.5));
static void fill(List<? super Integer> l) { for (int i = 0; i < 3; i++) l.add(i); }
List<Number> ns = new ArrayList<>(); fill(ns); ns.add(2.5); System.out.println(ns);
interface Shape<S extends Shape<S>> { S scale(int k); }
record Sq(int a) implements Shape<Sq> { public Sq scale(int k) { return new Sq(a * k); } }
System.out.println(new Sq(2).scale(3).scale(2));
//> 9zz
//> 6.0 4.0
//> [0, 1, 2, 2.5]
//> Sq[a=12]

// === java-language-generics-nested ===
class Box<T> { private T v; Box(T v){this.v=v;} T get(){return v;} <R> Box<R> map(Function<? super T,? extends R> f){return new Box<>(f.apply(v));} }
class Pair<A,B> { final A a; final B b; Pair(A a,B b){this.a=a;this.b=b;} static <X,Y> Pair<X,Y> of(X x,Y y){return new Pair<>(x,y);} Pair<B,A> swap(){return of(b,a);} @Override public String toString(){return "<"+a+","+b+">";} }
Map<String, List<Pair<Integer, String>>> m = new TreeMap<>();
m.computeIfAbsent("x", k -> new ArrayList<>()).add(Pair.of(1, "one"));
m.computeIfAbsent("x", k -> new ArrayList<>()).add(Pair.of(2, "two"));
m.computeIfAbsent("y", k -> new ArrayList<>()).add(Pair.of(3, "three"));
System.out.println(m);
for (Map.Entry<String, List<Pair<Integer, String>>> e : m.entrySet()) for (Pair<Integer,String> p : e.getValue()) System.out.println(e.getKey() + p.swap() + (p.a + 1) + p.b.length());
Box<Box<List<? extends Number>>> bb = new Box<>(new Box<>(List.of(1, 2.5, 3L)));
double s = 0; for (Number n : bb.get().get()) s += n.doubleValue();
System.out.println(s);
System.out.println(new Box<>("abc").map(String::length).map(x -> x * 2.5).get());
//> {x=[<1,one>, <2,two>], y=[<3,three>]}
//> x<one,1>23
//> x<two,2>33
//> y<three,3>45
//> 6.5
//> 7.5

// === java-language-inherit ===
abstract class Shape { protected String name; Shape(String n) { name = n; } abstract double area(); double perimeter() { return 0; } public String toString() { return String.format("%s[%.2f]", name, area()); } static String kind() { return "shape"; } } class Circle extends Shape { double r; Circle(double r) { super("circle"); this.r = r; } double area() { return Math.PI * r * r; } static String kind() { return "circle"; } } class Sq extends Shape { double a; Sq(double a) { super("sq"); this.a = a; } Sq(double a, String n) { super(n); this.a = a; } double area() { return a * a; } @Override double perimeter() { return 4 * a + super.perimeter(); } } class Cube extends Sq { Cube(double a) { super(a, "cube"); } @Override double area() { return 6 * super.area(); } }
List<Shape> l = List.of(new Circle(1), new Sq(2), new Cube(3)); for (Shape s : l) System.out.println(s + " " + s.perimeter() + " " + s.getClass().getSimpleName() + (s instanceof Sq) + " " + s.name); System.out.println(Shape.kind() + Circle.kind()); 
class F { String v = "F"; String get() { return v; } } class G extends F { String v = "G"; String get() { return v + super.v + super.get(); } } F f = new G(); System.out.println(f.v + f.get() + ((G) f).v + ((F) f).get());
class Eq { int a; Eq(int a) { this.a = a; } @Override public boolean equals(Object o) { if (this == o) return true; if (!(o instanceof Eq)) return false; Eq e = (Eq) o; return a == e.a; } @Override public int hashCode() { return Objects.hash(a); } } System.out.println(new Eq(1).equals(new Eq(1)) + " " + new HashSet<>(List.of(new Eq(1), new Eq(2))).contains(new Eq(2)) + new Eq(5).hashCode());
System.out.println(l.get(0).equals(null) + " " + (l.get(0).hashCode() == l.get(0).hashCode()) + new Object().equals(1)); interface Visitor<R> { R num(int n); R add(Ex a, Ex b); } interface Ex { <R> R accept(Visitor<R> v); } class Num implements Ex { int n; Num(int n) { this.n = n; } public <R> R accept(Visitor<R> v) { return v.num(n); } } class Add implements Ex { Ex a, b; Add(Ex a, Ex b) { this.a = a; this.b = b; } public <R> R accept(Visitor<R> v) { return v.add(a, b); } } Ex ex = new Add(new Num(1), new Add(new Num(2), new Num(3))); System.out.println(ex.accept(new Visitor<Integer>() { public Integer num(int n) { return n; } public Integer add(Ex a, Ex b) { return a.accept(this) + b.accept(this); } }) + ex.<String>accept(new Visitor<>() { public String num(int n) { return "" + n; } public String add(Ex a, Ex b) { return "(" + a.accept(this) + "+" + b.accept(this) + ")"; } }));
//> circle[3.14] 0.0 Circlefalse circle
//> sq[4.00] 8.0 Sqtrue sq
//> cube[54.00] 12.0 Cubetrue cube
//> shapecircle
//> FGFFGGFF
//> true true36
//> false truefalse
//> 6(1+(2+3))

// === java-language-init-order ===
class Log { static String s = ""; static int log(String m) { System.out.println(m); return m.length(); } }
class P { static int a = Log.log("P.static"); int b = Log.log("P.field"); { Log.log("P.init"); } P() { this(1); Log.log("P()"); } P(int x) { Log.log("P(int)"); hook(); } void hook() { Log.log("P.hook"); } static { Log.log("P.static2"); } }
class Q extends P { static int c = Log.log("Q.static"); int d = 7; String e = "e"; { Log.log("Q.init" + d); } Q() { super(); Log.log("Q()" + d + e); } @Override void hook() { Log.log("Q.hook" + d + e); } }
System.out.println("start"); new Q(); System.out.println("--"); new Q();
class Lazy { static { System.out.println("Lazy loaded"); } static final int CONST = 5; static int nonConst = 6; } System.out.println(Lazy.CONST); System.out.println(Lazy.nonConst);
class Bad { static int v = Integer.parseInt("x"); } try { System.out.println(Bad.v); } catch (ExceptionInInitializerError e) { System.out.println(e + " " + e.getCause()); } try { System.out.println(Bad.v); } catch (NoClassDefFoundError e) { System.out.println("ncdfe"); }
//> start
//> P.static
//> P.static2
//> Q.static
//> P.field
//> P.init
//> P(int)
//> Q.hook0null
//> P()
//> Q.init7
//> Q()7e
//> --
//> P.field
//> P.init
//> P(int)
//> Q.hook0null
//> P()
//> Q.init7
//> Q()7e
//> 5
//> Lazy loaded
//> 6
//> java.lang.ExceptionInInitializerError java.lang.NumberFormatException: For input string: "x"
//> ncdfe

// === java-language-interfaces ===
interface A { int X = 5; default String hi() { return "A" + help(); } private String help() { return "h" + stat(); } static String make() { return "made"; } private static int stat() { return X; } }
interface B { default String hi() { return "B"; } }
class C implements A, B { public String hi() { return A.super.hi() + B.super.hi() + X; } }
System.out.println(new C().hi() + A.make() + A.X + C.X);
interface Stack2<T> extends Iterable<T> { void push(T t); T pop(); boolean isEmpty(); static <T> Stack2<T> create() { return new Stack2<>() { private final Deque<T> d = new ArrayDeque<>(); public void push(T t) { d.push(t); } public T pop() { return d.pop(); } public boolean isEmpty() { return d.isEmpty(); } public Iterator<T> iterator() { return d.iterator(); } }; } default int size() { int n = 0; for (T t : this) n++; return n; } }
Stack2<String> st = Stack2.create(); st.push("a"); st.push("b"); for (String s : st) System.out.print(s); System.out.println(st.size() + st.pop() + st.isEmpty());
@FunctionalInterface interface Tri<X, Y, Z, R> { R apply(X x, Y y, Z z); default <V> Tri<X, Y, Z, V> andThen(Function<? super R, ? extends V> f) { return (x, y, z) -> f.apply(apply(x, y, z)); } }
Tri<Integer, Integer, Integer, Integer> t3 = (x, y, z) -> x * y + z; System.out.println(t3.andThen(v -> "v" + v).apply(2, 3, 4));
//> Ah5B5made55
//> ba2bfalse
//> v10

// === java-language-labels ===
outer: for (int i = 0; i < 4; i++) { for (int j = 0; j < 4; j++) { if (j == 2) continue outer; if (i == 2) break outer; System.out.print(i + "" + j + " "); } } System.out.println();
blk: { if (true) break blk; }
int n = 0; loop: while (true) { do { n++; if (n > 7) break loop; if (n % 2 == 0) continue loop; } while (n < 100); } System.out.println(n);
int x = 0; do { x += 3; if (x == 6) continue; if (x > 10) break; } while (x < 20); System.out.println(x);
for (int i = 0, j = 10; i < j; i += 2, j--) System.out.print(i + ":" + j + " "); System.out.println();
for (;;) { if (++n > 20) break; } System.out.println(n);
a: for (String s : List.of("x", "yy")) { switch (s) { case "x": continue a; default: System.out.println(s); break a; } }
//> 00 01 10 11 
//> 8
//> 12
//> 0:10 2:9 4:8 6:7 
//> 21
//> yy

// === java-language-lambdas-mref ===
class Person { String n; int a; Person(String n) { this(n, 1); } Person(String n, int a) { this.n = n; this.a = a; } String getN() { return n; } static int cmp(Person x, Person y) { return x.a - y.a; } int cmpTo(Person o) { return n.compareTo(o.n); } public String toString() { return n + a; } }
Function<String, Person> mk = Person::new; BiFunction<String, Integer, Person> mk2 = Person::new; Function<Person, String> gn = Person::getN; Person p = mk2.apply("z", 3); Supplier<String> bound = p::getN; System.out.println(mk.apply("q") + gn.apply(p) + bound.get());
List<Person> ps = new ArrayList<>(List.of(new Person("c", 1), new Person("a", 5), new Person("b", 3))); ps.sort(Person::cmp); System.out.println(ps); ps.sort(Person::cmpTo); System.out.println(ps); ps.sort(Comparator.comparing(Person::getN).reversed()); System.out.println(ps);
IntFunction<int[]> arr = int[]::new; System.out.println(arr.apply(3).length); Function<Integer, List<String>> al = ArrayList::new; System.out.println(al.apply(10)); UnaryOperator<String> up = String::toUpperCase; BinaryOperator<Integer> mx = Math::max; System.out.println(up.andThen(s -> s + "!").apply("a") + mx.apply(3, 4)); Consumer<Object> pr = System.out::println; pr.accept("x"); ps.forEach(System.out::println); Runnable r = () -> System.out.println("r"); r.run(); Predicate<String> e = String::isEmpty; System.out.println(e.negate().or(s -> true).and(s -> false).test("")); Predicate<String> nn = Predicate.not(String::isEmpty); System.out.println(nn.test(""));
Function<Integer, Function<Integer, Integer>> add = x -> y -> x + y; System.out.println(add.apply(3).apply(4)); BiFunction<Integer, Integer, Integer> bf = (x, y) -> { int z = x * y; return z + 1; }; System.out.println(bf.andThen(z -> z * 2).apply(3, 4)); Function<Integer, Integer> inc = x -> x + 1, dbl = x -> x * 2; System.out.println(inc.compose(dbl).apply(5) + " " + inc.andThen(dbl).apply(5) + Function.<Integer>identity().apply(9)); Supplier<Supplier<String>> ss = () -> () -> "deep"; System.out.println(ss.get().get()); ToIntFunction<String> len = String::length; IntPredicate ev = x -> x % 2 == 0; IntUnaryOperator sq = x -> x * x; System.out.println(len.applyAsInt("abc") + " " + ev.test(4) + sq.andThen(x -> x + 1).applyAsInt(3)); ObjIntConsumer<String> oic = (s, i) -> System.out.println(s.repeat(i)); oic.accept("ab", 3); Callable<Integer> call = () -> 5; System.out.println(call.call()); BooleanSupplier bs = () -> true; System.out.println(bs.getAsBoolean()); Comparator<String> cs = String::compareTo; System.out.println(cs.compare("a", "b")); BiPredicate<String, Integer> bp = (s, n) -> s.length() == n; System.out.println(bp.test("ab", 2));
//> q1zz
//> [c1, b3, a5]
//> [a5, b3, c1]
//> [c1, b3, a5]
//> 3
//> []
//> A!4
//> x
//> c1
//> b3
//> a5
//> r
//> false
//> false
//> 7
//> 26
//> 11 129
//> deep
//> 3 true10
//> ababab
//> 5
//> true
//> -1
//> true

// === java-language-local-classes ===
static int run(int base) { class Acc { int total = base; void add(int x) { total += x * base; } } Acc a = new Acc(); for (int i = 1; i <= 3; i++) a.add(i); record P(int x, int y) { int s() { return x + y; } } enum E { A, B } interface F { int f(int x); } F f = x -> x + base; return a.total + new P(1, 2).s() + E.values().length + f.f(1); }
System.out.println(run(2) + " " + run(10));
static Supplier<Integer> counter(int start) { class C implements Supplier<Integer> { int n = start; public Integer get() { return n++; } } return new C(); }
Supplier<Integer> c1 = counter(5), c2 = counter(100); System.out.println(c1.get() + c1.get() + c2.get());
//> 22 86
//> 111

// === java-language-overloads ===
static String p(int x) { return "int"; } static String p(long x) { return "long"; } static String p(double x) { return "double"; } static String p(Integer x) { return "Integer"; } static String p(Object x) { return "Object"; } static String p(char x) { return "char"; }
static String q(long x) { return "long"; } static String q(Integer x) { return "Integer"; } static String q(Object... x) { return "varargs"; }
byte b = 1; short sh = 2; float fl = 1f; System.out.println(p(1) + p(1L) + p(1.0) + p('c') + p(b) + p(sh) + p(fl) + p("s") + p(Integer.valueOf(3)) + p(Long.valueOf(1)) + p((Object) 1));
System.out.println(q(1) + q(Integer.valueOf(1)) + q("a") + q(1, 2) + q('c') + q(b));
static String r(List<?> l) { return "list"; } static String r(Collection<?> l) { return "coll"; } static String r(Iterable<?> l) { return "iter"; }
System.out.println(r(new ArrayList<>()) + r(new HashSet<>()) + r((Iterable<?>) List.of()));
static String s(Runnable r) { return "run"; } static String s(Supplier<?> r) { return "sup"; } static String s(Function<String, ?> f) { return "fun"; }
System.out.println(s(() -> {}) + s(() -> 1) + s(x -> x.length()) + s(() -> { return "a"; }) + s(() -> { throw new RuntimeException(); }));
StringBuilder sb = new StringBuilder(); sb.append('a').append(1).append(2L).append(1.5f).append(true).append(new char[]{'x', 'y'}).append((Object) null).append((String) null); System.out.println(sb);
char ch = 'a'; ch += 1; ch++; System.out.println(ch); System.out.println(ch + 1); System.out.println((char) (ch + 1)); System.out.println("" + ch + 1); System.out.println('a' + 'b' + "c");
List<Integer> li = new ArrayList<>(List.of(5, 6, 7)); li.remove(1); li.remove(Integer.valueOf(7)); System.out.println(li);
//> intlongdoublecharintintdoubleObjectIntegerObjectObject
//> longIntegervarargsvarargslonglong
//> listcolliter
//> runsupfunsupsup
//> a121.5truexynullnull
//> c
//> 100
//> d
//> c1
//> 195c
//> [5]

// === java-language-records ===
record Point(int x, int y) { static final Point ORIGIN = new Point(0, 0); Point { if (x < 0) throw new IllegalArgumentException("neg " + x); } Point(int v) { this(v, v); } double dist(Point o) { return Math.sqrt(Math.pow(x - o.x, 2) + Math.pow(y - o.y(), 2)); } static Point of(String s) { String[] p = s.split(","); return new Point(Integer.parseInt(p[0].trim()), Integer.parseInt(p[1].trim())); } }
System.out.println(new Point(3, 4).dist(Point.ORIGIN) + " " + new Point(2) + " " + Point.of("5, 6").equals(new Point(5, 6)));
record Named<T>(String name, T value, List<T> more) implements Comparable<Named<T>> { public int compareTo(Named<T> o) { return name.compareTo(o.name); } @Override public String name() { return name.toUpperCase(); } }
Named<Integer> n = new Named<>("k", 3, List.of(1)); System.out.println(n + n.name() + n.value() + (n.hashCode() == new Named<>("k", 3, List.of(1)).hashCode()));
System.out.println(new TreeSet<>(List.of(new Named<>("b", 1, List.of()), new Named<>("a", 2, List.of()))));
record Empty() {} System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + new Empty().hashCode());
record D(double d, float f, long l, char c, boolean b, byte y, short s, int[] arr, String str) {} D d = new D(1.5, 2f, 3L, 'c', true, (byte) 1, (short) 2, null, null); System.out.println(d); System.out.println(d.equals(new D(1.5, 2f, 3L, 'c', true, (byte) 1, (short) 2, null, null)));
System.out.println(new Point(1, 2).hashCode() + " " + new Point(31, 7).hashCode());
try { new Point(-1, 0); } catch (IllegalArgumentException e) { System.out.println(e); }
//> 5.0 Point[x=2, y=2] true
//> Named[name=k, value=3, more=[1]]K3true
//> [Named[name=a, value=2, more=[]], Named[name=b, value=1, more=[]]]
//> Empty[] true0
//> D[d=1.5, f=2.0, l=3, c=c, b=true, y=1, s=2, arr=null, str=null]
//> true
//> 33 968
//> java.lang.IllegalArgumentException: neg -1

// === java-language-sealed ===
sealed interface Sh permits Ci, Re {} record Ci(double r) implements Sh {} record Re(double w, double h) implements Sh {} static double area(Sh s) { if (s instanceof Ci c) return c.r() * c.r(); if (s instanceof Re r) return r.w() * r.h(); throw new AssertionError(); } System.out.println(area(new Ci(2)) + area(new Re(2, 3)));
static int len(Object o) { if (!(o instanceof String s)) return -1; return s.length(); } System.out.println(len("abc") + len(4)); Object o = 5; while (!(o instanceof String str)) { o = o.toString(); } System.out.println(str + str.length());
//> 10.0
//> 2
//> 51

// === java-language-switch-forms ===
for (int i = 0; i < 7; i++) { switch (i) { case 0: case 1: System.out.print("low "); break; case 2: System.out.print("two "); case 3: System.out.print("fall "); break; case 5: continue; default: System.out.print("def "); } System.out.print(i + ";"); } System.out.println();
static String kind(Object o) { return o instanceof Integer i && i > 10 ? "big" + i : o instanceof String s && !s.isEmpty() ? s.substring(1) : !(o instanceof List<?> l) ? "?" : "list" + l.size(); }
System.out.println(kind(11) + kind(5) + kind("hey") + kind("") + kind(List.of(1, 2)) + kind(null));
for (String s : new String[]{"a", "b", "c", "Aa", "BB"}) { int v = switch (s) { case "a", "c" -> 1; case "Aa" -> 2; case "BB" -> 3; default -> { if (s.length() > 1) yield 9; yield s.charAt(0) * 2; } }; System.out.print(v + " "); } System.out.println();
char c = 'x'; switch (c) { case 'x' -> System.out.println("ex"); case 'y' -> System.out.println("why"); default -> {} }
int r = switch (3) { case 1: yield 10; case 3: int q = 7; yield q * 2; default: yield 0; }; System.out.println(r);
Integer boxed = 2; switch (boxed) { case 1 -> System.out.println("1"); case 2 -> System.out.println("2!"); }
String ns = null; try { switch (ns) { case "a": break; } } catch (NullPointerException e) { System.out.println("npe"); }
final int K = 4; switch (4) { case K: System.out.println("const"); break; case K + 1: System.out.println("k1"); }
//> low 0;low 1;two fall 2;fall 3;def 4;def 6;
//> big11?ey?list2?
//> 1 196 1 2 3 
//> ex
//> 14
//> 2!
//> npe
//> const

// === java-language-text-block ===
String t = """
    Hello,
      "World" \
    joined
    tab\there
    end""";
System.out.println(t); System.out.println(t.lines().count());
String u = """
    a
    b
    """; System.out.print(u); System.out.println(u.length());
System.out.println("""
    x=%d y=%s""".formatted(1, "q") + "\u0041\101\0".length());
//> Hello,
//>   "World" joined
//> tab	here
//> end
//> 4
//> a
//> b
//> 4
//> x=1 y=q3

// === java-language-uncaught1 ===
System.out.print("no newline"); int[] a = new int[2]; a[2] = 1;
//> no newline
//> !! java.lang.ArrayIndexOutOfBoundsException: Index 2 out of bounds for length 2

// === java-language-uncaught2 ===
class AppException extends RuntimeException { AppException(String m, Throwable c) { super(m, c); } }
try { Map.of("a", 1, "a", 2); } catch (IllegalArgumentException e) { throw new AppException("app: " + e.getMessage(), e); } finally { System.out.println("bye"); }
//> bye
//> !! AppException: app: duplicate key: a

// === java-language-uncaught4 ===
static int f(int n) { return f(n + 1) + 1; } try { f(0); } catch (StackOverflowError e) { System.out.println("so " + e.getMessage()); } throw new Exception();
//> so null
//> !! java.lang.Exception

// === java-language-uncaught6 ===
Thread t = new Thread(() -> { throw new IllegalStateException("in thread"); }, "w"); t.start(); t.join(); System.out.println("main goes on " + t.isAlive());
//> main goes on false

// === java-language-uncaught7 ===
System.out.println("multi"); throw new RuntimeException("line1\nline2");
//> multi
//> !! java.lang.RuntimeException: line1
//> line2

// === java-language-varargs ===
static String f(Object... o) { return o == null ? "null" : o.length + Arrays.toString(o); }
static String f(int a, int b) { return "ii"; }
static String f(String s, Object... r) { return "s" + r.length; }
static int g(int... xs) { int s = 0; for (int x : xs) s += x; return s; }
System.out.println(f() + f(1) + f(1, 2) + f(1, 2, 3) + f((Object) null) + f(new Object[]{1, 2}) + f(1.5, "a"));
System.out.println(g() + " " + g(1) + " " + g(1, 2, 3) + " " + g(new int[]{4, 5}));
System.out.println(f("x") + f("x", 1) + f("x", "y", "z"));
System.out.println(String.format("%s-%s", new Object[]{"a", "b"}) + String.join("/", "a", "b", "c") + List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).size());
//> 0[]1[1]ii3[1, 2, 3]1[null]2[1, 2]2[1.5, a]
//> 0 1 6 9
//> s0s1s2
//> a-ba/b/c11

// === java-conditional-open ===
// Conditionals where a type is still looked for.
System.out.println(Optional.of(1).map(x -> x > 0 ? List.of(x) : List.<Integer>of()).get().get(0) + 1);
System.out.println(Optional.of(1).map(x -> x > 0 ? List.of(x) : List.of()).map(l -> l.size()).get() + 1);
System.out.println(Optional.of(1).map(x -> x > 0 ? 1 : 2L).get() + 1);
System.out.println(Optional.of(1).map(x -> x > 0 ? 'a' : 98).get());
System.out.println(Optional.of(1).map(x -> x > 0 ? x : null).get() + 1);
System.out.println(Optional.of(1).map(x -> x > 0 ? null : x).isPresent());
System.out.println(Optional.of(1).flatMap(x -> x > 0 ? Optional.of("s" + x) : Optional.empty()).map(s -> s.length()).get());
System.out.println(Optional.of(1).flatMap(x -> x > 5 ? Optional.empty() : x > 0 ? Optional.of("t" + x) : Optional.empty()).map(s -> s.length()).get());
System.out.println(java.util.stream.Stream.of(1, 2, 3).flatMap(x -> x == 2 ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(x, x)).map(x -> x + 1).toList());
Map<String, List<Integer>> lists = java.util.stream.Stream.of(1, 2, 3).collect(java.util.stream.Collectors.toMap(x -> x % 2 == 0 ? "even" : "odd", x -> x > 1 ? List.of(x) : List.of(), (a, b) -> a.size() > b.size() ? a : b));
System.out.println(new TreeMap<>(lists));
Function<Integer, Function<Integer, Integer>> f = a -> a > 0 ? b -> a + b : b -> a - b;
System.out.println(f.apply(1).apply(2) + " " + f.apply(-1).apply(2));
System.out.println(Optional.of(3).<Supplier<Integer>>map(a -> a > 0 ? () -> a : () -> 0).get().get());
System.out.println(CompletableFuture.completedFuture(3).thenCompose(x -> x > 2 ? CompletableFuture.completedFuture("c" + x) : CompletableFuture.failedFuture(new RuntimeException())).thenApply(s -> s.length()).join());
List<String> l = Optional.of(1).map(x -> x > 0 ? new ArrayList<String>() : new LinkedList<String>()).map(x -> { x.add("z"); return (List<String>) x; }).get();
System.out.println(l);
System.out.println(Optional.of(1).map(x -> x > 0 ? new ArrayList<>(List.of("q")) : new ArrayList<String>()).get().get(0).length());
//> 2
//> 2
//> 2
//> a
//> 2
//> false
//> 2
//> 2
//> [2, 2, 4, 4]
//> {even=[2], odd=[3]}
//> 3 -3
//> 3
//> 2
//> [z]
//> 1

// === java-switch-open ===
// Switch expressions where a type is still looked for.
System.out.println(Optional.of(2).map(x -> switch (x) { case 1 -> List.of(x); case 2 -> { if (x > 5) yield List.of(); yield List.of(x, x); } default -> List.of(); }).map(l -> l.size()).get() + 1);
System.out.println(Optional.of(2).map(x -> switch (x) { case 1 -> 1; default -> 2; }).get() + 1);
System.out.println(Optional.of(2).map(x -> switch (x) { case 1 -> "a"; default -> "b" + x; }).get().length());
System.out.println(Optional.of(2).map(x -> switch (x) { case 1 -> 1; default -> 2.5; }).get());
System.out.println(Optional.of(2).map(x -> switch (x) { case 1 -> x > 1 ? List.of(1) : List.of(); default -> x > 1 ? List.of() : List.of(2); }).map(l -> l.size()).get());
System.out.println(Optional.of(2).map(x -> switch (x) { case 1 -> throw new IllegalStateException(); default -> x; }).get() + 1);
System.out.println(Arrays.asList(switch (Math.abs(2)) { case 1 -> Optional.of(1); default -> Optional.empty(); }, Optional.of(2)).size());
//> 3
//> 3
//> 2
//> 2.5
//> 0
//> 3
//> 2

// === java-overload-inherited ===
// Two methods of the same name in an interface and the one it extends, with its own name for the type.
interface Wide<T> { default String take(Collection<? super T> to) { return "wide"; } }
interface Narrow<E> extends Wide<E> { default String take(List<? super E> to) { return "narrow"; } }
Narrow<Integer> n = new Narrow<Integer>() {};
System.out.println(n.take(new ArrayList<Number>()));
System.out.println(n.take(new HashSet<Number>()));
Wide<Integer> w = n;
System.out.println(w.take(new ArrayList<Number>()));
//> narrow
//> wide
//> wide

// === java-language-near-mistakes ===
sealed interface Shape permits Circle, Shape.Square, Poly {
    record Square(double s) implements Shape {}
    enum None { NOTHING }
}
record Circle(double r) implements Shape { Circle { if (r < 0) r = 0; } public double r() { return r + 1; } }
abstract sealed class Poly implements Shape permits Tri, Many {}
final class Tri extends Poly {}
non-sealed class Many extends Poly {}
class Star extends Many {}
sealed class Alone {}
final class Below extends Alone {}
class Fields {
    int a = 1;
    int b = a + this.later() + Fields.count;
    Supplier<Integer> s = () -> this.c;
    int c = 5;
    static int count = 3;
    static final int FIRST = Fields.SECOND;
    static final int SECOND = FIRST + 1;
    int later() { return c; }
    Fields() { this(1); }
    Fields(int x) { this(x, 2); }
    Fields(int x, int y) { a += x + y; }
}
class Box<T extends Comparable<? super T>> {
    static <T> Box<Integer> of(T t) { return new Box<>(); }
    T value;
    class Inner { T get() { return value; } }
    static class Nested<T> { T own; }
}
class Base { private int f() { return 1; } static int g() { return 2; } int call() { return f(); } }
class Derived extends Base { private int f() { return 3; } static int g() { return 4; } }
class Failure extends Exception { static <T> Failure of(T cause) { return new Failure(); } }
interface Limits { int MAX = 9; String NAME = "n" + MAX; }
class Raw implements Comparator { public int compare(Object a, Object b) { return 0; } }
class Generic<T> { <U> U same(U u) { return u; } void take(T t) {} }
class Erased extends Generic<String> { @Override Object same(Object o) { return "erased " + o; } @Override void take(String s) {} }
enum Small { A, B; Small() {} }
System.out.println(new Circle(-1).r() + " " + new Circle(-1) + new Shape.Square(2) + (new Star() instanceof Shape));
Fields f = new Fields(); System.out.println(f.a + " " + f.b + f.s.get() + Fields.FIRST + Fields.SECOND);
System.out.println(new Derived().call() + Derived.g() + Base.g() + Limits.NAME + Small.B);
List<? super Integer> sink = new ArrayList<Number>(); sink.add(1); Object got = sink.get(0);
List<? extends Number> source = List.of(1, 2.5); Number n = source.get(1); System.out.println(got + " " + n + source.contains(1) + source.indexOf(2.5));
List<? extends Number> none = new ArrayList<Integer>(); none.add(null); none.remove(0); System.out.println(none);
Collection<String> strings = new ArrayList<>(List.of("a"));
if (strings instanceof List<String> list && list instanceof ArrayList<String>) System.out.println(list.get(0));
Object o = strings; if (o instanceof List<?> l) System.out.println(l.size()); if (o instanceof List) System.out.println("raw");
Object[] os = {"x"}; if (os instanceof String[] ss) System.out.println(ss.length); else System.out.println("objects");
Optional<? extends CharSequence> maybe = Optional.of("text"); System.out.println(maybe.map(CharSequence::length).orElse(0) + maybe.get().length());
Map<String, ? super Integer> counts = new HashMap<String, Number>(); counts.put("k", 1); System.out.println(counts);
Function<? super Integer, ? extends Number> half = x -> x / 2.0; System.out.println(half.apply(3));
Comparator<? super String> order = Comparator.reverseOrder(); System.out.println(order.compare("a", "b"));
static <T extends Comparable<T>> T most(List<? extends T> list) { T best = null; for (T t : list) if (best == null || t.compareTo(best) > 0) best = t; return best; }
static void swap(List<?> list) { swapped(list); }
static <E> void swapped(List<E> list) { E first = list.get(0); list.set(0, list.get(1)); list.set(1, first); }
List<Integer> pair = new ArrayList<>(List.of(1, 2)); swap(pair); System.out.println(pair + " " + most(pair));
int[][] open = new int[2][]; int[][][] cube = new int[2][3][]; System.out.println(open.length + cube[1].length);
System.out.println(new Generic<Integer>().same(1) + "" + new Erased().same(2));
int __ = 1, _x = 2; System.out.println(__ + _x);
//> 1.0 Circle[r=0.0]Square[s=2.0]true
//> 4 4501
//> 7n9B
//> 1 2.5true1
//> []
//> a
//> 1
//> raw
//> objects
//> 8
//> {k=1}
//> 1.5
//> 1
//> [2, 1] 2
//> 5
//> 1erased 2
//> 3

// === java-language-lambda-parameter-types ===
List<String> words = List.of("b", "a");
words.forEach((Object o) -> System.out.println(o));
Predicate<Object> any = o -> true;
System.out.println(words.stream().filter((Object o) -> o != null).map((CharSequence s) -> s.length()).toList() + "" + words.stream().sorted((Object x, Object y) -> x.toString().compareTo(y.toString())).toList() + words.stream().filter(any).count());
Function<? super String, ? extends Number> f = (Object o) -> o.hashCode();
System.out.println(f.apply("a"));
Map<String, Integer> m = new TreeMap<>(Map.of("k", 1));
m.forEach((Object k, Object v) -> System.out.println(k + "=" + v));
m.merge("k", 5, (Integer a, Integer b) -> a * b);
m.computeIfAbsent("z", (Object k) -> 9);
System.out.println(m);
BiFunction<Integer, ? super Integer, ? extends Number> g = (Integer a, Number b) -> a + b.intValue();
System.out.println(g.apply(1, 2));
CompletableFuture.completedFuture("v").thenAccept((Object o) -> System.out.println(o)).join();
System.out.println(CompletableFuture.completedFuture(2).handle((Number n, Throwable t) -> n.intValue() * 2).join());
System.out.println(Optional.of("x").map((Object o) -> List.of(o)).get());
System.out.println(Stream.of(1, 2, 3).reduce(0, (Integer a, Integer b) -> a + b) + IntStream.range(0, 3).mapToObj((int i) -> "i" + i).collect(Collectors.joining()));
BinaryOperator<Integer> bo = (var a, var b) -> a - b;
System.out.println(bo.apply(5, 3));
new TreeSet<String>((Object a, Object b) -> b.toString().compareTo(a.toString())).add("q");
System.out.println(Stream.of("x").collect(Collectors.toMap((Object k) -> k, (Object v) -> v.hashCode())));
//> b
//> a
//> [1, 1][a, b]2
//> 97
//> k=1
//> {k=5, z=9}
//> 3
//> v
//> 4
//> [x]
//> 6i0i1i2
//> 2
//> {x=120}

// === java-language-values-given-later ===
int x; if (Math.random() < 2) x = 1; else x = 2; Supplier<Integer> s = () -> x; System.out.println(s.get());
final int y; try { y = Integer.parseInt("5"); } finally { System.out.println("parsed"); } System.out.println(y);
for (int i = 0; i < 2; i++) { final int z; z = i; int w; w = z * 2; Runnable r = () -> System.out.println(z + w); r.run(); }
int found; while (true) { found = 7; break; } int late = found; Runnable show = () -> System.out.println(late); show.run();
final String text; switch (x) { case 1: text = "one"; break; default: text = "many"; } List.of(1).forEach(n -> System.out.println(text + n));
for (String t : List.of("a", "b")) { String u; if (t.equals("a")) u = "first"; else continue; System.out.println(((Supplier<String>) () -> u + t).get()); }
int k; do { k = 4; } while (k < 4); System.out.println(k);
@interface Marker { String value() default ""; }
@Marker("m") class Marked { @Deprecated @Marker int field = 1; @Marker @Override public String toString() { return "marked"; } @SafeVarargs static <T> int count(T... ts) { return ts.length; } }
@FunctionalInterface interface Twice<T> { T apply(T t); default T twice(T t) { return apply(apply(t)); } boolean equals(Object o); }
Twice<Integer> inc = n -> n + 1; System.out.println(inc.twice(1) + " " + new Marked() + Marked.count(1, 2));
record Pair<A, B>(A first, B second) { static int made; static { made = 10; } Pair(A first, B second) { this.first = first; this.second = second; made++; } Pair(A both) { this(both, null); } }
System.out.println(new Pair<>(1) + " " + new Pair<>("a", 2).second() + Pair.made);
class Outer { private static class Hidden { int v = 3; } private enum Mode { ON } int read() { Outer.Hidden h = new Outer.Hidden(); return h.v + Outer.Mode.ON.ordinal(); } } System.out.println(new Outer().read());
try { Integer.parseInt("9", 99); } catch (NumberFormatException e) { System.out.println(e.getMessage()); } try { Long.parseLong("9", 1); } catch (NumberFormatException e) { System.out.println(e.getMessage()); }
//> 1
//> parsed
//> 5
//> 0
//> 3
//> 7
//> one1
//> firsta
//> 4
//> 3 marked2
//> Pair[first=1, second=null] 212
//> 3
//> radix 99 greater than Character.MAX_RADIX
//> radix 1 less than Character.MIN_RADIX

// === java-language-numbers-from-text ===
Function<String, Integer> read = Integer::new; System.out.println(read.apply("42") + 1 + " " + new Long("7") + new Double(" 1.5 ") + new Integer(5) + Stream.of("3", "4").map(Integer::new).reduce(0, Integer::sum));
try { new Integer("x"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); } try { read.apply("99999999999"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); }
Function<Integer, Integer> same = Integer::new; System.out.println(same.apply(3).equals(3) + " " + (new Integer(1) == new Integer(1)));
enum Op { ADD { int apply(int a, int b) { return a + b; } }, MUL { int apply(int a, int b) { return a * b; } }; abstract int apply(int a, int b); }
enum Kind implements IntSupplier { ONE, TWO { public int getAsInt() { return 2; } }; public int getAsInt() { return 1; } }
for (Op op : Op.values()) System.out.print(op.apply(3, 4) + ";"); for (Kind k : Kind.values()) System.out.println(k.getAsInt());
//> 43 71.557
//> For input string: "x"
//> For input string: "99999999999"
//> true false
//> 7;12;1
//> 2

// === java-language-written-before-declared ===
class A { int a = (b = 3) + 1; int b; static int c = A.d + 1; static int d = 4; int e = this.g; int g = 2; { h = 5; } int h; IntSupplier s = new IntSupplier() { public int getAsInt() { return later; } }; int later = 8; }
A it = new A();
System.out.println(it.a + " " + it.b + " " + A.c + " " + it.e + " " + it.h + " " + it.s.getAsInt());
//> 4 3 1 0 5 8

// === java-language-record-of-many ===
record Words(int n, String... all) { Words { all = all.clone(); } }
System.out.println(new Words(1, "a", "b").all().length + " " + new Words(2).all().length + new Words(3, new String[4]).all().length);
//> 2 04
