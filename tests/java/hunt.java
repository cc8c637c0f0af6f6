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
//> [Item[sku=b-1, category=bolt, quantity=20, price=0.25], Item[sku=n-7, category=nut, quantity=100, price=0.1], Item[sku=b-2, category=bolt, quantity=4, price=1.5]]
//> {bolt=11.0, nut=10.0}
//> n-7
//> [Item[sku=b-1, category=bolt, quantity=10, price=0.25], Item[sku=n-7, category=nut, quantity=100, price=0.1], Item[sku=b-2, category=bolt, quantity=4, price=1.5]]
//> [Item[sku=b-1, category=bolt, quantity=10, price=0.25], Item[sku=n-7, category=nut, quantity=100, price=0.1]]
//> [Item[sku=b-1, category=bolt, quantity=10, price=0.25]]
//> []
//> {} false
//> true 1077433118 1077433149 Item[sku=x, category=y, quantity=3, price=2.0]
//> left    |    3.14|00042|ff|+7|1,234,567|1.234568e+04|true|q|     right|l         |
//> 0003.142 [1, 2] UPPER d01 10 % upper 3.1

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
//> 9,8,5,3,2,1 6 3
//> [brown, fox, quick, the]
//> UOE remove
//> java.util.NoSuchElementException
//> circle 7.07 Circle[r=1.5]
//> square 4.00 Square[side=2.0]
//> square 1.00 Square[side=1.0]
//> negative: -1.0
//> [b=3, c=2, a=1]
//> 10.5
//> [x, 0, 1, 2]
//> 32 1
//> (2.5, a) (c, c)
//> 2q

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
//> 14 14
//> java.util.NoSuchElementException
//> For input string: "x"
//> no op /
//> ADD class Op$2 class Op 2 -2 [ADD, MUL, SUB]
//> int 3
//> big 30
//> text a
//> other:
//> list of 2
//> other:c
//> other:null
//> other:2.0
//> 366
//> month 13
//> two
//> three
//> {ADD=2, SUB=1} [ADD, SUB][ADD, MUL]
//> midB
//> 6
//> No enum constant Op.DIV
//> npe

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
//> open a
//> open b
//> open c
//> body
//> close c
//> close b
//> close a
//> java.lang.IllegalStateException: body failed [java.lang.Exception: close failed: c, java.lang.Exception: close failed: a]
//> finally
//> open d
//> fine
//> close d
//> close failed: d 0
//> null resource
//> x 3
//> 2 7
//> 0 ok
//> App[1] level3: / by zero <- ArithmeticException 1
//> App[2] level3: Index 2 out of bounds for length 2 <- ArrayIndexOutOfBoundsException 2
//> App[3] level3: Index 3 out of bounds for length 2 <- ArrayIndexOutOfBoundsException 3
//> class java.lang.String cannot be cast to class java.lang.Integer (java.lang.String and java.lang.Integer are in module java.base of loader 'bootstrap')
//> java.lang.String
//> java.lang.UnsupportedOperationException
//> Index 3 out of bounds for length 1
//> begin 2, end 1, length 3
//> String index out of range: 5
//> java.util.ConcurrentModificationException
//> java.lang.Error: custom / java.lang.RuntimeException: why
//> For input string: "12x"
//> For input string: ""
//> multiple points
//> Cannot parse null string
//> 500
//> Index 5 out of bounds for length 3
//> No value present
//> null
//> null
//> null
//> null
//> null
//> java.util.InputMismatchException
//> !! AppException: the end

// === java-hunt-streams ===
record Emp(String name, String dept, int age, double pay, List<String> skills) {}
List<Emp> emps = List.of(new Emp("Ann", "dev", 30, 100.5, List.of("java", "go")), new Emp("Bob", "dev", 45, 80, List.of("java")), new Emp("Cid", "ops", 28, 60.25, List.of("bash", "go")), new Emp("Dee", "ops", 51, 95, List.of()), new Emp("Eve", "hr", 39, 70, List.of("talk")));
Map<String, Double> ages = emps.stream().collect(Collectors.groupingBy(Emp::dept, TreeMap::new, Collectors.averagingInt(Emp::age))); System.out.println(ages);
System.out.println(emps.stream().collect(Collectors.partitioningBy(e -> e.age() > 35, Collectors.mapping(Emp::name, Collectors.joining("/", "<", ">")))));
System.out.println(emps.stream().flatMap(e -> e.skills().stream()).distinct().sorted(Comparator.reverseOrder()).toList());
Map<String, Double> pays = emps.stream().collect(Collectors.toMap(Emp::dept, Emp::pay, Double::sum, LinkedHashMap::new)); System.out.println(pays);
List<String> reversed = emps.stream().map(Emp::name).collect(Collectors.collectingAndThen(Collectors.toList(), l -> { Collections.reverse(l); return l; })); System.out.println(reversed);
double mean = emps.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.summingDouble(Emp::pay), (c, s) -> s / c)); System.out.println(mean);
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
//> {dev=37.5, hr=39.0, ops=39.5}
//> {false=<Ann/Cid>, true=<Bob/Dee/Eve>}
//> [talk, java, go, bash]
//> {dev=180.5, ops=155.25, hr=70.0}
//> [Eve, Dee, Cid, Bob, Ann]
//> 81.15
//> [Bob, Ann, Eve, Dee, Cid]
//> DoubleSummaryStatistics{count=5, sum=405.750000, min=60.250000, average=81.150000, max=100.500000}
//> IntSummaryStatistics{count=5, sum=193, min=28, average=38.600000, max=51}
//> x,xx,xxx,xxxx,xxxxx
//> [1, 3, 9, 27, 81]
//> [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
//> [1, 2, 3][3, 4]8ab4
//> cat=2 the=2 a=1 dog=1
//> [f one, f two, f three, m three, p THREE, r THREE]
//> true truetrue
//> [e, o]
//> 6 OptionalDouble.empty OptionalDouble[6.0]OptionalDouble[2.5]2432902008176640000
//> [1, 2, 3]
//> [1, a]1
//> 2
//> [go, java]
//> {dev=1, hr=1, ops=1} Optional[Ann]
//> {1=x, 2=yyzz} Dee
//> Duplicate key 1 (attempted merging values x and y)
//> stream has already been operated upon or closed
//> 9
//> [[0, 3, 6, 9, 12, 15, 18], [1, 4, 7, 10, 13, 16, 19], [2, 5, 8, 11, 14, 17]]
//> 7;8;
//> ggg
//> [ab, ab, ab] 2true

