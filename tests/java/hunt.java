// === java-hunt-inventory ===
record Item(String sku, String category, int quantity, double price) { double total() { return quantity * price; } Item withQuantity(int q) { return new Item(sku, category, q, price); } }
class Inventory {
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    void add(Item item) {
        Item before = items.put(item.sku(), item);
        undo.push(before == null ? () -> items.remove(item.sku()) : () -> items.put(before.sku(), before));
    }
    boolean undo() { if (undo.isEmpty()) return false; undo.pop().run(); return true; }
    Map<String, Double> totals() { return items.values().stream().collect(Collectors.groupingBy(Item::category, TreeMap::new, Collectors.summingDouble(Item::total))); }
    Optional<Item> mostValuable() { return items.values().stream().max(Comparator.comparingDouble(Item::total).thenComparing(Item::sku)); }
    @Override public String toString() { return items.values().toString(); }
}
Inventory inv = new Inventory();
inv.add(new Item("b-1", "bolt", 10, 0.25)); inv.add(new Item("n-7", "nut", 100, 0.1)); inv.add(new Item("b-2", "bolt", 4, 1.5)); inv.add(new Item("b-1", "bolt", 20, 0.25));
System.out.println(inv); System.out.println(inv.totals()); System.out.println(inv.mostValuable().map(Item::sku).orElse("none"));
while (inv.undo()) System.out.println(inv);
System.out.println(inv.totals() + " " + inv.mostValuable().isPresent());
Item it = new Item("x", "y", 3, 2.0); System.out.println(it.equals(it.withQuantity(3)) + " " + it.hashCode() + " " + it.withQuantity(4).hashCode() + " " + it);
System.out.printf("%-8s|%8.2f|%05d|%x|%+d|%,d|%e|%b|%c|%10s|%-10s|%n", "left", 3.14159, 42, 255, 7, 1234567, 12345.678, true, 'q', "right", "l");
System.out.println(String.format("%08.3f %s %S %h %o %% %3$s %1$.1f", 3.14159, List.of(1, 2), "upper", "hi", 8));

