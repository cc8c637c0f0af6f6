// === java-program-dining-sem ===
class Room { private final Semaphore seats = new Semaphore(2, true); final AtomicInteger max = new AtomicInteger(), now = new AtomicInteger(); void visit() throws InterruptedException { seats.acquire(); try { int n = now.incrementAndGet(); max.accumulateAndGet(n, Math::max); Thread.sleep(5); now.decrementAndGet(); } finally { seats.release(); } } }
Room r = new Room(); CountDownLatch done = new CountDownLatch(6); for (int i = 0; i < 6; i++) new Thread(() -> { try { r.visit(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } finally { done.countDown(); } }, "guest-" + i).start(); System.out.println(done.await(5, TimeUnit.SECONDS) + " " + (r.max.get() <= 2) + " " + r.now);
//> true true 0

// === java-program-events ===
interface Event { long at(); }
record Tick(long at) implements Event {}
record Msg(long at, String text) implements Event {}
class Bus {
    private final Map<Class<? extends Event>, List<Consumer<? super Event>>> subs = new LinkedHashMap<>();
    <E extends Event> void on(Class<E> type, Consumer<? super E> c) { subs.computeIfAbsent(type, t -> new ArrayList<>()).add(e -> c.accept(type.cast(e))); }
    void publish(Event e) { subs.getOrDefault(e.getClass(), List.of()).forEach(s -> s.accept(e)); }
}
Bus b = new Bus();
b.on(Tick.class, t -> System.out.println("tick " + t.at()));
b.on(Msg.class, m -> System.out.println(m.text() + "@" + m.at()));
b.on(Msg.class, m -> { if (m.text().isEmpty()) throw new IllegalArgumentException("empty"); });
b.publish(new Tick(1)); b.publish(new Msg(2, "hi"));
try { b.publish(new Msg(3, "")); } catch (IllegalArgumentException e) { System.out.println(e); }
//> tick 1
//> hi@2
//> @3
//> java.lang.IllegalArgumentException: empty

// === java-program-futures-chain ===
record User(int id, String name) {} record Order(int user, double sum) {}
Function<Integer, CompletableFuture<User>> load = id -> CompletableFuture.supplyAsync(() -> { if (id < 0) throw new NoSuchElementException("user " + id); return new User(id, "u" + id); });
Function<User, CompletableFuture<List<Order>>> orders = u -> CompletableFuture.supplyAsync(() -> List.of(new Order(u.id(), 10.5), new Order(u.id(), 4.5)));
System.out.println(load.apply(3).thenCompose(orders).thenApply(l -> l.stream().mapToDouble(Order::sum).sum()).get());
System.out.println(load.apply(-1).thenCompose(orders).thenApply(List::size).exceptionally(e -> { System.out.println(e.getClass().getSimpleName() + " <- " + e.getCause()); return 0; }).join());
System.out.println(load.apply(-2).handle((u, e) -> u != null ? u.name() : "none: " + e.getMessage()).thenCombine(load.apply(4), (a, u) -> a + " & " + u).join());
List<CompletableFuture<String>> all = IntStream.rangeClosed(1, 4).mapToObj(load::apply).map(f -> f.thenApply(User::name)).toList(); System.out.println(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenApply(v -> all.stream().map(CompletableFuture::join).collect(Collectors.joining(","))).join());
load.apply(-9).join();
//> 15.0
//> CompletionException <- java.util.NoSuchElementException: user -1
//> 0
//> none: java.util.NoSuchElementException: user -2 & User[id=4, name=u4]
//> u1,u2,u3,u4
//> !! java.util.concurrent.CompletionException: java.util.NoSuchElementException: user -9

// === java-program-generic-pipeline ===
interface Stage<I, O> { O run(I in) throws Exception; default <R> Stage<I, R> then(Stage<? super O, ? extends R> n) { return in -> n.run(run(in)); } static <T> Stage<T, T> id() { return t -> t; } }
sealed interface Result<T> permits Ok, Err {} record Ok<T>(T value) implements Result<T> {} record Err<T>(Exception error) implements Result<T> {}
static <I, O> Result<O> attempt(Stage<I, O> s, I in) { try { return new Ok<>(s.run(in)); } catch (Exception e) { return new Err<>(e); } }
Stage<String, Integer> p = Stage.<String>id().then(String::trim).then(Integer::parseInt).then(x -> 100 / x);
for (String s : new String[]{" 5 ", "0", "x", null}) { Result<Integer> r = attempt(p, s); if (r instanceof Ok<Integer> ok) System.out.println("ok " + ok.value()); else if (r instanceof Err<Integer> err) System.out.println("err " + err.error().getClass().getSimpleName()); }
//> ok 20
//> err ArithmeticException
//> err NumberFormatException
//> err NullPointerException

// === java-program-graph ===
class Graph { private final Map<String, Map<String, Integer>> adj = new TreeMap<>(); void edge(String a, String b, int w) { adj.computeIfAbsent(a, k -> new TreeMap<>()).put(b, w); adj.computeIfAbsent(b, k -> new TreeMap<>()).put(a, w); } Map<String, Integer> dijkstra(String from) { Map<String, Integer> dist = new TreeMap<>(); PriorityQueue<Map.Entry<String, Integer>> pq = new PriorityQueue<>(Map.Entry.comparingByValue()); pq.add(Map.entry(from, 0)); while (!pq.isEmpty()) { var e = pq.poll(); if (dist.containsKey(e.getKey())) continue; dist.put(e.getKey(), e.getValue()); for (var n : adj.get(e.getKey()).entrySet()) if (!dist.containsKey(n.getKey())) pq.add(Map.entry(n.getKey(), e.getValue() + n.getValue())); } return dist; } List<String> bfs(String s) { List<String> out = new ArrayList<>(); Deque<String> q = new ArrayDeque<>(List.of(s)); Set<String> seen = new HashSet<>(q); while (!q.isEmpty()) { String x = q.remove(); out.add(x); adj.get(x).keySet().stream().filter(seen::add).forEach(q::add); } return out; } }
Graph g = new Graph(); String[] es = {"a b 4", "a c 1", "c b 2", "b d 5", "c d 8", "d e 3"}; for (String e : es) { String[] p = e.split(" "); g.edge(p[0], p[1], Integer.parseInt(p[2])); } System.out.println(g.dijkstra("a")); System.out.println(g.bfs("a"));
//> {a=0, b=3, c=1, d=8, e=11}
//> [a, b, c, d, e]

// === java-program-hanoi-queens ===
static void hanoi(int n, char a, char b, char c) { if (n == 0) return; hanoi(n - 1, a, c, b); if (n == 3) System.out.println(a + "->" + c); hanoi(n - 1, b, a, c); } static int queens(int n, int row, int cols, int d1, int d2) { if (row == n) return 1; int c = 0; for (int avail = ((1 << n) - 1) & ~(cols | d1 | d2); avail != 0; avail &= avail - 1) { int bit = avail & -avail; c += queens(n, row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1); } return c; }
hanoi(4, 'A', 'B', 'C'); System.out.println(queens(6, 0, 0, 0, 0) + " " + queens(7, 0, 0, 0, 0)); static int ack(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); } System.out.println(ack(2, 6)); List<List<Integer>> subs = new ArrayList<>(); sub(List.of(1, 2, 3), 0, new ArrayDeque<>(), subs); System.out.println(subs); static void sub(List<Integer> l, int i, Deque<Integer> cur, List<List<Integer>> out) { if (i == l.size()) { out.add(new ArrayList<>(cur)); return; } sub(l, i + 1, cur, out); cur.addLast(l.get(i)); sub(l, i + 1, cur, out); cur.removeLast(); }
//> A->B
//> B->C
//> 4 40
//> 15
//> [[], [3], [2], [2, 3], [1], [1, 3], [1, 2], [1, 2, 3]]