// === java-hunt-numbers ===
System.out.println((byte) 200 + " " + (short) 70000 + " " + (char) 65.7 + " " + (int) 3.99e10 + " " + (long) -2.5 + " " + (int) Float.NaN + " " + (byte) -129 + " " + (int) 'x' + " " + (char) ('a' + 2) + " " + ('a' + 2));
System.out.println(7 / -2 + " " + 7 % -2 + " " + -7 / 2 + " " + -7 % 2 + " " + Math.floorMod(-7, 2) + " " + Math.floorDiv(-7, 2) + " " + 7.5 % -2 + " " + 1.0 / 0 + " " + -1.0 / 0 + " " + 0.0 / 0 + " " + (0.0 == -0.0) + Double.valueOf(0.0).equals(-0.0));
System.out.println(0.1 + 0.2); System.out.println(0.1f + 0.2f); System.out.println(1e16 + 1); System.out.println(100.0 * 1.1); System.out.println((float) 1e10); System.out.println(1.0e-5 + " " + 123456789.0 + " " + 1e7 + " " + 1.0E-3 + " " + 0.001f + " " + Double.MIN_VALUE + " " + Float.MAX_VALUE);
int i = 5; i = i++ + ++i; System.out.println(i); int j = 3; j += j++ * 2 + j; System.out.println(j); int k = 10; k -= 3 - (k = 2); System.out.println(k); byte b = 10; b += 300; System.out.println(b); b >>>= 1; System.out.println(b); short s = 1; s *= 1.5; System.out.println(s); char c = 'a'; c += 1; c++; System.out.println(c); int x = 7; x <<= 33; System.out.println(x); long L = 1L << 40; System.out.println(L + " " + (int) L + " " + (L >>> 3) + " " + (1 << -1));
System.out.println(Integer.MAX_VALUE + 1 + " " + (Long.MAX_VALUE + 1) + " " + Math.abs(Integer.MIN_VALUE) + " " + -Integer.MIN_VALUE + " " + Integer.MIN_VALUE / -1); try { Math.addExact(Integer.MAX_VALUE, 1); } catch (ArithmeticException e) { System.out.println(e.getMessage()); } try { Math.toIntExact(1L << 33); } catch (ArithmeticException e) { System.out.println(e.getMessage()); } try { System.out.println(1 % 0); } catch (ArithmeticException e) { System.out.println(e.getMessage()); }
System.out.println(Integer.toBinaryString(-8 >>> 28) + " " + Integer.toHexString(-1 << 4) + " " + Long.toString(255, 2) + " " + Integer.parseInt("-zz", 36) + " " + Integer.bitCount(0xF0F0) + " " + Integer.reverse(1) + " " + Long.numberOfLeadingZeros(1) + " " + Integer.highestOneBit(1000) + " " + (0b1010 ^ 0x0F) + " " + (~7 & 0xFF) + " " + 1_000_000);
Integer a1 = 127, a2 = 127, b1 = 1000, b2 = 1000; System.out.println((a1 == a2) + " " + (b1 == b2) + " " + b1.equals(b2) + " " + (b1 <= b2) + " " + new Object().equals(null)); Long lo = 5L; System.out.println(lo.equals(5) + " " + lo.equals(5L) + " " + (lo == 5)); Object tern = true ? 1 : 2.0; System.out.println(tern); Object t2 = false ? 'a' : 98; System.out.println(t2); char t3 = true ? 'b' : 0; System.out.println(t3); System.out.println(true ? null : 0); System.out.println((Object) (true ? Integer.valueOf(3) : Double.valueOf(4))); int q = 3; System.out.println(false ? q : 'x'); System.out.println(true ? 'x' : q); System.out.println(true ? 'y' : 5);
System.out.println(Math.round(2.5) + " " + Math.round(-2.5) + " " + Math.rint(2.5) + " " + Math.ceil(-0.5) + " " + Math.floor(-0.5) + " " + Math.sqrt(2) + " " + Math.pow(2, 0.5) + " " + Math.hypot(3, 4) + " " + Math.cbrt(27) + " " + Math.signum(-3.2) + " " + Math.max(-0.0, 0.0) + " " + Math.exp(1) + " " + Math.log10(1000) + " " + Math.atan2(1, 1) + " " + Math.toDegrees(Math.PI));
//> -56 4464 A 2147483647 -2 0 127 120 c 99
//> -3 1 -3 -1 1 -4 1.5 Infinity -Infinity NaN truefalse
//> 0.30000000000000004
//> 0.3
//> 1.0E16
//> 110.00000000000001
//> 1.0E10
//> 1.0E-5 1.23456789E8 1.0E7 0.001 0.001 4.9E-324 3.4028235E38
//> 12
//> 13
//> 9
//> 54
//> 27
//> 1
//> c
//> 14
//> 1099511627776 0 137438953472 -2147483648
//> -2147483648 -9223372036854775808 -2147483648 -2147483648 -2147483648
//> integer overflow
//> integer overflow
//> / by zero
//> 1111 fffffff0 11111111 -1295 8 -2147483648 63 512 5 248 1000000
//> true false true true false
//> false true true
//> 1.0
//> b
//> b
//> null
//> 3.0
//> 120
//> 120
//> y
//> 3 -2 2.0 -0.0 -1.0 1.4142135623730951 1.4142135623730951 5.0 3.0 -1.0 0.0 2.718281828459045 3.0 0.7853981633974483 180.0

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
//> Hello,
//>   "World" joined
//> tab	end    |
//> 3 37
//> 4 [a, b, , c, , ][a, b, c][x, , y][a, b, c]
//> 500 3 heLLo a-b-c 1x2y pad|ababab -31 1 5 true true 1 2 1 x-y 3 items a	b false true 96354 true
//> <<Zlo]12.5truecnullxy 21 4 l
//> lZ<<
//> <<
//> -1 true
//> true false true true true
//> true true Q 7 b true 65535 a 2 truefalse
//> 3345c1.0nulltrue0B2
//> ok
//> 2ok
//> 195cd1
//> nullx
//> edcba
//> EMPTY
//> {a, b} 6
//> true true 5 B-C T xy Test 3 a\b7
//> null3.051.0E21falseff12350.01.25
//> {d=1, e=1, f=1, h=1, l=3, o=4, r=1, w=1}
//> [Apple, banana, cherry] true x=N;y=2 UlU 6 [line1, line2, line3] truetrue true   2.3|42   |00042

