// Every statement, with comments in odd /* places */.
;
{ int inner; { } }
final var list = List.of(1, 2, 3);
int i, j = 2, k[] = {1}, l;
if (i < 1) log("a"); else if (i < 2) { log("b"); } else log("c");
while (i-- > 0) continue;
do { i++; } while (i < 10);
do i--; while (i > 0);
for (;;) break;
for (int n = 0, m = 10; n < m; n++, m--) log(n);
for (i = 0, j = 1; i < j; ) i++;
for (final String s : new String[] {"a", "b"}) for (var t : list) log(s + t);
outer:
for (int n : k) {
    inner: while (true) { if (n == 1) continue outer; else break inner; }
}
switch (i) {
    case 1: case 2:
        log("few");
        break;
    case A + 1:
    default:
        log("many");
}
switch (name) {
    case "a", "b" -> log("ab");
    case RED -> { log("red"); }
    case (GREEN) -> log("green");
    default -> throw new RuntimeException();
}
switch (x) { }
try { f(); } catch (IOException | final_Exception e) { log(e); } catch (final Exception e) { throw e; } finally { g(); }
try (var in = open(); Res out = new Res("o"); in) { copy(in, out); }
try (Res r = new Res();) { } finally { }
synchronized (this) { counter++; }
assert i > 0;
assert i > 0 : "i is " + i;
throw new IllegalArgumentException();
int yield_ = 3;
record Point(int x, int y) { }
class Local<T> extends Base implements A, B<T> { T field; }
interface Shape { double area(); }
enum Color { RED, GREEN }
abstract class Half { abstract void f(); }
final class Whole { }
java.util.List<java.lang.String> qualified = null;
a.b.c.d().e[1].f = 3;
(a).b();
this.x = x;
int record = 1, var = 2, sealed = 3, permits = 4;
record = record + 1;
return;