// === java-program-initorder2 ===
class A { static { System.out.println("A static"); } { System.out.println("A init"); } A() { System.out.println("A()"); m(); } void m() { System.out.println("A.m"); } } class B extends A { private final String s = "set"; private String t = mk(); static int n = cnt(); static int cnt() { System.out.println("B static"); return 3; } String mk() { System.out.println("mk " + s); return "t"; } B() { super(); System.out.println("B() " + t); } @Override void m() { System.out.println("B.m " + s + " " + t); } } interface HasDef { int X = new Random(1).nextInt(1) + show(); static int show() { System.out.println("iface init"); return 9; } default void d() { } } class Cc extends B implements HasDef { } new Cc(); System.out.println(Cc.X); B[] arr = new B[2]; System.out.println(arr[0] + " " + B.n);
//> A static
//> B static
//> iface init
//> A init
//> A()
//> B.m set null
//> mk set
//> B() t
//> 9
//> null 3

// === java-program-interp ===
enum Op { PUSH, ADD, MUL, JMPZ, DUP, DEC, PRINT, SWAP, HALT } record Ins(Op op, int arg) { Ins(Op op) { this(op, 0); } }
class Vm { private final int[] st = new int[16]; private int sp, pc, steps; void run(List<Ins> code) { while (true) { Ins i = code.get(pc++); steps++; switch (i.op()) { case PUSH -> st[sp++] = i.arg(); case ADD -> { int b = st[--sp]; st[sp - 1] += b; } case MUL -> { int b = st[--sp]; st[sp - 1] *= b; } case DUP -> { st[sp] = st[sp - 1]; sp++; } case DEC -> st[sp - 1]--; case SWAP -> { int t = st[sp - 1]; st[sp - 1] = st[sp - 2]; st[sp - 2] = t; } case JMPZ -> { if (st[sp - 1] == 0) pc = i.arg(); else pc = pc; } case PRINT -> System.out.println("out " + st[sp - 1]); case HALT -> { System.out.println("halt after " + steps); return; } } } } }
new Vm().run(List.of(new Ins(Op.PUSH, 6), new Ins(Op.DUP), new Ins(Op.MUL), new Ins(Op.PRINT), new Ins(Op.HALT))); new Vm().run(List.of(new Ins(Op.ADD)));
//> out 36
//> halt after 5
//> !! java.lang.ArrayIndexOutOfBoundsException: Index -1 out of bounds for length 16

