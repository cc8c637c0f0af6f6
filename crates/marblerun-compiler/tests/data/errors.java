// === abstract-body ===
abstract class A {
    abstract void f() { }
}
//! 2: body-of-abstract

// === abstract-method-in-class ===
class A {
    abstract void f();
}
//! 1: abstract-in-concrete

// === abstract-new ===
abstract class A { }
A a = new A();
//! 2: abstract-instantiation

// === already-caught ===
try {
    System.out.println();
} catch (RuntimeException e) {
} catch (IllegalStateException e) {
}
//! 4: already-caught

// === and-ints ===
int x = 1;
boolean b = x && true;
//! 2: bad-operands

// === array-of-strings ===
int[] a = {1, "b"};
//! 1: incompatible-types

// === assign-to-call ===
static int f() { return 1; }
f() = 2;
//! 2: not-assignable

// === assignment-as-condition ===
int n = 1;
while (n = 2) { }
//! 2: incompatible-types

// === bad-return-override ===
class A { int f() { return 1; } }
class B extends A {
    String f() { return ""; }
}
//! 3: bad-override

// === boolean-cast ===
int i = (int) true;
//! 1: incompatible-types

// === bounded ===
static <T extends Comparable<T>> T max(List<T> list) { return list.get(0); }
Object o = max(new ArrayList<Object>());
//! 2: incompatible-types

// === break-outside ===
static void f() {
    break;
}
//! 2: break-outside

// === call-on-null-type ===
Object o = new Object();
o.foo();
//! 2: unknown-method

// === catch-string ===
try { } catch (String e) { }
//! 1: not-throwable

// === char-plus ===
char c = 'a';
c = c + 1;
//! 2: incompatible-types

// === class-captures-changing ===
int x = 1;
x++;
Runnable r = new Runnable() {
    public void run() {
        System.out.println(x);
    }
};
//! 5: not-effectively-final

// === compare-strings-less ===
boolean b = "a" < "b";
//! 1: bad-operands

// === compare-unrelated-classes ===
Integer i = 1;
String s = "";
boolean b = i == s;
//! 3: bad-operands

// === compare-unrelated ===
boolean b = "a" == 1;
//! 1: bad-operands

// === compound-narrow ===
Integer i = 1;
i += 1.5;
//! 2: incompatible-types

// === constructor-count ===
class A { A(int x) { } }
A a = new A();
//! 2: wrong-argument-count

// === constructor-name ===
class A {
    B() { }
}
//! 2: missing-return-type

// === constructor-type ===
class A { A(int x) { } }
A a = new A("x");
//! 2: incompatible-types

// === continue-outside ===
static void f() {
    continue;
}
//! 2: continue-outside

// === cyclic ===
class A extends B { }
class B extends A { }
//! 1: cyclic-inheritance

// === double-to-int ===
int n = 1.5;
//! 1: incompatible-types

// === duplicate-class ===
class A { }
class A { }
//! 2: duplicate-class

// === duplicate-default ===
switch (1) {
    default: break;
    default: break;
}
//! 3: duplicate-case

// === duplicate-field ===
class A {
    int x;
    String x;
}
//! 3: already-defined

// === duplicate-method ===
class A {
    void f(int a) { }
    int f(int b) { return 1; }
}
//! 3: duplicate-method

// === duplicate-parameter ===
static void f(int a, int a) { }
//! 1: already-defined

// === duplicate-variable-inner ===
int x = 1;
for (int i = 0; i < 2; i++) { int x = i; }
//! 2: already-defined

// === duplicate-variable ===
int x = 1;
int x = 2;
//! 2: already-defined

// === enum-new ===
enum Color { RED }
Color c = new Color();
//! 2: new-enum

// === extends-final ===
final class A { }
class B extends A { }
//! 2: extends-final

// === extends-interface ===
class B extends Runnable { public void run() { } }
//! 1: extends-interface

// === extends-string ===
class B extends String { }
//! 1: extends-final

// === extra-type-arguments ===
Map<String> m = new HashMap<>();
//! 1: wrong-type-argument-count

// === field-as-method ===
int[] a = {1};
int n = a.length();
//! 2: unknown-method

// === final-field ===
class A { final int x = 1; void f() { x = 2; } }
//! 1: assigning-final

// === final-increment ===
final int x = 1;
x++;
//! 2: assigning-final

// === final-local ===
final int x = 1;
x = 2;
//! 2: assigning-final

// === final-parameter ===
static void f(final int x) { x = 1; }
//! 1: assigning-final

// === for-each-int ===
for (int i : 5) { }
//! 1: not-iterable