// === java-hunt-futures ===
ExecutorService pool = Executors.newFixedThreadPool(3);
Supplier<Integer> slow = () -> { try { Thread.sleep(60); } catch (InterruptedException e) { throw new RuntimeException(e); } return 20; };
CompletableFuture<Integer> a = CompletableFuture.supplyAsync(slow, pool), b = CompletableFuture.supplyAsync(() -> 22, pool);
System.out.println(a.thenCombine(b, Integer::sum).get() + " " + a.thenCompose(x -> CompletableFuture.supplyAsync(() -> x * 2, pool)).join());
CompletableFuture<String> failed = CompletableFuture.supplyAsync(() -> { if (true) throw new IllegalStateException("boom"); return "x"; }, pool);
try { failed.join(); } catch (CompletionException e) { System.out.println(e + " | " + e.getCause()); } try { failed.get(); } catch (ExecutionException e) { System.out.println(e + " | " + e.getCause().getMessage()); }
System.out.println(failed.exceptionally(e -> e.getClass().getSimpleName() + ":" + e.getMessage()).join()); System.out.println(failed.handle((v, e) -> v + "/" + (e == null) + "/" + e.getClass().getName()).join()); System.out.println(failed.thenApply(x -> x + "!").handle((v, e) -> e.toString()).join()); System.out.println(failed.isCompletedExceptionally() + " " + failed.isDone() + " " + failed.isCancelled());
List<String> order = Collections.synchronizedList(new ArrayList<>()); CompletableFuture<Void> done = CompletableFuture.completedFuture("v").whenComplete((v, e) -> order.add("w " + v + e)).thenAccept(v -> order.add("a " + v)).thenRun(() -> order.add("r")); done.join(); System.out.println(order + " " + done.get());
List<CompletableFuture<Integer>> many = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> { try { Thread.sleep(80 - i * 20L); } catch (InterruptedException e) { } return i * i; }, pool)).toList(); System.out.println(CompletableFuture.allOf(many.toArray(new CompletableFuture[0])).thenApply(v -> many.stream().map(CompletableFuture::join).toList()).join());
System.out.println(CompletableFuture.anyOf(new CompletableFuture<String>(), CompletableFuture.completedFuture("quick")).join()); CompletableFuture<String> never = new CompletableFuture<>(); try { never.get(50, TimeUnit.MILLISECONDS); } catch (TimeoutException e) { System.out.println("timeout " + e.getMessage()); } System.out.println(never.getNow("absent") + " " + never.complete("now") + " " + never.complete("again") + " " + never.join() + " " + never.getNow("absent"));
CompletableFuture<String> late = new CompletableFuture<String>().orTimeout(40, TimeUnit.MILLISECONDS); try { late.join(); } catch (CompletionException e) { System.out.println(e.getCause().getClass().getName()); } System.out.println(new CompletableFuture<String>().completeOnTimeout("dflt", 30, TimeUnit.MILLISECONDS).join()); CompletableFuture<String> cancelled = new CompletableFuture<>(); System.out.println(cancelled.cancel(true)); try { cancelled.join(); } catch (CancellationException e) { System.out.println(e); } try { cancelled.thenApply(x -> x).join(); } catch (CompletionException e) { System.out.println(e.getCause()); } System.out.println(CompletableFuture.failedFuture(new Exception("f")).handle((v, e) -> e.getMessage()).get()); System.out.println(CompletableFuture.completedFuture(1).thenAcceptBoth(CompletableFuture.completedFuture(2), (x, y) -> System.out.println(x + y)).get() + " " + CompletableFuture.completedFuture(5).applyToEither(new CompletableFuture<Integer>(), x -> x + 1).join() + " " + CompletableFuture.completedFuture(1).runAfterBoth(CompletableFuture.completedFuture(2), () -> System.out.println("both")).isDone());
CompletableFuture<Integer> chain = CompletableFuture.completedFuture(10).thenApply(x -> x / 0).exceptionally(e -> { System.out.println(e); return -1; }).thenApply(x -> x * 3); System.out.println(chain.join()); CompletableFuture<Integer> hx = new CompletableFuture<>(); hx.completeExceptionally(new IOException2("io")); hx.whenComplete((v, e) -> System.out.println(v + " " + e)); try { hx.join(); } catch (CompletionException e) { System.out.println(e.getMessage()); } System.out.println(hx.exceptionallyCompose(e -> CompletableFuture.completedFuture(4)).join());
class IOException2 extends Exception { IOException2(String m) { super(m); } }
Future<String> fu = pool.submit(() -> Thread.currentThread().isInterrupted() + "!"); System.out.println(fu.get() + fu.isDone()); Future<?> bad = pool.submit((Runnable) () -> { throw new IllegalArgumentException("task"); }); try { bad.get(); } catch (ExecutionException e) { System.out.println(e.getMessage()); } System.out.println(pool.invokeAll(List.of(() -> 1, () -> 2)).stream().map(f -> { try { return f.get(); } catch (Exception e) { return -1; } }).toList() + " " + pool.invokeAny(List.of(() -> "any"))); pool.shutdown(); System.out.println(pool.awaitTermination(1, TimeUnit.SECONDS) + " " + pool.isTerminated()); try { pool.submit(() -> 1); } catch (RejectedExecutionException e) { System.out.println("rejected"); }
//> 42 40
//> java.util.concurrent.CompletionException: java.lang.IllegalStateException: boom | java.lang.IllegalStateException: boom
//> java.util.concurrent.ExecutionException: java.lang.IllegalStateException: boom | boom
//> CompletionException:java.lang.IllegalStateException: boom
//> null/false/java.util.concurrent.CompletionException
//> java.util.concurrent.CompletionException: java.lang.IllegalStateException: boom
//> true true false
//> [w vnull, a v, r] null
//> [0, 1, 4, 9]
//> quick
//> timeout null
//> absent true false now now
//> java.util.concurrent.TimeoutException
//> dflt
//> true
//> java.util.concurrent.CancellationException
//> java.util.concurrent.CancellationException
//> f
//> 3
//> both
//> null 6 true
//> java.util.concurrent.CompletionException: java.lang.ArithmeticException: / by zero
//> -3
//> null IOException2: io
//> IOException2: io
//> 4
//> false!true
//> java.lang.IllegalArgumentException: task
//> [1, 2] any
//> true true
//> rejected

