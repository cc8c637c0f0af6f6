// Every expression, one after the other.
int a = 0x1F + 0b101 - 017 * 1_000 / 2 % 3;
long b = 5L << 3 >> 1 >>> 2, c = -9223372036854775808L;
double d = 1.5e-3 + .5 + 1. + 2d, e = 0x1.8p3;
float f = 1.5f;
char g = 'x', h = '\n', i = '\u00e9', j = '\\';
String k = "quote \" and \t tab", l = """
    A block with "quotes",
      deeper \
    joined.
    """;
boolean m = a < 3 && b >= 4 || !(c != d) ^ true & false | a == b;
a += 1; a -= 1; a *= 2; a /= 2; a %= 3; a &= 1; a |= 2; a ^= 3; a <<= 1; a >>= 1; a >>>= 1;
a = b = c;
a++; --a; a = -a + ~a + +a - - a;
int n = m ? a : d > 3 ? b : c;
Object o = (Object) k;
int p = (int) d + (int) (d * 2) - (int) -d;
Runnable q = (Runnable & java.io.Serializable) () -> { };
boolean r = o instanceof String, s = o instanceof String t && t.isEmpty(), u = o instanceof final List<?> v;
int[] w = {1, 2, 3,}, x[] = {{1}, {}, null};
int y = w[0] + x[1][w[2]];
int[][] z = new int[3][], aa = new int[2][4], ab = new int[][] {{1}, {2}};
String ac = new String("a").trim().concat(k.toLowerCase());
List<Map<String, List<Integer>>> ad = new ArrayList<>();
Map.Entry<String, int[]> ae = null;
Supplier<String> af = () -> "a", ag = "a"::trim, ah = this::name, ai = super::toString;
Function<Integer, Integer> aj = at -> at + 1, ak = (at) -> { return at; }, al = (Integer at) -> at;
BiFunction<Integer, Integer, Integer> am = (at, bt) -> at + bt, an = (final int at, int bt) -> at, ao = (var at, var bt) -> 1;
IntFunction<int[]> ap = int[]::new;
Function<String, Integer> aq = Integer::parseInt, ar = Integer::<String>valueOf;
Supplier<List<String>> as = ArrayList<String>::new, at = ArrayList::new;
Function<Integer, Function<Integer, Integer>> au = one -> two -> one - two;
Class<?> av = String.class, aw = int.class, ax = int[].class, ay = Map.Entry.class, az = void.class;
Collections.<String>emptyList().forEach(System.out::println);
Outer.Inner ba = outer.new Inner(1), bb = new Outer().new Inner(2) { void f() { } };
int bc = Outer.this.field + Outer.super.hashCode();
int bd = switch (a) {
    case 1, 2 -> 10;
    case 3 -> { int twice = a * 2; yield twice; }
    default -> throw new IllegalStateException("no " + a);
};
String be = switch (k) { case "a": yield "first"; default: yield "other"; } + "!";
boolean bf = i < j, bg = f(i < j, b > c), bh = (a) < b;
int bi = (a) - b, bj = (a) + b;
new Thread(() -> log("run")) {
    @Override public void run() { super.run(); }
}.start();