// === java-program-life ===
boolean[][] g = new boolean[6][6]; int[][] seed = {{1, 2}, {2, 3}, {3, 1}, {3, 2}, {3, 3}}; for (int[] s : seed) g[s[0]][s[1]] = true;
for (int gen = 0; gen < 3; gen++) { boolean[][] n = new boolean[6][6]; for (int r = 0; r < 6; r++) for (int c = 0; c < 6; c++) { int k = 0; for (int dr = -1; dr <= 1; dr++) for (int dc = -1; dc <= 1; dc++) { if (dr == 0 && dc == 0) continue; int rr = (r + dr + 6) % 6, cc = (c + dc + 6) % 6; if (g[rr][cc]) k++; } n[r][c] = k == 3 || g[r][c] && k == 2; } g = n; }
for (boolean[] row : g) { StringBuilder sb = new StringBuilder(); for (boolean x : row) sb.append(x ? '#' : '.'); System.out.println(sb); }
//> ......
//> ......
//> ..#...
//> ...##.
//> ..##..
//> ......

// === java-program-lru ===
class LruCache<K, V> {
    private final int cap; private final Map<K, V> m; private int hits, misses;
    LruCache(int cap) { this.cap = cap; m = new LinkedHashMap<>(cap, 0.75f, true) { protected boolean removeEldestEntry(Map.Entry<K, V> e) { boolean r = size() > LruCache.this.cap; if (r) System.out.println("evict " + e.getKey()); return r; } }; }
    V get(K k, Function<? super K, ? extends V> load) { V v = m.get(k); if (v != null) { hits++; return v; } misses++; v = load.apply(k); m.put(k, v); return v; }
    @Override public String toString() { return String.format("%s hits=%d misses=%d", m, hits, misses); }
}
LruCache<Integer, String> c = new LruCache<>(2);
for (int i : new int[]{1, 2, 1, 3, 2, 1, 1}) c.get(i, k -> "v" + k);
System.out.println(c);
//> evict 2
//> evict 1
//> evict 3
//> {2=v2, 1=v1} hits=2 misses=5