// === java-hunt-threads ===
class Buffer<T> { private final Queue<T> q = new ArrayDeque<>(); private final int cap; private final ReentrantLock lock = new ReentrantLock(); private final Condition notFull = lock.newCondition(), notEmpty = lock.newCondition(); Buffer(int cap) { this.cap = cap; }
  void put(T t) throws InterruptedException { lock.lock(); try { while (q.size() == cap) notFull.await(); q.add(t); notEmpty.signal(); } finally { lock.unlock(); } }
  T take() throws InterruptedException { lock.lock(); try { while (q.isEmpty()) notEmpty.await(); T t = q.remove(); notFull.signal(); return t; } finally { lock.unlock(); } } }
Buffer<Integer> buf = new Buffer<>(2); int[] sum = {0}; Thread producer = new Thread(() -> { try { for (int i = 1; i <= 50; i++) buf.put(i); buf.put(-1); } catch (InterruptedException e) { } }, "producer"); Thread consumer = new Thread(() -> { try { for (int v; (v = buf.take()) != -1; ) sum[0] += v; } catch (InterruptedException e) { } }, "consumer"); producer.start(); consumer.start(); producer.join(); consumer.join(); System.out.println(sum[0] + " " + producer.getName() + " " + producer.getState() + " " + producer.isAlive());
class Counter { private int n; private static int total; synchronized void inc() { n++; synchronized (Counter.class) { total++; } } int get() { synchronized (this) { return n; } } static synchronized int total() { return total; } }
Counter counter = new Counter(); List<Thread> ts = new ArrayList<>(); for (int i = 0; i < 4; i++) { Thread th = new Thread(() -> { for (int k = 0; k < 100; k++) counter.inc(); }); ts.add(th); th.start(); } for (Thread th : ts) th.join(); System.out.println(counter.get() + " " + Counter.total());
CountDownLatch ready = new CountDownLatch(3), go = new CountDownLatch(1); AtomicInteger started = new AtomicInteger(); for (int i = 0; i < 3; i++) new Thread(() -> { ready.countDown(); try { go.await(); started.incrementAndGet(); } catch (InterruptedException e) { } }).start(); ready.await(); System.out.println(started.get() + " " + ready.getCount()); go.countDown(); while (started.get() < 3) Thread.sleep(5); System.out.println(started.get());
CyclicBarrier barrier = new CyclicBarrier(3, () -> System.out.println("tripped")); ConcurrentLinkedQueue<Integer> arrivals = new ConcurrentLinkedQueue<>(); List<Thread> bs = new ArrayList<>(); for (int i = 0; i < 3; i++) { int id = i; Thread th = new Thread(() -> { try { Thread.sleep(id * 250L); arrivals.add(id); barrier.await(); } catch (InterruptedException | BrokenBarrierException e) { System.out.println(e); } }); bs.add(th); th.start(); } for (Thread th : bs) th.join(); System.out.println(arrivals + " " + barrier.getParties() + " " + barrier.isBroken());
Semaphore sem = new Semaphore(2); System.out.println(sem.tryAcquire() + " " + sem.tryAcquire() + " " + sem.tryAcquire() + " " + sem.availablePermits()); sem.release(2); System.out.println(sem.tryAcquire(2, 10, TimeUnit.MILLISECONDS) + " " + sem.drainPermits());
Thread sleeper = new Thread(() -> { try { Thread.sleep(10_000); System.out.println("no"); } catch (InterruptedException e) { System.out.println(e.getMessage() + " " + Thread.currentThread().isInterrupted()); Thread.currentThread().interrupt(); System.out.println(Thread.interrupted() + " " + Thread.interrupted()); } }); sleeper.start(); Thread.sleep(200); System.out.println(sleeper.getState()); sleeper.interrupt(); sleeper.join();
ReentrantReadWriteLock rw = new ReentrantReadWriteLock(); rw.readLock().lock(); rw.readLock().lock(); System.out.println(rw.getReadLockCount() + " " + rw.writeLock().tryLock()); rw.readLock().unlock(); rw.readLock().unlock(); System.out.println(rw.writeLock().tryLock() + " " + rw.isWriteLocked()); ReentrantLock rl = new ReentrantLock(true); rl.lock(); rl.lock(); System.out.println(rl.getHoldCount() + " " + rl.isHeldByCurrentThread() + " " + rl.isFair()); rl.unlock(); rl.unlock(); try { rl.unlock(); } catch (IllegalMonitorStateException e) { System.out.println(e); } try { new Object().notify(); } catch (IllegalMonitorStateException e) { System.out.println(e.getMessage()); }
ConcurrentHashMap<String, Integer> chm = new ConcurrentHashMap<>(); for (String w : "a b a c b a".split(" ")) chm.merge(w, 1, Integer::sum); System.out.println(chm + " " + chm.putIfAbsent("a", 9) + " " + chm.computeIfPresent("b", (k, v) -> null) + " " + chm.reduceValues(1, Integer::sum) + " " + chm.getOrDefault("z", -1) + chm.replace("a", 3, 30) + chm); try { chm.put(null, 1); } catch (NullPointerException e) { System.out.println("npe"); }
AtomicLong al = new AtomicLong(5); System.out.println(al.getAndAdd(3) + " " + al.updateAndGet(x -> x * 2) + " " + al.accumulateAndGet(4, Long::max) + " " + al.compareAndSet(16, 1) + " " + al); AtomicReference<String> ar = new AtomicReference<>("x"); System.out.println(ar.getAndSet("y") + ar.get() + ar.compareAndSet("q", "z") + ar); AtomicIntegerArray aia = new AtomicIntegerArray(3); aia.incrementAndGet(1); System.out.println(aia); LongAdder adder = new LongAdder(); adder.add(5); adder.increment(); System.out.println(adder.sum() + " " + adder); AtomicBoolean ab = new AtomicBoolean(); System.out.println(ab.getAndSet(true) + " " + ab.compareAndSet(true, false) + ab);
ScheduledExecutorService ses = Executors.newScheduledThreadPool(1); List<String> ticks = Collections.synchronizedList(new ArrayList<>()); ScheduledFuture<?> tick = ses.scheduleAtFixedRate(() -> ticks.add("t"), 100, 400, TimeUnit.MILLISECONDS); ses.schedule(() -> { ticks.add("once"); tick.cancel(false); }, 1100, TimeUnit.MILLISECONDS).get(); ses.shutdown(); System.out.println(ticks + " " + tick.isCancelled() + " " + ses.awaitTermination(1, TimeUnit.SECONDS));
ThreadLocal<Integer> tl = ThreadLocal.withInitial(() -> 7); tl.set(8); int[] other = {0}; Thread tlt = new Thread(() -> other[0] = tl.get()); tlt.start(); tlt.join(); System.out.println(tl.get() + " " + other[0]); Thread daemon = new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { return; } } }); daemon.setDaemon(true); daemon.start(); System.out.println(daemon.isDaemon() + " " + Thread.currentThread().getName() + " " + Thread.currentThread().getPriority()); try { daemon.start(); } catch (IllegalThreadStateException e) { System.out.println(e); }
BlockingQueue<String> bq = new ArrayBlockingQueue<>(1); System.out.println(bq.offer("a") + " " + bq.offer("b") + " " + bq.offer("c", 10, TimeUnit.MILLISECONDS) + " " + bq.poll() + " " + bq.poll(10, TimeUnit.MILLISECONDS) + " " + bq.remainingCapacity()); try { bq.add("x"); bq.add("y"); } catch (IllegalStateException e) { System.out.println(e.getMessage()); } Exchanger<String> ex = new Exchanger<>(); Thread et = new Thread(() -> { try { System.out.println("other got " + ex.exchange("from other")); } catch (InterruptedException e) { } }); et.start(); String got = ex.exchange("from main"); et.join(); System.out.println("main got " + got);
Object monitor = new Object(); boolean[] flag = {false}; Thread waiter = new Thread(() -> { synchronized (monitor) { while (!flag[0]) { try { monitor.wait(); } catch (InterruptedException e) { return; } } System.out.println("woken " + Thread.holdsLock(monitor)); } }); waiter.start(); Thread.sleep(200); System.out.println(waiter.getState()); synchronized (monitor) { flag[0] = true; monitor.notifyAll(); } waiter.join(); Thread tu = new Thread(() -> { throw new IllegalStateException("in thread"); }, "T-x"); tu.setUncaughtExceptionHandler((th, e) -> System.out.println(th.getName() + " " + e.getMessage())); tu.start(); tu.join(); System.out.println(ForkJoinPool.commonPool().invoke(new RecursiveTask<Integer>() { @Override protected Integer compute() { return 42; } }));
//> 1275 producer TERMINATED false
//> 400 400
//> 0 0
//> 3
//> tripped
//> [0, 1, 2] 3 false
//> true true false 0
//> true 0
//> TIMED_WAITING
//> sleep interrupted false
//> true false
//> 2 false
//> true true
//> 2 true true
//> java.lang.IllegalMonitorStateException
//> current thread is not owner
//> {a=3, b=2, c=1} 3 null 4 -1true{a=30, c=1}
//> npe
//> 5 16 16 true 1
//> xyfalsey
//> [0, 1, 0]
//> 6 6
//> false truefalse
//> [t, t, t, once] true true
//> 8 7
//> true main 5
//> java.lang.IllegalThreadStateException
//> true false false a null 1
//> Queue full
//> other got from main
//> main got from other
//> WAITING
//> woken true
//> T-x in thread
//> 42