// === for-each-type ===
List<String> list = List.of();
for (int s : list) { }
//! 2: incompatible-types

// === generic-array-variable ===
class A<T> { T[] a = new T[3]; }
//! 1: generic-array

// === generic-array ===
List<String>[] a = new List<String>[3];
//! 1: generic-array

// === implements-class ===
class A { }
class B implements A { }
//! 2: interface-expected

// === import-unknown ===
import java.util.Foo;
System.out.println(1);
//! 1: unknown-import

// === impossible-cast ===
Integer i = (Integer) "a";
//! 1: incompatible-types

// === impossible-instanceof ===
Integer i = 1;
boolean b = i instanceof String;
//! 2: incompatible-types

// === increment-string ===
String s = "";
s++;
//! 2: bad-operand

// === index-of-list ===
List<String> list = new ArrayList<>();
String s = list[0];
//! 2: not-an-array

// === index-string ===
int[] a = {1};
int x = a["0"];
//! 2: incompatible-types

// === inner-from-static ===
class A {
    class B { }
    static B f() { return new B(); }
}
//! 3: not-static

// === instance-field-from-static ===
class A { int x; static int f() { return x; } }
//! 1: not-static

// === instance-method-from-static ===
class A { int x() { return 1; } static int f() { return x(); } }
//! 1: not-static

// === int-condition ===
int n = 1;
if (n) { System.out.println(n); }
//! 2: incompatible-types

// === int-to-string ===
String s = 1;
//! 1: incompatible-types

// === interface-body ===
interface A {
    void f() { }
}
//! 2: body-of-abstract

// === interface-new ===
Runnable r = new Runnable();
//! 1: abstract-instantiation

// === lambda-assigns ===
int x = 1;
Runnable r = () -> { x = 2; };
//! 2: not-effectively-final

// === lambda-captures-changing ===
int x = 1;
x = 2;
Runnable r = () -> System.out.println(x);
//! 3: not-effectively-final

// === lambda-count ===
Function<String, String> f = (a, b) -> a;
//! 1: wrong-parameter-count

// === lambda-parameter-shadows ===
int x = 1;
Function<Integer, Integer> f = x -> x;
//! 2: already-defined

// === lambda-returns-wrong ===
Function<String, Integer> f = s -> s;
//! 1: incompatible-types

// === lambda-to-string ===
String s = () -> "a";
//! 1: incompatible-types

// === lambda-void-value ===
Supplier<String> s = () -> System.out.println();
//! 1: no-value

// === list-add-wrong ===
List<String> list = new ArrayList<>();
list.add(1);
//! 2: incompatible-types

// === list-of-object ===
List<Object> list = new ArrayList<String>();
//! 1: incompatible-types

// === local-shadows-parameter ===
static void f(int x) {
    int x = 2;
}
//! 2: already-defined

// === long-to-int ===
long l = 1;
int n = l;
//! 2: incompatible-types

// === loop-variable-in-lambda ===
List<Runnable> list = new ArrayList<>();
for (int i = 0; i < 3; i++) {
    list.add(() -> System.out.println(i));
}
//! 3: not-effectively-final

// === map-put-wrong ===
Map<String, Integer> map = new HashMap<>();
map.put("a", "b");
//! 2: incompatible-types

// === method-as-field ===
String s = "a";
int n = s.length;
//! 2: unknown-field

// === method-ref-unknown ===
Function<String, Integer> f = String::size;
//! 1: unknown-method

// === minus-strings ===
String a = "a";
int b = a - 1;
//! 2: bad-operands

// === missing-cast-generic ===
List<Object> list = new ArrayList<>();
String s = list.get(0);
//! 2: incompatible-types

// === missing-return ===
static int f(int x) {
    if (x > 0) return 1;
}
//! 3: missing-return

// === never-thrown ===
static void f() {
    try {
        System.out.println();
    } catch (java.io.IOException e) {
    }
}
//! 4: never-thrown

// === no-body ===
class A {
    void f();
}
//! 2: missing-method-body

// === non-functional ===
interface Two { void a(); void b(); }
Two t = () -> { };
//! 2: incompatible-types

// === not-implemented-anonymous ===
Comparator<String> c =
    new Comparator<String>() {
    };
//! 2: not-implemented

// === not-implemented-generic ===
class A implements Comparable<A> {
    public int compareTo(String other) { return 0; }
}
//! 1: not-implemented

// === not-implemented ===
interface Shape { double area(); }
class Square implements Shape { }
//! 2: not-implemented