// === java-program-matrix ===
class Matrix {
    final double[][] a;
    Matrix(double[][] a) { this.a = a; }
    static Matrix identity(int n) { double[][] r = new double[n][n]; for (int i = 0; i < n; i++) r[i][i] = 1; return new Matrix(r); }
    Matrix times(Matrix o) { int n = a.length, m = o.a[0].length; double[][] r = new double[n][m]; for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) { double s = 0; for (int k = 0; k < o.a.length; k++) s += a[i][k] * o.a[k][j]; r[i][j] = s; } return new Matrix(r); }
    Matrix pow(int e) { if (e == 0) return identity(a.length); Matrix h = pow(e / 2); Matrix q = h.times(h); return e % 2 == 0 ? q : q.times(this); }
    @Override public String toString() { return Arrays.stream(a).map(row -> Arrays.stream(row).mapToObj(v -> String.format("%.1f", v)).collect(Collectors.joining(" "))).collect(Collectors.joining("\n")); }
}
System.out.println(new Matrix(new double[][]{{1, 1}, {1, 0}}).pow(30));
//> 1346269.0 832040.0
//> 832040.0 514229.0

// === java-program-nested-generic-inner ===
class LinkedSeq<T> implements Iterable<T> { private class Node { T v; Node next; Node(T v) { this.v = v; } } private Node head, tail; private int n; @SafeVarargs static <T> LinkedSeq<T> of(T... ts) { LinkedSeq<T> s = new LinkedSeq<>(); for (T t : ts) s.add(t); return s; } void add(T t) { Node x = new Node(t); if (head == null) head = tail = x; else { tail.next = x; tail = x; } n++; } LinkedSeq<T> reversed() { LinkedSeq<T> r = new LinkedSeq<>(); for (T t : this) { var x = r.new Node(t); x.next = r.head; r.head = x; if (r.tail == null) r.tail = x; r.n++; } return r; } <R> LinkedSeq<R> map(Function<? super T, ? extends R> f) { LinkedSeq<R> r = new LinkedSeq<>(); forEach(t -> r.add(f.apply(t))); return r; } <A> A fold(A z, BiFunction<? super A, ? super T, ? extends A> f) { A a = z; for (T t : this) a = f.apply(a, t); return a; } public Iterator<T> iterator() { return new Iterator<T>() { private Node at = head; @Override public boolean hasNext() { return at != null; } @Override public T next() { if (at == null) throw new NoSuchElementException(); T v = at.v; at = at.next; return v; } }; } }
LinkedSeq<Integer> s = LinkedSeq.of(1, 2, 3); System.out.println(s.map(x -> x * 1.5).fold("", (a, x) -> a + x + ";") + s.reversed().fold(0, (a, x) -> a * 10 + x)); for (String t : LinkedSeq.of("x", "y").map(String::toUpperCase)) System.out.print(t); System.out.println(); Iterator<Integer> it = s.iterator(); while (true) System.out.println(it.next());
//> 1.5;3.0;4.5;321
//> XY
//> 1
//> 2
//> 3
//> !! java.util.NoSuchElementException

// === java-program-parser ===
class Calc { private final String s; private int i; Calc(String s) { this.s = s.replaceAll("\\s+", ""); } double expr() { double v = term(); while (i < s.length() && (peek() == '+' || peek() == '-')) { char op = s.charAt(i++); double r = term(); v = op == '+' ? v + r : v - r; } return v; } double term() { double v = factor(); while (i < s.length() && (peek() == '*' || peek() == '/')) { char op = s.charAt(i++); double r = factor(); v = op == '*' ? v * r : v / r; } return v; } double factor() { if (peek() == '-') { i++; return -factor(); } if (peek() == '(') { i++; double v = expr(); if (peek() != ')') throw new IllegalStateException("expected ) at " + i); i++; return v; } int st = i; while (i < s.length() && (Character.isDigit(peek()) || peek() == '.')) i++; if (st == i) throw new NumberFormatException("number expected at " + i); return Double.parseDouble(s.substring(st, i)); } char peek() { return i < s.length() ? s.charAt(i) : '\0'; } }
for (String e : List.of("1 + 2 * 3", "(1+2)*3", "-4/(2-2)", "2*(3+", "10/4-1.5", "abc")) try { System.out.println(e + " = " + new Calc(e).expr()); } catch (RuntimeException x) { System.out.println(e + " -> " + x); }
//> 1 + 2 * 3 = 7.0
//> (1+2)*3 = 9.0
//> -4/(2-2) = -Infinity
//> 2*(3+ -> java.lang.NumberFormatException: number expected at 5
//> 10/4-1.5 = 1.0
//> abc -> java.lang.NumberFormatException: number expected at 0