// === java-hunt-collections ===
List<Integer> l = new ArrayList<>(List.of(5, 3, 8, 1)); l.remove(Integer.valueOf(3)); l.remove(0); l.add(1, 99); l.addAll(0, Arrays.asList(7, 7)); l.replaceAll(x -> x + 1); l.removeIf(x -> x == 8); l.sort(null); System.out.println(l + " " + l.indexOf(100) + l.contains(9) + l.subList(0, 2) + Collections.binarySearch(l, 9)); ListIterator<Integer> li = l.listIterator(); while (li.hasNext()) { int v = li.next(); if (v == 9) { li.set(10); li.add(11); } } System.out.println(l + " " + li.previous() + li.previousIndex()); Collections.swap(l, 0, 1); Collections.rotate(l, 1); System.out.println(l + " " + Collections.min(l) + Collections.max(l) + Collections.unmodifiableList(l)); Collections.shuffle(l, new Random(42)); System.out.println(l.hashCode() == new ArrayList<>(l).hashCode()); System.out.println(new Random(7).nextInt(100) + " " + new Random(7).nextDouble() + " " + new Random(3).ints(3, 0, 10).boxed().toList() + new Random(1).nextBoolean() + new Random(5).nextLong() + " " + new Random(9).nextGaussian());
Map<String, List<Integer>> multi = new TreeMap<>(); for (int i = 0; i < 6; i++) multi.computeIfAbsent(i % 2 == 0 ? "even" : "odd", k -> new ArrayList<>()).add(i); System.out.println(multi); multi.entrySet().removeIf(e -> e.getKey().equals("odd")); multi.compute("even", (k, v) -> { v.add(100); return v; }); System.out.println(multi + " " + multi.getOrDefault("x", List.of()) + multi.containsValue(List.of())); Map<Integer, String> hm = new HashMap<>(); for (int i = 20; i > 0; i -= 3) hm.put(i * 7, "v" + i); System.out.println(hm + " " + hm.keySet() + hm.values()); Map<String, Integer> sm = new HashMap<>(); for (String w : "zeta alpha Beta gamma delta epsilon".split(" ")) sm.put(w, w.length()); System.out.println(sm + " " + new HashSet<>(sm.keySet())); for (Map.Entry<String, Integer> e : sm.entrySet()) e.setValue(e.getValue() * 2); System.out.println(sm); System.out.println(new HashSet<>(List.of(100, 33, 17, 16, 1, 0, -1)) + " " + new HashSet<>(List.of('z', 'a', 'M')) + new HashSet<>(List.of(1.5, 2.25, -0.5)) + new HashSet<>(List.of(10000000000L, 5L)) + new HashSet<>(List.of(true, false)));
TreeMap<Integer, String> tm = new TreeMap<>(Comparator.reverseOrder()); for (int i = 1; i < 8; i++) tm.put(i * 10, "n" + i); System.out.println(tm.firstKey() + " " + tm.floorKey(35) + " " + tm.ceilingEntry(35) + tm.headMap(40) + tm.tailMap(40, false) + tm.subMap(60, 30) + tm.descendingMap().firstEntry() + tm.pollFirstEntry() + tm.higherKey(10) + tm.lowerEntry(70) + tm.size()); TreeSet<String> tset = new TreeSet<>(List.of("pear", "fig", "apple", "kiwi")); System.out.println(tset.first() + tset.ceiling("b") + tset.headSet("kiwi", true) + tset.descendingSet() + tset.pollLast() + tset.subSet("a", "g") + tset.higher("fig") + tset.lower("a"));
PriorityQueue<int[]> pq = new PriorityQueue<>((p, q) -> p[1] != q[1] ? Integer.compare(p[1], q[1]) : q[0] - p[0]); pq.add(new int[]{1, 5}); pq.add(new int[]{2, 3}); pq.add(new int[]{3, 5}); pq.offer(new int[]{4, 1}); StringBuilder o = new StringBuilder(); while (!pq.isEmpty()) o.append(pq.poll()[0]); System.out.println(o); PriorityQueue<Integer> heap = new PriorityQueue<>(List.of(9, 4, 7, 1, 8, 2)); System.out.println(heap + " " + heap.peek() + heap.remove(7) + heap); Deque<Integer> dq = new ArrayDeque<>(); dq.offerFirst(1); dq.offerLast(2); dq.push(0); dq.addLast(3); System.out.println(dq + " " + dq.peekFirst() + dq.pollLast() + dq.pop() + dq + dq.contains(2)); Iterator<Integer> di = dq.descendingIterator(); while (di.hasNext()) System.out.print(di.next() + ","); System.out.println(); LinkedHashMap<String, Integer> lru = new LinkedHashMap<>(16, 0.75f, true) { @Override protected boolean removeEldestEntry(Map.Entry<String, Integer> e) { return size() > 2; } }; lru.put("a", 1); lru.put("b", 2); lru.get("a"); lru.put("c", 3); System.out.println(lru); BitSet bits = new BitSet(); bits.set(1); bits.set(5, 8); System.out.println(bits + " " + bits.cardinality() + bits.nextClearBit(5)); Stack<String> st = new Stack<>(); st.push("x"); st.push("y"); System.out.println(st + st.peek() + st.search("x") + st.pop() + st.empty());
int[][] grid = {{3, 1}, {2}, {}}; Arrays.sort(grid, (x, y) -> x.length - y.length); System.out.println(Arrays.deepToString(grid) + Arrays.asList(1, 2).getClass().getSimpleName() + Arrays.equals(new int[]{1}, new int[]{1}) + Arrays.deepEquals(grid, grid.clone()) + Arrays.hashCode(new int[]{1, 2}) + List.of(1, 2).hashCode() + Map.of("a", 1).hashCode() + Set.of(3).hashCode() + Arrays.mismatch(new int[]{1, 2}, new int[]{1, 3}) + Arrays.compare(new int[]{1}, new int[]{2})); Integer[] boxes = {3, 1, 2}; Arrays.sort(boxes, Comparator.comparing(x -> -x)); System.out.println(Arrays.toString(boxes) + Arrays.stream(boxes, 1, 3).toList()); try { Arrays.asList(1).add(2); } catch (UnsupportedOperationException e) { System.out.println(e); } try { List.of(1, null); } catch (NullPointerException e) { System.out.println("null in of"); } try { Map.of("a", 1, "a", 2); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } try { new ArrayList<>(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } System.out.println(Map.entry("k", 1) + " " + new AbstractMap.SimpleEntry<>("p", 2) + Map.of("only", 1) + List.copyOf(Set.of(9)) + Collections.singletonList(4) + Collections.emptyMap() + Objects.hash(1, "a", null) + Objects.requireNonNullElse(null, "d") + Objects.toString(null, "n") + Optional.of(3).filter(x -> x > 5).or(() -> Optional.of(1)) + Optional.ofNullable((String) null).map(String::length) + OptionalInt.of(3) + Optional.of("v").stream().count()); Iterator<Map.Entry<Integer, String>> ti = tm.entrySet().iterator(); ti.next(); ti.remove(); System.out.println(tm + " " + tm.keySet().stream().mapToInt(x -> x).sum() + tm.merge(10, "+", String::concat) + tm.navigableKeySet().first());
//> [2, 9, 100] 2true[2, 9]1
//> [2, 10, 11, 100] 1002
//> [100, 10, 2, 11] 2100[100, 10, 2, 11]
//> true
//> 36 0.7306990420600421 [4, 0, 0]true-4971030886054769832 0.7743029489485066
//> {even=[0, 2, 4], odd=[1, 3, 5]}
//> {even=[0, 2, 4, 100]} []false
//> {98=v14, 35=v5, 119=v17, 56=v8, 140=v20, 77=v11, 14=v2} [98, 35, 119, 56, 140, 77, 14][v14, v5, v17, v8, v20, v11, v2]
//> {zeta=4, epsilon=7, alpha=5, delta=5, gamma=5, Beta=4} [zeta, epsilon, alpha, delta, gamma, Beta]
//> {zeta=8, epsilon=14, alpha=10, delta=10, gamma=10, Beta=8}
//> [16, 0, -1, 33, 17, 1, 100] [a, z, M][-0.5, 2.25, 1.5][5, 10000000000][false, true]
//> 70 40 30=n3{70=n7, 60=n6, 50=n5}{30=n3, 20=n2, 10=n1}{60=n6, 50=n5, 40=n4}10=n170=n7nullnull6
//> applefig[apple, fig, kiwi][pear, kiwi, fig, apple]pear[apple, fig]kiwinull
//> 4231
//> [1, 4, 2, 9, 8, 7] 1true[1, 4, 2, 9, 8]
//> [0, 1, 2, 3] 030[1, 2]true
//> 2,1,
//> {a=1, c=3}
//> {1, 5, 6, 7} 48
//> [x, y]y2yfalse
//> [[], [2], [3, 1]]ArrayListtruetrue9949949631-1
//> [3, 2, 1][2, 1]
//> java.lang.UnsupportedOperationException
//> null in of
//> duplicate key: a
//> Illegal Capacity: -1
//> k=1 p=2{only=1}[9][4]{}33759dnOptional[1]Optional.emptyOptionalInt[3]1
//> {50=n5, 40=n4, 30=n3, 20=n2, 10=n1} 150n1+50

// === java-hunt-classes ===
class Outer { private int x = 1; private static int made; { made++; System.out.println("init " + x); } Outer() { this(10); System.out.println("outer " + x); } Outer(int x) { this.x = x; System.out.println("outer int"); } class Inner { int x = 2; class Deep { int x = 3; String all() { return Outer.this.x + "" + Inner.this.x + x; } } void bump() { Outer.this.x += x; } } static class Nested { int peek(Outer o) { return o.x + made; } } Runnable counter() { int[] n = {0}; class Local implements Runnable { public void run() { n[0]++; x++; System.out.println("local " + n[0] + " " + x); } } return new Local(); } }
Outer out = new Outer(); Outer.Inner in = out.new Inner(); in.bump(); System.out.println(in.new Deep().all() + " " + new Outer.Nested().peek(out)); Runnable rr = out.counter(); rr.run(); rr.run();
abstract class Animal { protected String name = "animal"; static String kind() { return "A"; } Animal() { System.out.println("new " + describe()); } abstract String sound(); String describe() { return name + " says " + sound(); } Animal self() { return this; } private String secret() { return "a"; } String reveal() { return secret(); } }
class Dog extends Animal { protected String name = "dog"; private final String s; Dog() { s = "woof"; } static String kind() { return "D"; } String sound() { return s; } @Override Dog self() { return this; } String names() { return name + super.name + ((Animal) this).name; } private String secret() { return "d"; } @Override public boolean equals(Object o) { return o instanceof Dog d && d.s.equals(s); } @Override public int hashCode() { return 7; } }
Dog dog = new Dog(); System.out.println(dog.names() + " " + dog.describe() + " " + Dog.kind() + Animal.kind() + dog.reveal() + dog.self().sound() + dog.equals(new Dog()) + new HashSet<>(List.of(dog)).contains(new Dog())); Animal an = dog; System.out.println(an.name + " " + (an instanceof Dog) + an.getClass().getSimpleName());
interface Fly { default String move() { return "fly"; } int WINGS = 2; } interface Swim { default String move() { return "swim"; } static String where() { return "water"; } private String p() { return "p"; } default String q() { return p() + move(); } } class Duck implements Fly, Swim { public String move() { return Fly.super.move() + "+" + Swim.super.move(); } } Duck duck = new Duck(); System.out.println(duck.move() + Duck.WINGS + Swim.where() + duck.q());
class Over { String f(int x) { return "int"; } String f(long x) { return "long"; } String f(Integer x) { return "Integer"; } String f(Object x) { return "Object"; } String f(int... x) { return "varargs" + x.length; } String f(double x) { return "double"; } String f(String s) { return "String"; } String f(char c) { return "char"; } } Over ov = new Over(); byte by = 1; short sh = 2; System.out.println(ov.f(1) + ov.f(1L) + ov.f(by) + ov.f(sh) + ov.f('c') + ov.f(1.5f) + ov.f((Object) "s") + ov.f("s") + ov.f() + ov.f(1, 2) + ov.f(Integer.valueOf(1)) + ov.f(new int[]{1, 2, 3}) + ov.f(List.of()));
static String va(String first, Object... rest) { return first + (rest == null ? "null" : rest.length); } System.out.println(va("a") + va("b", 1, "c") + va("d", (Object[]) null) + va("e", (Object) null) + va("f", new Object[]{1, 2}) + va("g", new int[]{1, 2}) + va("h", (Object[]) new String[]{"x"}));
record Range(int lo, int hi) implements Comparable<Range> { static final Range EMPTY = new Range(0, 0); Range { if (lo > hi) { int t = lo; lo = hi; hi = t; } } Range(int hi) { this(0, hi); } int size() { return hi - lo; } public int compareTo(Range o) { return Integer.compare(size(), o.size()); } static Range of(String s) { var p = s.split("\\.\\."); return new Range(Integer.parseInt(p[0]), Integer.parseInt(p[1])); } } System.out.println(new Range(5, 2) + " " + new Range(3).size() + Range.EMPTY.equals(new Range(0)) + Range.of("2..9") + new Range(1, 2).hashCode() + new Range(1).compareTo(new Range(5)) + new TreeSet<>(List.of(new Range(9), new Range(1, 3))));
enum Planet { MERCURY(3.303e+23, 2.4397e6), EARTH(5.976e+24, 6.37814e6); private final double mass, radius; Planet(double m, double r) { mass = m; radius = r; } double g() { return 6.67300E-11 * mass / (radius * radius); } static final Map<String, Planet> BY = new HashMap<>(); static { for (Planet p : values()) BY.put(p.name().toLowerCase(), p); } } for (Planet p : Planet.values()) System.out.printf("%s %.3f %d%n", p, p.g(), p.ordinal()); System.out.println(Planet.BY.get("earth") + " " + Planet.valueOf("MERCURY").g());
outer: for (int i = 0; i < 5; i++) { for (int j = 0; j < 5; j++) { if (j == 3) continue outer; if (i == 2) break outer; System.out.print(i * 10 + j + ","); } } System.out.println(); int w = 0; do { w += 3; if (w % 2 == 0) continue; } while (w < 10); System.out.println(w); for (int i = 0, j = 10; i < j; i += 3, j--) System.out.print(i + ":" + j + ";"); System.out.println(); lbl: { if (w > 5) break lbl; System.out.println("skipped"); } int ter = w > 100 ? 1 : w > 10 ? 2 : 3; System.out.println(ter); var anon = new Object() { int hits; int hit() { return ++hits; } }; anon.hit(); System.out.println(anon.hit() + anon.hits);
BiFunction<Integer, Integer, Integer> add = Integer::sum; Function<Integer, Function<Integer, Integer>> curried = x -> y -> x * y; Supplier<List<String>> mk = ArrayList::new; UnaryOperator<String> up = String::toUpperCase; Predicate<String> empty = String::isEmpty; System.out.println(add.andThen(x -> x * 2).apply(3, 4) + curried.apply(3).apply(5) + mk.get().size() + up.compose((Integer i) -> "n" + i).apply(3) + empty.negate().or(s -> s == null).test("") + Function.<Integer>identity().andThen(Object::toString).apply(5) + BinaryOperator.minBy(Comparator.<Integer>naturalOrder()).apply(3, 2)); IntFunction<int[]> mkArr = int[]::new; System.out.println(mkArr.apply(3).length); Function<String, Integer> parse = Integer::parseInt; Consumer<Object> pr = System.out::println; pr.andThen(x -> System.out.println("then " + x)).accept(parse.apply("42")); Callable<String> call = () -> "called"; System.out.println(call.call()); Comparator<String> cmp = Comparator.comparing(String::length, Comparator.reverseOrder()); System.out.println(Stream.of("a", "ccc", "bb").sorted(cmp.thenComparing(Comparator.naturalOrder())).toList() + " " + Stream.of("b", null, "a").sorted(Comparator.nullsFirst(Comparator.naturalOrder())).toList());
System.out.println(new int[0].getClass().getName() + " " + String[].class.getSimpleName() + " " + Map.Entry.class.getName() + " " + int.class + " " + new ArrayList<String>().getClass() + " " + Planet.EARTH.getClass().getName() + " " + ((Object) 5).getClass().getSimpleName() + " " + Runnable.class.isInterface() + Dog.class.getSuperclass().getName()); Object ob = new int[]{1}; System.out.println(ob instanceof int[] arr ? arr.length : -1); System.out.println(Objects.equals(new int[]{1}, new int[]{1}) + " " + (new Dog().toString().startsWith("Dog@7")));
//> init 1
//> outer int
//> outer 10
//> 1223 13
//> local 1 13
//> local 2 14
//> new animal says null
//> new animal says null
//> new animal says null
//> doganimalanimal animal says woof DAawooftruetrue
//> animal trueDog
//> fly+swim2waterpfly+swim
//> intlongintintchardoubleObjectStringvarargs0varargs2Integervarargs3Object
//> a0b2dnulle1f2g1h1
//> Range[lo=2, hi=5] 3trueRange[lo=2, hi=9]33-1[Range[lo=1, hi=3], Range[lo=0, hi=9]]
//> MERCURY 3.703 0
//> EARTH 9.803 1
//> EARTH 3.7030267229659395
//> 0,1,2,10,11,12,
//> 12
//> 0:10;3:9;6:8;
//> 2
//> 4
//> 29N3false52
//> 3
//> 42
//> then 42
//> called
//> [ccc, bb, a] [null, a, b]
//> [I String[] java.util.Map$Entry int class java.util.ArrayList Planet Integer trueAnimal
//> 1
//> new animal says null
//> false true

// === java-hunt-stack-traces ===
class Service {
    private final Map<String, Integer> stock = new HashMap<>();
    int take(String name) {
        return stock.get(name);
    }
    static int risky(int n) {
        if (n == 0) throw new IllegalStateException("bottom");
        return risky(n - 1) + 1;
    }
}
static void show(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
        String where = frame.getClassName();
        if (where.equals("Main") || where.equals("Service")) System.out.println(frame.getMethodName() + " " + where);
    }
}
try { new Service().take("x"); } catch (NullPointerException e) { show(e); }
try { Service.risky(2); } catch (IllegalStateException e) { show(e); StackTraceElement top = e.getStackTrace()[0]; System.out.println(top.getMethodName() + (e.getStackTrace()[1].getLineNumber() - top.getLineNumber())); }
try { Integer.parseInt("z"); } catch (NumberFormatException e) { System.out.println(e.getStackTrace().length > 1); }
class Own extends RuntimeException { Own(String m) { super(m); } @Override public synchronized Throwable fillInStackTrace() { return this; } }
System.out.println(new Own("quiet").getStackTrace().length + " " + (new Exception("loud").getStackTrace().length > 0));
Exception moved = new Exception("m"); moved.setStackTrace(new StackTraceElement[] { new StackTraceElement("A", "b", "A.java", 7) }); System.out.println(moved.getStackTrace()[0]); moved.printStackTrace(System.out);
static int deep(int n) { return deep(n + 1) + 1; }
try { deep(0); } catch (StackOverflowError e) { System.out.println(e + " " + e.getStackTrace().length); }
//> take Service
//> main Main
//> risky Service
//> risky Service
//> risky Service
//> main Main
//> risky1
//> true
//> 0 true
//> A.b(A.java:7)
//> java.lang.Exception: m
//> 	at A.b(A.java:7)
//> java.lang.StackOverflowError 1024