// === not-int ===
int x = 1;
boolean b = !x;
//! 2: bad-operand

// === object-to-string ===
Object o = "a";
String s = o;
//! 2: incompatible-types

// === optional-wrong ===
Optional<String> o = Optional.of(1);
//! 1: incompatible-types

// === override-final ===
class A { final void f() { } }
class B extends A { void f() { } }
//! 2: bad-override

// === override-nothing ===
class A {
    @Override
    public String tostring() { return ""; }
}
//! 2: overrides-nothing

// === override-throws ===
class A { void f() { } }
class B extends A {
    void f() throws Exception { }
}
//! 3: bad-override

// === primitive-argument ===
List<int> list = new ArrayList<>();
//! 1: primitive-type-argument

// === primitive-method ===
int x = 1;
System.out.println(x.toString());
//! 2: not-an-object

// === private-constructor ===
class A { private A() { } }
class B { A f() { return new A(); } }
//! 2: private-access

// === private-field ===
class A { private int x; }
class B { int f(A a) { return a.x; } }
//! 2: private-access

// === private-method ===
class A { private void f() { } }
class B { void g(A a) { a.f(); } }
//! 2: private-access

// === record-assign ===
record P(int x) { }
P p = new P(1);
p.x = 2;
//! 3: private-access

// === record-field ===
record P(int x) {
    int y;
}
//! 2: record-field

// === return-from-void ===
static void f() {
    return 1;
}
//! 2: unexpected-return-value

// === return-nothing ===
static int f() {
    return;
}
//! 2: missing-return-value

// === return-string-from-int ===
static int f() {
    return "a";
}
//! 2: incompatible-types

// === runnable-value ===
Runnable r = () -> 5;
//! 1: bad-lambda-body

// === static-call-of-instance ===
class A { void f() { } }
A.f();
//! 2: not-static

// === stream-chain-error ===
int n = Stream.of("a", "b")
    .map(s -> s.length())
    .filter(s -> s.isEmpty())
    .count();
//! 3: unknown-method
//! 4: incompatible-types

// === stream-wrong ===
List<Integer> l = Stream.of("a").map(s -> s + "b").collect(Collectors.toList());
//! 1: incompatible-types

// === string-condition ===
String s = "";
while (s) { }
//! 2: incompatible-types

// === string-to-int ===
int n = "1";
//! 1: incompatible-types

// === super-needs-argument-explicit ===
class A { A(int x) { } }
class B extends A {
    B() {
        System.out.println();
    }
}
//! 3: wrong-argument-count

// === super-needs-argument ===
class A { A(int x) { } }
class B extends A { }
//! 2: wrong-argument-count

// === super-not-first ===
class A {
    A() {
        int x = 1;
        super();
    }
}
//! 4: constructor-call-not-first

// === switch-duplicate-string ===
switch ("a") {
    case "a" -> { }
    case "a" -> { }
}
//! 3: duplicate-case

// === switch-duplicate ===
int x = 1;
switch (x) {
    case 1: break;
    case 1: break;
}
//! 4: duplicate-case

// === switch-enum-not-exhaustive ===
enum Color { RED, GREEN }
Color c = Color.RED;
int n = switch (c) {
    case RED -> 1;
};
//! 3: not-exhaustive

// === switch-enum-unknown ===
enum Color { RED, GREEN }
Color c = Color.RED;
switch (c) {
    case BLUE: break;
}
//! 4: unknown-constant

// === switch-long ===
long x = 1;
switch (x) {
    case 1: break;
}
//! 2: bad-selector

// === switch-not-constant ===
int x = 1;
int y = 2;
switch (x) {
    case y: break;
}
//! 4: constant-expected

// === switch-not-exhaustive ===
int x = 1;
String s = switch (x) {
    case 1 -> "a";
};
//! 2: not-exhaustive

// === switch-type ===
int x = 1;
switch (x) {
    case "a": break;
}
//! 3: incompatible-types

// === synchronized-int ===
int x = 1;
synchronized (x) { }
//! 2: unexpected-primitive

// === ternary-mismatch ===
int x = true ? 1 : "a";
//! 1: incompatible-types

// === this-call-recursive ===
class A {
    A() { this(); }
}
//! 2: recursive-constructor

// === this-in-static ===
class A { static A f() { return this; } }
//! 1: not-static

// === throw-string ===
throw "x";
//! 1: not-throwable

// === too-large-byte ===
byte b = 300;
//! 1: incompatible-types

// === try-not-closeable ===
try (String s = "a") { }
//! 1: not-closeable

// === type-as-value ===
int x = String;
//! 1: type-as-value