// === java-program-pingpong ===
class PingPong { private boolean ping = true; private final ReentrantLock lock = new ReentrantLock(); private final Condition turn = lock.newCondition(); void play(boolean mine, int n, String word) throws InterruptedException { for (int i = 0; i < n; i++) { lock.lock(); try { while (ping != mine) turn.await(); System.out.println(word + i); ping = !ping; turn.signalAll(); } finally { lock.unlock(); } } } }
PingPong p = new PingPong(); ExecutorService ex = Executors.newFixedThreadPool(2); Future<?> a = ex.submit(() -> { p.play(true, 3, "ping"); return null; }); Future<?> b = ex.submit(() -> { p.play(false, 3, "pong"); return null; }); a.get(); b.get(); ex.shutdown(); System.out.println(ex.awaitTermination(1, TimeUnit.SECONDS));
//> ping0
//> pong0
//> ping1
//> pong1
//> ping2
//> pong2
//> true

// === java-program-sieve-big ===
int n = 200000; boolean[] comp = new boolean[n + 1]; int count = 0; long sum = 0; for (int i = 2; i <= n; i++) { if (!comp[i]) { count++; sum += i; for (long j = (long) i * i; j <= n; j += i) comp[(int) j] = true; } } System.out.println(count + " " + sum); long[] memo = new long[91]; System.out.println(fib(90, memo)); static long fib(int k, long[] m) { return k < 2 ? k : m[k] != 0 ? m[k] : (m[k] = fib(k - 1, m) + fib(k - 2, m)); } long x = 1; for (int i = 1; i <= 25; i++) x *= i; System.out.println(x); int h = 0; for (int i = 0; i < 1000000; i++) h = 31 * h + (i ^ (i >>> 3)); System.out.println(h); System.out.println(gcd(1071, 462) + " " + collatz(27)); static int gcd(int a, int b) { return b == 0 ? a : gcd(b, a % b); } static int collatz(long v) { int s = 0; while (v != 1) { v = (v & 1) == 0 ? v / 2 : 3 * v + 1; s++; } return s; }
//> 17984 1709600813
//> 2880067194370816120
//> 7034535277573963776
//> -369189376
//> 21 111

// === java-program-whole ===
public class Shop {
    enum Kind { FOOD(0.07), BOOK(0.07), TOY(0.19); private final double vat; Kind(double v) { vat = v; } double vat() { return vat; } }
    static abstract class Item { private static int next = 100; protected final int id = next++; final String name; final int cents; Item(String n, int c) { name = n; cents = c; } abstract Kind kind(); long gross() { return Math.round(cents * (1 + kind().vat())); } @Override public String toString() { return "#" + id + " " + name; } }
    static class Food extends Item { Food(String n, int c) { super(n, c); } Kind kind() { return Kind.FOOD; } }
    static class Toy extends Item { Toy(String n, int c) { super(n, c); } Kind kind() { return Kind.TOY; } }
    private final Map<Item, Integer> cart = new LinkedHashMap<>();
    Shop add(Item i, int n) { cart.merge(i, n, Integer::sum); return this; }
    long total() { long t = 0; for (Map.Entry<Item, Integer> e : cart.entrySet()) t += e.getKey().gross() * e.getValue(); return t; }
    public static void main(String... args) {
        Item apple = new Food("apple", 120), robot = new Toy("robot", 1999);
        Shop s = new Shop().add(apple, 3).add(robot, 1).add(apple, 1);
        s.cart.forEach((k, v) -> System.out.printf("%-12s x%d %8.2f%n", k, v, k.gross() * v / 100.0));
        System.out.println("total " + s.total() / 100.0 + " args " + args.length);
        System.out.println(s.cart.keySet().stream().collect(Collectors.groupingBy(Item::kind, () -> new EnumMap<>(Kind.class), Collectors.mapping(i -> i.name, Collectors.joining("+")))));
        new Object() { void go() { throw new UnsupportedOperationException("closing " + s.cart.size()); } }.go();
    }
}
//> #100 apple   x4     5.12
//> #101 robot   x1    23.79
//> total 28.91 args 0
//> {FOOD=apple, TOY=robot}
//> !! java.lang.UnsupportedOperationException: closing 2