// === java-hunt-generics ===
interface Shape { double area(); default String describe() { return name() + " " + String.format("%.2f", area()); } String name(); static Shape unit() { return new Square(1); } }
record Circle(double r) implements Shape { public double area() { return Math.PI * r * r; } public String name() { return "circle"; } }
record Square(double side) implements Shape { public double area() { return side * side; } public String name() { return "square"; } Square { if (side < 0) throw new IllegalArgumentException("negative: " + side); } }
abstract class Tree<T extends Comparable<T>> implements Iterable<T> {
    abstract Tree<T> insert(T value); abstract int size(); abstract int depth();
    static <T extends Comparable<T>> Tree<T> empty() { return new Leaf<>(); }
    @SafeVarargs static <T extends Comparable<T>> Tree<T> of(T... values) { Tree<T> t = empty(); for (T v : values) t = t.insert(v); return t; }
}
class Leaf<T extends Comparable<T>> extends Tree<T> { Tree<T> insert(T value) { return new Branch<>(this, value, this); } int size() { return 0; } int depth() { return 0; } public Iterator<T> iterator() { return Collections.emptyIterator(); } }
class Branch<T extends Comparable<T>> extends Tree<T> {
    final Tree<T> left, right; final T value;
    Branch(Tree<T> left, T value, Tree<T> right) { this.left = left; this.value = value; this.right = right; }
    Tree<T> insert(T v) { int c = v.compareTo(value); return c == 0 ? this : c < 0 ? new Branch<>(left.insert(v), value, right) : new Branch<>(left, value, right.insert(v)); }
    int size() { return left.size() + 1 + right.size(); }
    int depth() { return 1 + Math.max(left.depth(), right.depth()); }
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private final Iterator<T> l = left.iterator(), r = right.iterator(); private boolean done;
            @Override public boolean hasNext() { return l.hasNext() || !done || r.hasNext(); }
            @Override public T next() { if (l.hasNext()) return l.next(); if (!done) { done = true; return value; } return r.next(); }
        };
    }
}
Tree<Integer> t = Tree.of(5, 2, 8, 1, 9, 3, 5);
StringBuilder sb = new StringBuilder(); for (int v : t) sb.append(v).append(','); sb.setLength(sb.length() - 1); System.out.println(sb.reverse() + " " + t.size() + " " + t.depth());
Tree<String> words = Tree.of("the quick brown fox".split(" ")); List<String> list = new ArrayList<>(); words.forEach(list::add); System.out.println(list);
try { t.iterator().remove(); } catch (UnsupportedOperationException e) { System.out.println("UOE " + e.getMessage()); }
try { Iterator<Integer> i = Tree.<Integer>empty().iterator(); i.next(); } catch (NoSuchElementException e) { System.out.println(e); }
List<Shape> shapes = List.of(new Circle(1.5), new Square(2), Shape.unit()); for (Shape s : shapes) System.out.println(s.describe() + " " + s);
try { new Square(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
static <K, V extends Comparable<? super V>> List<Map.Entry<K, V>> byValue(Map<K, V> m) { List<Map.Entry<K, V>> l = new ArrayList<>(m.entrySet()); l.sort(Map.Entry.<K, V>comparingByValue().reversed()); return l; }
static double sum(Collection<? extends Number> c) { double s = 0; for (Number n : c) s += n.doubleValue(); return s; }
static void fill(List<? super Integer> l) { for (int i = 0; i < 3; i++) l.add(i); }
System.out.println(byValue(new TreeMap<>(Map.of("a", 1, "b", 3, "c", 2)))); System.out.println(sum(List.of(1, 2.5, 3L, (byte) 4))); List<Object> objects = new ArrayList<>(List.of("x")); fill(objects); System.out.println(objects);
static <T, R> Function<T, R> memo(Function<T, R> f) { Map<T, R> cache = new HashMap<>(); return x -> cache.computeIfAbsent(x, f); }
int[] calls = {0}; Function<Integer, Integer> sq = memo(x -> { calls[0]++; return x * x; }); System.out.println(sq.apply(4) + sq.apply(4) + " " + calls[0]);
class Pair<A, B> { final A a; final B b; Pair(A a, B b) { this.a = a; this.b = b; } <C> Pair<A, C> with(C c) { return new Pair<>(a, c); } Pair<B, A> swap() { return new Pair<>(b, a); } public String toString() { return "(" + a + ", " + b + ")"; } static <X> Pair<X, X> twin(X x) { return new Pair<>(x, x); } }
System.out.println(new Pair<>("a", 1).with(2.5).swap() + " " + Pair.twin('c')); Pair<? extends Number, ?> wild = new Pair<>(1, "q"); System.out.println(wild.a.intValue() + 1 + "" + wild.b);

// === java-hunt-switch ===
enum Op implements IntBinaryOperator { ADD("+") { public int applyAsInt(int a, int b) { return a + b; } }, MUL("*") { public int applyAsInt(int a, int b) { return a * b; } }, SUB("-") { public int applyAsInt(int a, int b) { return a - b; } }; final String sign; Op(String s) { sign = s; } static Op of(char c) { for (Op o : values()) if (o.sign.charAt(0) == c) return o; throw new IllegalArgumentException("no op " + c); } }
static int eval(String rpn) { Deque<Integer> st = new ArrayDeque<>(); for (String tok : rpn.trim().split("\\s+")) { switch (tok) { case "+", "*", "-" -> { int b = st.pop(), a = st.pop(); st.push(Op.of(tok.charAt(0)).applyAsInt(a, b)); } default -> st.push(Integer.parseInt(tok)); } } return st.pop(); }
System.out.println(eval("3 4 + 2 *") + " " + eval(" 5 1 2 + 4 * + 3 - "));
try { eval("1 +"); } catch (NoSuchElementException e) { System.out.println(e); } try { eval("x"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); } try { Op.of('/'); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
System.out.println(Op.valueOf("ADD") + " " + Op.MUL.getClass() + " " + Op.MUL.getDeclaringClass() + " " + Op.SUB.ordinal() + " " + Op.ADD.compareTo(Op.SUB) + " " + Arrays.toString(Op.values()));
static String kind(Object o) { if (o instanceof Integer i && i > 10) return "big " + i; if (o instanceof Integer i) return "int " + i; if (o instanceof String s && !s.isEmpty()) return "text " + s.charAt(0); if (!(o instanceof List<?> l)) return "other:" + o; return "list of " + l.size(); }
for (Object o : new Object[]{3, 30, "abc", "", List.of(1, 2), 'c', null, 2.0}) System.out.println(kind(o));
static int days(int month, boolean leap) { return switch (month) { case 4, 6, 9, 11 -> 30; case 2 -> { if (leap) yield 29; yield 28; } default -> { if (month < 1 || month > 12) throw new IllegalArgumentException("month " + month); yield 31; } }; }
int total = 0; for (int m = 1; m <= 12; m++) total += days(m, m % 2 == 0); System.out.println(total); try { days(13, false); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
int n = 2; switch (n) { case 1: System.out.println("one"); case 2: System.out.println("two"); case 3: System.out.println("three"); break; default: System.out.println("many"); }
EnumMap<Op, Integer> em = new EnumMap<>(Op.class); em.put(Op.SUB, 1); em.put(Op.ADD, 2); System.out.println(em + " " + EnumSet.complementOf(EnumSet.of(Op.MUL)) + EnumSet.range(Op.ADD, Op.MUL));
char grade = 'B'; String g = switch (grade) { case 'A' -> "top"; case 'B', 'C' -> { String r = "mid"; yield r + grade; } default -> "low"; }; System.out.println(g);
String day = "tue"; int len = switch (day) { case "mon": case "tue": yield day.length() * 2; default: yield -1; }; System.out.println(len);
try { Op.valueOf("DIV"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
Op nul = null; try { switch (nul) { case ADD -> System.out.println("a"); default -> System.out.println("d"); } } catch (NullPointerException e) { System.out.println("npe"); }

// === java-hunt-exceptions ===
class Res implements AutoCloseable { final String n; final boolean bad; Res(String n, boolean bad) { this.n = n; this.bad = bad; System.out.println("open " + n); } @Override public void close() throws Exception { System.out.println("close " + n); if (bad) throw new Exception("close failed: " + n); } }
try (Res a = new Res("a", true); Res b = new Res("b", false); Res c = new Res("c", true)) { System.out.println("body"); throw new IllegalStateException("body failed"); } catch (IllegalStateException e) { System.out.println(e + " " + Arrays.toString(e.getSuppressed())); } finally { System.out.println("finally"); }
try (Res a = new Res("d", true)) { System.out.println("fine"); } catch (Exception e) { System.out.println(e.getMessage() + " " + e.getSuppressed().length); }
try (Res none = null) { System.out.println("null resource"); }
static int order() { int x = 1; try { x = 2; return x; } finally { x = 3; System.out.println("x " + x); } }
@SuppressWarnings("finally") static int override() { try { throw new RuntimeException("lost"); } finally { return 7; } }
System.out.println(order() + " " + override());
class AppException extends Exception { final int code; AppException(String m, int code, Throwable cause) { super(m, cause); this.code = code; } @Override public String toString() { return "App[" + code + "] " + getMessage(); } }
static void level3(int n) throws AppException { try { int[] a = new int[2]; a[n] = 10 / (n - 1); } catch (ArithmeticException | ArrayIndexOutOfBoundsException e) { throw new AppException("level3: " + e.getMessage(), n, e); } }
for (int i = 0; i < 4; i++) { try { level3(i); System.out.println(i + " ok"); } catch (AppException e) { Throwable root = e; while (root.getCause() != null) root = root.getCause(); System.out.println(e + " <- " + root.getClass().getSimpleName() + " " + e.code); } }
try { Object o = "s"; Integer i = (Integer) o; } catch (ClassCastException e) { System.out.println(e.getMessage()); }
try { Object[] arr = new Integer[1]; arr[0] = "s"; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); }
try { List.of(1).add(2); } catch (UnsupportedOperationException e) { System.out.println(e); } try { new ArrayList<>(List.of(1)).get(3); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { "abc".substring(2, 1); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { "abc".charAt(5); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
try { List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); for (Integer x : l) l.remove(x); } catch (ConcurrentModificationException e) { System.out.println(e); }
try { throw new Error("custom", new RuntimeException("why")); } catch (Throwable e) { System.out.println(e + " / " + e.getCause()); }
try { Integer.parseInt("12x"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); } try { Long.parseLong(""); } catch (NumberFormatException e) { System.out.println(e.getMessage()); } try { Double.parseDouble("1.2.3"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); } try { Integer.parseInt(null); } catch (NumberFormatException e) { System.out.println(e.getMessage()); }
static int recurse(int n) { return n == 0 ? 0 : 1 + recurse(n - 1); } System.out.println(recurse(500));
try { Objects.checkIndex(5, 3); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { Optional.empty().orElseThrow(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { new ArrayDeque<>().removeFirst(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { new LinkedList<>().getLast(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { Collections.emptyList().iterator().next(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { new PriorityQueue<>().remove(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { new TreeMap<>().firstKey(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { new Scanner("x").nextInt(); } catch (InputMismatchException e) { System.out.println(e); }
throw new AppException("the end", 3, null);

// === java-hunt-streams ===
record Emp(String name, String dept, int age, double pay, List<String> skills) {}
List<Emp> emps = List.of(new Emp("Ann", "dev", 30, 100.5, List.of("java", "go")), new Emp("Bob", "dev", 45, 80, List.of("java")), new Emp("Cid", "ops", 28, 60.25, List.of("bash", "go")), new Emp("Dee", "ops", 51, 95, List.of()), new Emp("Eve", "hr", 39, 70, List.of("talk")));
Map<String, Double> ages = emps.stream().collect(Collectors.groupingBy(Emp::dept, TreeMap::new, Collectors.averagingInt(Emp::age))); System.out.println(ages);
System.out.println(emps.stream().collect(Collectors.partitioningBy(e -> e.age() > 35, Collectors.mapping(Emp::name, Collectors.joining("/", "<", ">")))));
System.out.println(emps.stream().flatMap(e -> e.skills().stream()).distinct().sorted(Comparator.reverseOrder()).toList());
Map<String, Double> pays = emps.stream().collect(Collectors.toMap(Emp::dept, Emp::pay, Double::sum, LinkedHashMap::new)); System.out.println(pays);
System.out.println(emps.stream().map(Emp::name).collect(Collectors.collectingAndThen(Collectors.toList(), l -> { Collections.reverse(l); return l; })));
System.out.println(emps.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.summingDouble(Emp::pay), (c, s) -> s / c)));
System.out.println(emps.stream().sorted(Comparator.comparing(Emp::dept).thenComparing(Emp::age, Comparator.reverseOrder())).map(Emp::name).toList());
System.out.println(emps.stream().mapToDouble(Emp::pay).summaryStatistics()); System.out.println(emps.stream().collect(Collectors.summarizingInt(Emp::age)));
System.out.println(IntStream.rangeClosed(1, 5).mapToObj(i -> "x".repeat(i)).collect(Collectors.joining(","))); System.out.println(IntStream.iterate(1, i -> i < 200, i -> i * 3).boxed().toList()); System.out.println(Stream.iterate(new int[]{0, 1}, f -> new int[]{f[1], f[0] + f[1]}).limit(10).map(f -> f[0]).toList());
System.out.println(Stream.of(1, 2, 3, 4, 5, 6).takeWhile(x -> x < 4).toList() + "" + Stream.of(1, 2, 3, 4).dropWhile(x -> x < 3).toList() + Stream.of(5, 3, 8).reduce(Integer::max).get() + Stream.of("a", "b").reduce("", String::concat) + Stream.of(1, 2, 3).reduce(10, (a, b) -> a - b, Integer::sum));
System.out.println(Arrays.stream("the cat the dog a cat".split(" ")).collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())).entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" ")));
List<String> log = new ArrayList<>(); Stream.of("one", "two", "three", "four").filter(s -> { log.add("f " + s); return s.length() > 3; }).map(s -> { log.add("m " + s); return s.toUpperCase(); }).peek(s -> log.add("p " + s)).findFirst().ifPresent(s -> log.add("r " + s)); System.out.println(log);
System.out.println(Stream.of("b", "a", "c").sorted().skip(1).anyMatch("c"::equals) + " " + Stream.of(2, 4).allMatch(x -> x % 2 == 0) + Stream.empty().noneMatch(x -> true)); System.out.println("hello".chars().filter(c -> "aeiou".indexOf(c) >= 0).mapToObj(c -> (char) c).toList()); System.out.println(IntStream.of(3, 1, 2).sorted().sum() + " " + IntStream.range(0, 0).average() + " " + IntStream.of(4, 8).average() + DoubleStream.of(1, 2.5).max() + LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
System.out.println(Stream.of(List.of(1, 2), List.of(3), List.<Integer>of()).mapMulti((List<Integer> l, Consumer<Integer> c) -> l.forEach(c)).toList()); Object[] oa = Stream.of(1, "a").toArray(); System.out.println(Arrays.toString(oa) + Stream.of("z").toArray(String[]::new).length); System.out.println(Stream.concat(Stream.of(1), Stream.of(2)).map(String::valueOf).collect(Collectors.toCollection(ArrayDeque::new)).peekLast()); System.out.println(emps.stream().collect(Collectors.groupingBy(Emp::dept, Collectors.flatMapping(e -> e.skills().stream(), Collectors.toCollection(TreeSet::new)))).get("dev")); Map<String, Long> young = emps.stream().collect(Collectors.groupingBy(Emp::dept, TreeMap::new, Collectors.filtering(e -> e.age() < 40, Collectors.counting()))); System.out.println(young + " " + emps.stream().collect(Collectors.groupingBy(e -> e.name().length(), Collectors.maxBy(Comparator.comparingDouble(Emp::pay)))).get(3).map(Emp::name)); System.out.println(Stream.of("x", "yy", "zz").collect(Collectors.toMap(String::length, s -> s, (a, b) -> a + b)) + " " + Collections.max(emps, Comparator.comparing(Emp::age)).name());
try { Stream.of("x", "y").collect(Collectors.toMap(s -> 1, s -> s)); } catch (IllegalStateException e) { System.out.println(e.getMessage()); } Stream<Integer> used = Stream.of(1); used.count(); try { used.count(); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
Supplier<Stream<Integer>> again = () -> Stream.of(1, 2, 3); System.out.println(again.get().mapToInt(Integer::intValue).sum() + again.get().mapToInt(x -> x).max().getAsInt()); System.out.println(IntStream.range(0, 20).boxed().collect(Collectors.groupingBy(i -> i % 3)).values()); var it = Stream.of(7, 8).iterator(); while (it.hasNext()) System.out.print(it.next() + ";"); System.out.println(); System.out.println(Stream.generate(() -> "g").limit(3).collect(Collectors.joining())); System.out.println(Collections.nCopies(3, "ab") + " " + Collections.frequency(List.of(1, 2, 1), 1) + Collections.disjoint(List.of(1), List.of(2)));

// === java-hunt-numbers ===
System.out.println((byte) 200 + " " + (short) 70000 + " " + (char) 65.7 + " " + (int) 3.99e10 + " " + (long) -2.5 + " " + (int) Float.NaN + " " + (byte) -129 + " " + (int) 'x' + " " + (char) ('a' + 2) + " " + ('a' + 2));
System.out.println(7 / -2 + " " + 7 % -2 + " " + -7 / 2 + " " + -7 % 2 + " " + Math.floorMod(-7, 2) + " " + Math.floorDiv(-7, 2) + " " + 7.5 % -2 + " " + 1.0 / 0 + " " + -1.0 / 0 + " " + 0.0 / 0 + " " + (0.0 == -0.0) + Double.valueOf(0.0).equals(-0.0));
System.out.println(0.1 + 0.2); System.out.println(0.1f + 0.2f); System.out.println(1e16 + 1); System.out.println(100.0 * 1.1); System.out.println((float) 1e10); System.out.println(1.0e-5 + " " + 123456789.0 + " " + 1e7 + " " + 1.0E-3 + " " + 0.001f + " " + Double.MIN_VALUE + " " + Float.MAX_VALUE);
int i = 5; i = i++ + ++i; System.out.println(i); int j = 3; j += j++ * 2 + j; System.out.println(j); int k = 10; k -= 3 - (k = 2); System.out.println(k); byte b = 10; b += 300; System.out.println(b); b >>>= 1; System.out.println(b); short s = 1; s *= 1.5; System.out.println(s); char c = 'a'; c += 1; c++; System.out.println(c); int x = 7; x <<= 33; System.out.println(x); long L = 1L << 40; System.out.println(L + " " + (int) L + " " + (L >>> 3) + " " + (1 << -1));
System.out.println(Integer.MAX_VALUE + 1 + " " + (Long.MAX_VALUE + 1) + " " + Math.abs(Integer.MIN_VALUE) + " " + -Integer.MIN_VALUE + " " + Integer.MIN_VALUE / -1); try { Math.addExact(Integer.MAX_VALUE, 1); } catch (ArithmeticException e) { System.out.println(e.getMessage()); } try { Math.toIntExact(1L << 33); } catch (ArithmeticException e) { System.out.println(e.getMessage()); } try { System.out.println(1 % 0); } catch (ArithmeticException e) { System.out.println(e.getMessage()); }
System.out.println(Integer.toBinaryString(-8 >>> 28) + " " + Integer.toHexString(-1 << 4) + " " + Long.toString(255, 2) + " " + Integer.parseInt("-zz", 36) + " " + Integer.bitCount(0xF0F0) + " " + Integer.reverse(1) + " " + Long.numberOfLeadingZeros(1) + " " + Integer.highestOneBit(1000) + " " + (0b1010 ^ 0x0F) + " " + (~7 & 0xFF) + " " + 1_000_000);
Integer a1 = 127, a2 = 127, b1 = 1000, b2 = 1000; System.out.println((a1 == a2) + " " + (b1 == b2) + " " + b1.equals(b2) + " " + (b1 <= b2) + " " + new Object().equals(null)); Long lo = 5L; System.out.println(lo.equals(5) + " " + lo.equals(5L) + " " + (lo == 5)); Object tern = true ? 1 : 2.0; System.out.println(tern); Object t2 = false ? 'a' : 98; System.out.println(t2); char t3 = true ? 'b' : 0; System.out.println(t3); System.out.println(true ? null : 0); System.out.println((Object) (true ? Integer.valueOf(3) : Double.valueOf(4))); int q = 3; System.out.println(false ? q : 'x'); System.out.println(true ? 'x' : q); System.out.println(true ? 'y' : 5);
System.out.println(Math.round(2.5) + " " + Math.round(-2.5) + " " + Math.rint(2.5) + " " + Math.ceil(-0.5) + " " + Math.floor(-0.5) + " " + Math.sqrt(2) + " " + Math.pow(2, 0.5) + " " + Math.hypot(3, 4) + " " + Math.cbrt(27) + " " + Math.signum(-3.2) + " " + Math.max(-0.0, 0.0) + " " + Math.exp(1) + " " + Math.log10(1000) + " " + Math.atan2(1, 1) + " " + Math.toDegrees(Math.PI));

// === java-hunt-text ===
String block = """
    Hello,
      "World" \
    joined
    tab\tend   \s|
    """; System.out.print(block); System.out.println(block.lines().count() + " " + block.length());
System.out.println("a,b,,c,,".split(",").length + " " + Arrays.toString("a,b,,c,,".split(",", -1)) + Arrays.toString("a1b22c".split("\\d+")) + Arrays.toString(" x  y ".trim().split(" ")) + Arrays.toString("abc".split("")));
System.out.println("Hello".chars().sum() + " " + "hello".indexOf('l', 3) + " " + "hello".replace('l', 'L') + " " + "a.b.c".replaceAll("\\.", "-") + " " + "x1y2".replaceAll("([a-z])(\\d)", "$2$1") + " " + "  pad ".strip() + "|" + "ab".repeat(3) + " " + "B".compareTo("a") + " " + "b".compareToIgnoreCase("A") + " " + "Mississippi".lastIndexOf("ss") + " " + "abc".contains("") + " " + "ABC".toLowerCase().equals("abc") + " " + "é".length() + " " + "🦀".length() + " " + "🦀".codePointCount(0, 2) + " " + String.join("-", List.of("x", "y")) + " " + "%d items".formatted(3) + " " + "a\tb".translateEscapes() + " " + "x".isBlank() + " " + "  ".isBlank() + " " + "abc".hashCode() + " " + "".isEmpty());
StringBuilder sb = new StringBuilder("hello"); sb.insert(0, "[").append(']').append(1).append(2.5).append(true).append('c').append((Object) null).append(new char[]{'x', 'y'}).deleteCharAt(1).replace(0, 2, "<<").setCharAt(2, 'Z'); System.out.println(sb + " " + sb.length() + " " + sb.indexOf("o") + " " + sb.charAt(3)); sb.setLength(4); System.out.println(sb.reverse()); sb.delete(0, 2); System.out.println(sb); System.out.println(new StringBuilder("abc").compareTo(new StringBuilder("abd")) + " " + "abc".contentEquals(new StringBuilder("abc")));
String s1 = "hi", s2 = "hi", s3 = new String("hi"), s4 = s3.intern(); final String h = "h"; String s5 = h + "i"; System.out.println((s1 == s2) + " " + (s1 == s3) + " " + (s1 == s4) + " " + (s1 == s5) + " " + s1.equals(s3));
System.out.println(Character.isDigit('5') + " " + Character.isLetter('x') + " " + Character.toUpperCase('q') + " " + Character.getNumericValue('7') + " " + (char) (Character.forDigit(11, 16)) + " " + Character.isWhitespace('\t') + " " + (int) Character.MAX_VALUE + " " + Character.toString(97) + " " + Character.valueOf('c').compareTo('a') + " " + Character.isUpperCase('Q') + Character.isLetterOrDigit('_'));
System.out.println(1 + 2 + "3" + 4 + 5 + 'c' + 1.0f + null + true + new int[0].length + (char) 66 + (1 + 1)); char[] cs = {'o', 'k'}; System.out.println(cs); System.out.println("" + cs.length + String.valueOf(cs)); System.out.println('a' + 'b' + "c" + 'd' + 1); String n = null; n += "x"; System.out.println(n); String acc = ""; for (char ch = 'a'; ch < 'f'; ch++) acc = ch + acc; System.out.println(acc);
StringJoiner sj = new StringJoiner(", ", "{", "}"); sj.setEmptyValue("EMPTY"); System.out.println(sj); sj.add("a").add("b"); System.out.println(sj + " " + sj.length()); System.out.println("Madam".equalsIgnoreCase("mADAM") + " " + new StringBuilder("racecar").reverse().toString().equals("racecar") + " " + "abcabc".indexOf("c", 3) + " " + "a-b-c".substring(2).toUpperCase() + " " + "one two".toUpperCase().charAt(4) + " " + "x".concat("y") + " " + "tEST".substring(0, 1).toUpperCase() + "tEST".substring(1).toLowerCase() + " " + "1,2;3".split("[,;]").length + " " + "a\\b" + " \"q\" \u0041 \101 \0".trim().length());
System.out.println(String.valueOf((Object) null) + String.valueOf(3.0f) + Integer.toString(5) + Double.toString(1e21) + Boolean.toString(false) + Long.toHexString(255L) + Integer.valueOf("12") + Double.valueOf("3.5e2") + Float.parseFloat("1.25")); var letters = "hello world foo".chars().filter(Character::isLetter).mapToObj(ch -> String.valueOf((char) ch)).collect(Collectors.groupingBy(z -> z, TreeMap::new, Collectors.counting())); System.out.println(letters); System.out.println(Stream.of("banana", "Apple", "cherry").sorted(String.CASE_INSENSITIVE_ORDER).toList() + " " + "abc".matches("[a-c]+") + " " + "x=1;y=2".replaceFirst("\\d", "N") + " " + "AbC".chars().mapToObj(ch -> Character.isUpperCase(ch) ? "U" : "l").collect(Collectors.joining()) + " " + "a b".strip().indent(2).length() + " " + "line1\nline2\r\nline3".lines().toList() + " " + "abc".endsWith("bc") + "abc".startsWith("b", 1) + " " + "caseless".regionMatches(true, 0, "CASE", 0, 4) + " " + "%5.1f|%-5d|%05d".formatted(2.25, 42, 42));