// === uninitialized ===
int x;
System.out.println(x);
//! 2: uninitialized-variable

// === unknown-field ===
class P { int x; }
P p = new P();
System.out.println(p.y);
//! 3: unknown-field

// === unknown-label ===
for (int i = 0; i < 3; i++) {
    break outer;
}
//! 2: unknown-label

// === unknown-method-of-string ===
String s = "a";
System.out.println(s.lenght());
//! 2: unknown-method

// === unknown-method-unqualified ===
static int twice(int x) { return 2 * x; }
System.out.println(twise(2));
//! 2: unknown-function

// === unknown-type-argument ===
List<Foo> list = new ArrayList<>();
//! 1: unknown-type

// === unknown-type ===
Strin s = "a";
//! 1: unknown-type

// === unknown-variable ===
int count = 1;
System.out.println(cout);
//! 2: unknown-name

// === unreachable ===
static int f() {
    return 1;
    System.out.println();
}
//! 3: unreachable-code

// === unreported-call ===
static void g() throws Exception { }
static void f() {
    g();
}
//! 3: unreported-exception

// === unreported-lambda ===
Runnable r = () -> Thread.sleep(1);
//! 1: unreported-exception

// === unreported ===
static void f() {
    throw new Exception("x");
}
//! 2: unreported-exception

// === var-lambda ===
var f = x -> x;
//! 1: var-without-type

// === var-nothing ===
var x;
//! 1: var-without-value

// === var-null ===
var x = null;
//! 1: var-without-type

// === var-void ===
static void f() { }
var x = f();
//! 2: no-value

// === void-argument ===
static void f() { }
System.out.println(f());
//! 2: no-value

// === void-concat ===
static void f() { }
String s = "" + f();
//! 2: no-value

// === void-value ===
static void f() { }
int x = f();
//! 2: no-value

// === weaker-access ===
interface Shape { double area(); }
class Square implements Shape {
    double area() { return 1; }
}
//! 3: bad-override

// === wrong-count-few ===
static int f(int a, int b) { return a; }
int x = f(1);
//! 2: wrong-argument-count

// === wrong-count-none ===
static int f() { return 1; }
int x = f(1);
//! 2: wrong-argument-count

// === wrong-overload ===
static int f(int a) { return a; }
static int f(String a) { return 1; }
int x = f(true);
//! 3: no-suitable-method

// === wrong-type ===
static int f(int a) { return a; }
int x = f("a");
//! 2: incompatible-types

// === yield-missing ===
int x = switch (1) {
    default: System.out.println();
};
//! 1: missing-yield

// === after-a-wrong-body ===
List<Integer> lengths = Stream.of("a", "b")
    .map(x -> x.size())
    .filter(x -> x > 1)
    .map(x -> x.intValue())
    .toList();
//! 2: unknown-method

// === after-a-wrong-block ===
Stream.of("a", "b")
    .map(x -> {
        return missing(x);
    })
    .map(x -> x.trim())
    .forEach(x -> System.out.println(x.length()));
//! 3: unknown-function

// === after-a-body-of-another-type ===
Stream.of("a", "b")
    .flatMap(x -> x.length())
    .map(x -> x.trim())
    .forEach(x -> System.out.println(x.length()));
//! 2: incompatible-types

// === after-a-body-without-value ===
Stream.of("a", "b")
    .map(x -> { System.out.println(x); })
    .map(x -> x.trim())
    .toList();
//! 2: bad-lambda-body

// === after-a-wrong-supplier ===
CompletableFuture.supplyAsync(() -> nothing.length())
    .thenApply(n -> n + 1)
    .thenCompose(n -> CompletableFuture.supplyAsync(() -> n * 2))
    .thenAccept(n -> System.out.println(n.intValue()));
//! 1: unknown-name

// === after-a-wrong-key ===
Map<Integer, List<String>> groups = Stream.of("a", "b")
    .collect(Collectors.groupingBy(x -> x.size()));
groups.forEach((k, v) -> System.out.println(k.intValue() + v.get(0).length()));
//! 2: unknown-method

// === after-a-wrong-argument ===
List.of(missing).get(0).trim();
Optional.of(absent).map(x -> x.trim()).ifPresent(x -> x.length());
//! 1: unknown-name
//! 2: unknown-name

// === after-a-wrong-inner-body ===
Stream.of("a", "b")
    .flatMap(x -> Stream.of(1, 2).map(n -> n.trim()).map(n -> n + 1))
    .map(x -> x.intValue())
    .toList();
//! 2: unknown-method
