// === java-error-000 ===
// case 0
int x = 5;
int y = z + 1;
//! 3: cannot find symbol   symbol:   variable z   location: class Main

// === java-error-001 ===
// case 1
String s = 5;
//! 2: incompatible types: int cannot be converted to java.lang.String

// === java-error-002 ===
// case 2
int x = "a".length;
//! 2: cannot find symbol   symbol:   variable length   location: class java.lang.String

// === java-error-003 ===
// case 3
int x;
System.out.println(x);
//! 3: variable x might not have been initialized

// === java-error-004 ===
// case 4
static int f(int a) { if (a > 0) return 1; }
//! 2: missing return statement

// === java-error-005 ===
// case 5
static int f() { return; }
//! 2: incompatible types: missing return value

// === java-error-006 ===
// case 6
static void f() { return 1; }
//! 2: incompatible types: unexpected return value

// === java-error-007 ===
// case 7
return 5;
//! 2: incompatible types: unexpected return value

// === java-error-008 ===
// case 8
final int x = 1;
x = 2;
//! 3: cannot assign a value to final variable x

// === java-error-009 ===
// case 9
while (true) { }
System.out.println("never");
//! 3: unreachable statement

// === java-error-010 ===
// case 10
for (;;) { break; }
int a = 1;
throw new RuntimeException();
System.out.println(a);
//! 5: unreachable statement

// === java-error-011 ===
// case 11
static int f() { return 1; System.out.println(); }
//! 2: unreachable statement

// === java-error-012 ===
// case 12
break;
//! 2: break outside switch or loop

// === java-error-013 ===
// case 13
for (int i = 0; i < 3; i++) { continue lab; }
//! 2: undefined label: lab

// === java-error-014 ===
// case 14
List<int> l = new ArrayList<>();
//! 2: unexpected type   required: reference   found:    int

// === java-error-015 ===
// case 15
List<String> l = new ArrayList<Integer>();
//! 2: incompatible types: java.util.ArrayList<java.lang.Integer> cannot be converted to java.util.List<java.lang.String>

// === java-error-016 ===
// case 16
List<String> l = new ArrayList<>();
l.add(5);
//! 3: incompatible types: int cannot be converted to java.lang.String

// === java-error-017 ===
// case 17
Object o = "s";
o.length();
//! 3: cannot find symbol   symbol:   method length()   location: variable o of type java.lang.Object

// === java-error-018 ===
// case 18
class A { private int x; }
System.out.println(new A().x);
//! 3: x has private access in A

// === java-error-019 ===
// case 19
class A { void f() { } }
class B extends A { @Override void g() { } }
//! 3: method does not override or implement a method from a supertype

// === java-error-020 ===
// case 20
interface I { void a(); }
class C implements I { }
//! 3: C is not abstract and does not override abstract method a() in I

// === java-error-021 ===
// case 21
interface I { void a(); }
class C implements I { void a() { } }
//! 3: a() in C cannot implement a() in I   attempting to assign weaker access privileges; was public

// === java-error-022 ===
// case 22
abstract class A { abstract int f(); }
new A();
//! 3: A is abstract; cannot be instantiated

// === java-error-023 ===
// case 23
class A { A(int x) { } }
class B extends A { }
//! 3: constructor A in class A cannot be applied to given types;   required: int   found:    no arguments   reason: actual and formal argument lists differ in length

// === java-error-024 ===
// case 24
class A { A(int x) { } }
A a = new A();
//! 3: constructor A in class A cannot be applied to given types;   required: int   found:    no arguments   reason: actual and formal argument lists differ in length

// === java-error-025 ===
// case 25
final class A { }
class B extends A { }
//! 3: cannot inherit from final A

// === java-error-026 ===
// case 26
class A { final void f() { } }
class B extends A { void f() { } }
//! 3: f() in B cannot override f() in A   overridden method is final

// === java-error-027 ===
// case 27
class A { final int x; }
//! 2: variable x not initialized in the default constructor

// === java-error-028 ===
// case 28
class A { final int x; A() { } }
//! 2: variable x might not have been initialized

// === java-error-029 ===
// case 29
record P(int x) { void f() { x = 3; } }
//! 2: cannot assign a value to final variable x

// === java-error-030 ===
// case 30
enum E { A, B }
E e = E.C;
//! 3: cannot find symbol   symbol:   variable C   location: class E

// === java-error-031 ===
// case 31
enum E { A, B }
int r = switch (E.A) { case A -> 1; };
//! 3: the switch expression does not cover all possible input values

// === java-error-032 ===
// case 32
switch (3) { case 1: break; case 1: break; }
//! 2: duplicate case label

// === java-error-033 ===
// case 33
String s = switch (1) { case 1 -> "a"; };
//! 2: the switch expression does not cover all possible input values

// === java-error-034 ===
// case 34
int i = 10L;
//! 2: incompatible types: possible lossy conversion from long to int

// === java-error-035 ===
// case 35
float f = 1.5;
//! 2: incompatible types: possible lossy conversion from double to float

// === java-error-036 ===
// case 36
byte b = 200;
//! 2: incompatible types: possible lossy conversion from int to byte

// === java-error-037 ===
// case 37
char c = -1;
//! 2: incompatible types: possible lossy conversion from int to char

// === java-error-038 ===
// case 38
boolean b = 1;
//! 2: incompatible types: int cannot be converted to boolean

// === java-error-039 ===
// case 39
if (1) { }
//! 2: incompatible types: int cannot be converted to boolean

// === java-error-040 ===
// case 40
int x = 1;
if (x = 2) { }
//! 3: incompatible types: int cannot be converted to boolean

// === java-error-041 ===
// case 41
String s = null;
if (s) { }
//! 3: incompatible types: java.lang.String cannot be converted to boolean

// === java-error-042 ===
// case 42
int x = true ? "a" : 1;
//! 2: incompatible types: bad type in conditional expression     java.lang.String cannot be converted to int

// === java-error-043 ===
// case 43
int[] a = {1, "b"};
//! 2: incompatible types: java.lang.String cannot be converted to int

// === java-error-044 ===
// case 44
int[] a = new int[2.0];
//! 2: incompatible types: possible lossy conversion from double to int

// === java-error-045 ===
// case 45
int a = 1;
a.foo();
//! 3: int cannot be dereferenced

// === java-error-046 ===
// case 46
int[] a = new int[1];
a.length = 3;
//! 3: cannot assign a value to final variable length

// === java-error-047 ===
// case 47
int x = 1;
Runnable r = () -> System.out.println(x);
x++;
//! 3: local variables referenced from a lambda expression must be final or effectively final

// === java-error-048 ===
// case 48
int x = 0;
List.of(1, 2).forEach(i -> x += i);
//! 3: local variables referenced from a lambda expression must be final or effectively final

// === java-error-049 ===
// case 49
Runnable r = () -> 5;
//! 2: incompatible types: lambda body is not compatible with a void functional interface     (consider using a block lambda body, or use a statement expression instead)

// === java-error-050 ===
// case 50
Supplier<Integer> s = () -> { };
//! 2: incompatible types: bad return type in lambda expression     missing return value

// === java-error-051 ===
// case 51
Function<String, Integer> f = s -> s;
//! 2: incompatible types: bad return type in lambda expression     java.lang.String cannot be converted to java.lang.Integer

// === java-error-052 ===
// case 52
Comparator<String> c = (a) -> 1;
//! 2: incompatible types: incompatible parameter types in lambda expression

// === java-error-053 ===
// case 53
Runnable r = x -> { };
//! 2: incompatible types: incompatible parameter types in lambda expression

// === java-error-054 ===
// case 54
Object o = () -> { };
//! 2: incompatible types: java.lang.Object is not a functional interface

// === java-error-055 ===
// case 55
var v = null;
//! 2: cannot infer type for local variable v   (variable initializer is 'null')

// === java-error-056 ===
// case 56
var v;
//! 2: cannot infer type for local variable v   (cannot use 'var' on variable without initializer)

// === java-error-057 ===
// case 57
var f = () -> 1;
//! 2: cannot infer type for local variable f   (lambda expression needs an explicit target-type)

// === java-error-058 ===
// case 58
var a = {1, 2};
//! 2: cannot infer type for local variable a   (array initializer needs an explicit target-type)

// === java-error-059 ===
// case 59
try { int a = 1; } catch (java.io.IOException e) { }
//! 2: exception java.io.IOException is never thrown in body of corresponding try statement

// === java-error-060 ===
// case 60
try { throw new Exception("a"); } finally { }
static void f() { throw new Exception(); }
//! 3: unreported exception java.lang.Exception; must be caught or declared to be thrown

// === java-error-061 ===
// case 61
static void f() throws Exception { }
Runnable r = () -> f();
//! 3: unreported exception java.lang.Exception; must be caught or declared to be thrown

// === java-error-062 ===
// case 62
try { throw new RuntimeException(); } catch (Exception e) { } catch (RuntimeException e) { }
//! 2: exception java.lang.RuntimeException has already been caught

// === java-error-063 ===
// case 63
try { } catch (String s) { }
//! 2: incompatible types: java.lang.String cannot be converted to java.lang.Throwable

// === java-error-064 ===
// case 64
throw "a";
//! 2: incompatible types: java.lang.String cannot be converted to java.lang.Throwable

// === java-error-065 ===
// case 65
class R { }
try (R r = new R()) { }
//! 3: incompatible types: try-with-resources not applicable to variable type     (R cannot be converted to java.lang.AutoCloseable)

// === java-error-066 ===
// case 66
static int f(int a) { return a; }
f("x");
//! 3: incompatible types: java.lang.String cannot be converted to int

// === java-error-067 ===
// case 67
static int f(int a) { return a; }
f();
//! 3: method f in class Main cannot be applied to given types;   required: int   found:    no arguments   reason: actual and formal argument lists differ in length

// === java-error-068 ===
// case 68
static void f() { }
int x = f();
//! 3: incompatible types: void cannot be converted to int

// === java-error-069 ===
// case 69
static void f(Integer a) { }
static void f(String a) { }
f(null);
//! 4: reference to f is ambiguous   both method f(java.lang.Integer) in Main and method f(java.lang.String) in Main match

// === java-error-070 ===
// case 70
static void f() { }
static void f() { }
//! 3: method f() is already defined in class Main

// === java-error-071 ===
// case 71
class A { }
class A { }
//! 3: duplicate class: A

// === java-error-072 ===
// case 72
class A { int x; String x; }
//! 2: variable x is already defined in class A

// === java-error-073 ===
// case 73
static void f(int a, int a) { }
//! 2: variable a is already defined in method f(int,int)

// === java-error-074 ===
// case 74
class A { static void f() { this.g(); } void g() { } }
//! 2: non-static variable this cannot be referenced from a static context

// === java-error-075 ===
// case 75
class A { int x; static int f() { return x; } }
//! 2: non-static variable x cannot be referenced from a static context

// === java-error-076 ===
// case 76
class A { void g() { } static void f() { g(); } }
//! 2: non-static method g() cannot be referenced from a static context

// === java-error-077 ===
// case 77
int x = 1
int y = 2;
//! 2: ';' expected

// === java-error-078 ===
// case 78
System.out.println("a";
//! 2: ')' expected

// === java-error-079 ===
// case 79
String s = "abc;
//! 2: unclosed string literal

// === java-error-080 ===
// case 80
class A { void f() { }
//! 2: reached end of file while parsing

// === java-error-081 ===
// case 81
int x = (1 + 2;
//! 2: ')' expected

// === java-error-082 ===
// case 82
char c = 'ab';
//! 2: unclosed character literal

// === java-error-083 ===
// case 83
int 1x = 3;
//! 2: not a statement

// === java-error-084 ===
// case 84
for (int i = 0; i < 3, i++) { }
//! 2: ';' expected

// === java-error-085 ===
// case 85
String s = 'a';
//! 2: incompatible types: char cannot be converted to java.lang.String

// === java-error-086 ===
// case 86
5 + 3;
//! 2: not a statement

// === java-error-088 ===
// case 88
System.out.printn("a");
//! 2: cannot find symbol   symbol:   method printn(java.lang.String)   location: variable out of type java.io.PrintStream

// === java-error-089 ===
// case 89
Sytem.out.println("a");
//! 2: package Sytem does not exist

// === java-error-090 ===
// case 90
Strin s = "a";
//! 2: cannot find symbol   symbol:   class Strin   location: class Main

// === java-error-091 ===
// case 91
new Foo();
//! 2: cannot find symbol   symbol:   class Foo   location: class Main

// === java-error-092 ===
// case 92
Math.foo(1);
//! 2: cannot find symbol   symbol:   method foo(int)   location: class java.lang.Math

// === java-error-093 ===
// case 93
String s = "a" - "b";
//! 2: bad operand types for binary operator '-'   first type:  java.lang.String   second type: java.lang.String

// === java-error-094 ===
// case 94
boolean b = "a" > "b";
//! 2: bad operand types for binary operator '>'   first type:  java.lang.String   second type: java.lang.String

// === java-error-095 ===
// case 95
boolean b = !5;
//! 2: bad operand type int for unary operator '!'

// === java-error-096 ===
// case 96
boolean b = 1 && true;
//! 2: bad operand types for binary operator '&&'   first type:  int   second type: boolean

// === java-error-097 ===
// case 97
int x = -"a";
//! 2: bad operand type java.lang.String for unary operator '-'

// === java-error-098 ===
// case 98
String s = "a";
s++;
//! 3: bad operand type java.lang.String for unary operator '++'

// === java-error-099 ===
// case 99
Integer i = "a".length() + "";
//! 2: incompatible types: java.lang.String cannot be converted to java.lang.Integer

// === java-error-100 ===
// case 100
Integer i = 5L;
//! 2: incompatible types: long cannot be converted to java.lang.Integer

// === java-error-101 ===
// case 101
Long l = 5;
//! 2: incompatible types: int cannot be converted to java.lang.Long

// === java-error-102 ===
// case 102
double d = "1.5";
//! 2: incompatible types: java.lang.String cannot be converted to double

// === java-error-103 ===
// case 103
int x = 3.7 * 2;
//! 2: incompatible types: possible lossy conversion from double to int

// === java-error-104 ===
// case 104
Integer a = 1;
String b = "x";
System.out.println(a == b);
//! 4: incomparable types: java.lang.Integer and java.lang.String

// === java-error-105 ===
// case 105
String s = (String) 5;
//! 2: incompatible types: int cannot be converted to java.lang.String

// === java-error-106 ===
// case 106
Integer i = (Integer) "a";
//! 2: incompatible types: java.lang.String cannot be converted to java.lang.Integer

// === java-error-107 ===
// case 107
Object o = 1;
if (o instanceof Integer i) { }
System.out.println(i);
//! 4: cannot find symbol   symbol:   variable i   location: class Main

// === java-error-108 ===
// case 108
String s = "a";
if (s instanceof Integer) { }
//! 3: incompatible types: java.lang.String cannot be converted to java.lang.Integer

// === java-error-109 ===
// case 109
int a = 5;
if (a instanceof Integer) { }
//! 3: unexpected type   required: reference   found:    int

// === java-error-110 ===
// case 110
class A<T> { T t; }
A<String> a = new A<>();
a.t = 5;
//! 4: incompatible types: int cannot be converted to java.lang.String

// === java-error-112 ===
// case 112
static <T extends Comparable<T>> T max(List<T> l) { return l.get(0); }
max(List.of(new Object()));
//! 3: method max in class Main cannot be applied to given types;   required: java.util.List<T>   found:    java.util.List<java.lang.Object>   reason: inference variable E has incompatible bounds     lower bounds: java.lang.Comparable<T>,java.lang.Object     lower bounds: java.lang.Object

// === java-error-113 ===
// case 113
List<Object> l = new ArrayList<String>();
//! 2: incompatible types: java.util.ArrayList<java.lang.String> cannot be converted to java.util.List<java.lang.Object>

// === java-error-115 ===
// case 115
Map<String> m = null;
//! 2: wrong number of type arguments; required 2

// === java-error-116 ===
// case 116
String<Integer> s = null;
//! 2: type java.lang.String does not take parameters

// === java-error-117 ===
// case 117
for (int x : 5) { }
//! 2: for-each not applicable to expression type   required: array or java.lang.Iterable   found:    int

// === java-error-118 ===
// case 118
for (String s : List.of(1, 2)) { }
//! 2: incompatible types: java.lang.Integer cannot be converted to java.lang.String

// === java-error-119 ===
// case 119
for (int i = 0; i < 3; i++) { int i = 2; }
//! 2: variable i is already defined in method main(java.lang.String[])

// === java-error-120 ===
// case 120
static void f(int a) { int a = 1; }
//! 2: variable a is already defined in method f(int)

// === java-error-121 ===
// case 121
int x = 1;
Function<Integer, Integer> f = x -> x + 1;
//! 3: variable x is already defined in method main(java.lang.String[])

// === java-error-122 ===
// case 122
do { int q = 1; } while (q < 3);
//! 2: cannot find symbol   symbol:   variable q   location: class Main

// === java-error-123 ===
// case 123
{ int k = 1; }
k = 2;
//! 3: cannot find symbol   symbol:   variable k   location: class Main

// === java-error-124 ===
// case 124
int a = b;
int b = 1;
//! 2: cannot find symbol   symbol:   variable b   location: class Main

// === java-error-125 ===
// case 125
int x;
if (Math.random() > 0.5) x = 1;
System.out.println(x);
//! 4: variable x might not have been initialized

// === java-error-126 ===
// case 126
int x;
for (int i = 0; i < 2; i++) x = i;
System.out.println(x);
//! 4: variable x might not have been initialized

// === java-error-127 ===
// case 127
final int y;
y = 1;
y = 2;
//! 4: variable y might already have been assigned

// === java-error-128 ===
// case 128
switch ("a") { case 1: break; }
//! 2: incompatible types: int cannot be converted to java.lang.String

// === java-error-129 ===
// case 129
switch (1) { case "a" -> {} }
//! 2: incompatible types: java.lang.String cannot be converted to int

// === java-error-130 ===
// case 130
int v = 1;
switch (2) { case v: break; }
//! 3: constant expression required

// === java-error-131 ===
// case 131
switch (1.5) { default: }
//! 2: patterns in switch statements are a preview feature and are disabled by default.   (use --enable-preview to enable patterns in switch statements)

// === java-error-132 ===
// case 132
switch (true) { default: }
//! 2: patterns in switch statements are a preview feature and are disabled by default.   (use --enable-preview to enable patterns in switch statements)

// === java-error-133 ===
// case 133
int r = switch (1) { case 1: yield 1; default: };
//! 2: switch expression completes without providing a value   (switch expressions must either provide a value or throw for all possible input values)

// === java-error-134 ===
// case 134
else { }
//! 2: 'else' without 'if'

// === java-error-135 ===
// case 135
case 1: break;
//! 2: orphaned case

// === java-error-136 ===
// case 136
int x = 5;;
int y = x +;
//! 3: illegal start of expression

// === java-error-137 ===
// case 137
class A { int f() { } }
//! 2: missing return statement

// === java-error-138 ===
// case 138
class A { void f() { return null; } }
//! 2: incompatible types: unexpected return value

// === java-error-139 ===
// case 139
class A { f() { } }
//! 2: invalid method declaration; return type required

// === java-error-140 ===
// case 140
class A extends Missing { }
//! 2: cannot find symbol   symbol: class Missing

// === java-error-141 ===
// case 141
class A implements Runnable { void run() { } }
//! 2: run() in A cannot implement run() in java.lang.Runnable   attempting to assign weaker access privileges; was public

// === java-error-142 ===
// case 142
interface I { int f() { return 1; } }
//! 2: interface abstract methods cannot have body

// === java-error-143 ===
// case 143
interface I { private void f(); }
//! 2: missing method body, or declare abstract

// === java-error-144 ===
// case 144
class A { abstract void f(); }
//! 2: A is not abstract and does not override abstract method f() in A

// === java-error-145 ===
// case 145
class A { void f(); }
//! 2: missing method body, or declare abstract

// === java-error-146 ===
// case 146
abstract class A { abstract void f() { } }
//! 2: abstract methods cannot have a body

// === java-error-147 ===
// case 147
class A extends A { }
//! 2: cyclic inheritance involving A

// === java-error-148 ===
// case 148
interface I { }
class C extends I { }
//! 3: no interface expected here

// === java-error-149 ===
// case 149
class A { }
class C implements A { }
//! 3: interface expected here

// === java-error-150 ===
// case 150
enum E { A; } 
new E();
//! 3: enum types may not be instantiated

// === java-error-151 ===
// case 151
record R(int a) { int b; }
//! 2: field declaration must be static   (consider replacing field with record component)

// === java-error-152 ===
// case 152
record R(int a) { R(int a) { } }
//! 2: variable a might not have been initialized

// === java-error-153 ===
// case 153
class A { class B { } }
A.B b = new A.B();
//! 3: an enclosing instance that contains A.B is required

// === java-error-154 ===
// case 154
this.toString();
//! 2: non-static variable this cannot be referenced from a static context

// === java-error-155 ===
// case 155
super.toString();
//! 2: non-static variable super cannot be referenced from a static context

// === java-error-156 ===
// case 156
class A { A() { int x = 1; this(2); } A(int x) { } }
//! 2: call to this must be first statement in constructor

// === java-error-157 ===
// case 157
class A { void f() { super(); } }
//! 2: call to super must be first statement in constructor

// === java-error-158 ===
// case 158
class A { A() { this(); } }
//! 2: recursive constructor invocation

// === java-error-159 ===
// case 159
synchronized (1) { }
//! 2: unexpected type   required: reference   found:    int

// === java-error-160 ===
// case 160
Thread t = new Thread(() -> Thread.sleep(5));
//! 2: unreported exception java.lang.InterruptedException; must be caught or declared to be thrown

// === java-error-161 ===
// case 161
class T extends Thread { public void run() { sleep(10); } }
//! 2: unreported exception java.lang.InterruptedException; must be caught or declared to be thrown

// === java-error-162 ===
// case 162
static void f() { Object o = new Object(); o.wait(); }
//! 2: unreported exception java.lang.InterruptedException; must be caught or declared to be thrown

// === java-error-163 ===
// case 163
static String f(Future<String> x) { return x.get(); }
//! 2: unreported exception java.lang.InterruptedException; must be caught or declared to be thrown

// === java-error-164 ===
// case 164
class A { void f() throws Exception { } }
class B extends A { void f() throws java.io.IOException, InterruptedException { } }
class C { void f() { new B().f(); } }
//! 4: unreported exception java.io.IOException; must be caught or declared to be thrown

// === java-error-165 ===
// case 165
class A { void f() { } }
class B extends A { void f() throws Exception { } }
//! 3: f() in B cannot override f() in A   overridden method does not throw java.lang.Exception

// === java-error-166 ===
// case 166
class A { int f() { return 1; } }
class B extends A { String f() { return ""; } }
//! 3: f() in B cannot override f() in A   return type java.lang.String is not compatible with int

// === java-error-167 ===
// case 167
class A { public void f() { } }
class B extends A { void f() { } }
//! 3: f() in B cannot override f() in A   attempting to assign weaker access privileges; was public

// === java-error-168 ===
// case 168
class A { static void f() { } }
class B extends A { void f() { } }
//! 3: f() in B cannot override f() in A   overridden method is static

// === java-error-169 ===
// case 169
interface A { default void f() { } }
interface B { default void f() { } }
class C implements A, B { }
//! 4: types A and B are incompatible;   class C inherits unrelated defaults for f() from types A and B

// === java-error-170 ===
// case 170
static <T> T id(T t) { return t; }
int x = id("a");
//! 3: incompatible types: inference variable T has incompatible bounds     lower bounds: java.lang.Integer,java.lang.Object     lower bounds: java.lang.String

// === java-error-171 ===
// case 171
List<String> l = Stream.of(1, 2).collect(Collectors.toList());
//! 2: incompatible types: inference variable T has incompatible bounds     equality constraints: java.lang.String     lower bounds: java.lang.Integer

// === java-error-172 ===
// case 172
List<Integer> l = Stream.of("a").map(s -> s.toUpperCase()).toList();
//! 2: incompatible types: java.util.List<java.lang.String> cannot be converted to java.util.List<java.lang.Integer>

// === java-error-173 ===
// case 173
int n = Stream.of(1).count();
//! 2: incompatible types: possible lossy conversion from long to int

// === java-error-174 ===
// case 174
String s = Optional.of(1).get();
//! 2: incompatible types: java.lang.Integer cannot be converted to java.lang.String

// === java-error-175 ===
// case 175
Stream.of("a").map(s -> s.foo()).toList();
//! 2: cannot find symbol   symbol:   method foo()   location: variable s of type java.lang.String

// === java-error-176 ===
// case 176
Stream.of("a").filter(s -> s.length()).toList();
//! 2: incompatible types: bad return type in lambda expression     int cannot be converted to boolean

// === java-error-177 ===
// case 177
Function<String, Integer> f = String::foo;
//! 2: invalid method reference   cannot find symbol     symbol:   method foo(java.lang.String)     location: class java.lang.String

// === java-error-178 ===
// case 178
Supplier<String> f = Integer::new;
//! 2: incompatible types: invalid constructor reference     no suitable constructor found for Integer(no arguments)         constructor java.lang.Integer.Integer(int) is not applicable           (actual and formal argument lists differ in length)         constructor java.lang.Integer.Integer(java.lang.String) is not applicable           (actual and formal argument lists differ in length)

// === java-error-179 ===
// case 179
Function<String, Integer> f = String::toUpperCase;
//! 2: incompatible types: bad return type in method reference     java.lang.String cannot be converted to java.lang.Integer

// === java-error-180 ===
// case 180
int x = 99999999999;
//! 2: integer number too large

// === java-error-181 ===
// case 181
int x = 0b12;
//! 2: ';' expected

// === java-error-182 ===
// case 182
int x = 09;
//! 2: ';' expected

// === java-error-183 ===
// case 183
String s = "\q";
//! 2: illegal escape character

// === java-error-184 ===
// case 184
double d = 1.0.0;
//! 2: ';' expected

// === java-error-185 ===
// case 185
import java.util.Foo;
int x = 1;
//! 2: cannot find symbol   symbol:   class Foo   location: package java.util

// === java-error-186 ===
// case 186
goto a;
//! 2: illegal start of expression

// === java-error-187 ===
// case 187
int class = 1;
//! 2: not a statement

// === java-error-188 ===
// case 188
int x = (int) "5";
//! 2: incompatible types: java.lang.String cannot be converted to int

// === java-error-189 ===
// case 189
boolean b = (boolean) 1;
//! 2: incompatible types: int cannot be converted to boolean

// === java-error-190 ===
// case 190
String s = null + null;
//! 2: bad operand types for binary operator '+'   first type:  <nulltype>   second type: <nulltype>

// === java-error-191 ===
// case 191
int x = null;
//! 2: incompatible types: <nulltype> cannot be converted to int

// === java-error-192 ===
// case 192
static void f(int... a, int b) { }
//! 2: varargs parameter must be the last parameter

// === java-error-193 ===
// case 193
String[] a = new String[]{1};
//! 2: incompatible types: int cannot be converted to java.lang.String

// === java-error-194 ===
// case 194
int[][] a = {1, 2};
//! 2: incompatible types: int cannot be converted to int[]

// === java-error-195 ===
// case 195
int a[] = new int[];
//! 2: array dimension missing

// === java-error-196 ===
// case 196
int[] a = new int[2]{1, 2};
//! 2: array creation with both dimension expression and initialization is illegal

// === java-error-197 ===
// case 197
int[] a = 5;
//! 2: incompatible types: int cannot be converted to int[]

// === java-error-198 ===
// case 198
int x = new int[3];
//! 2: incompatible types: int[] cannot be converted to int

// === java-error-199 ===
// case 199
a: { continue a; }
//! 2: not a loop label: a

// === java-error-200 ===
// case 200
int x = 1;
int f = x > 0 ? 1;
//! 3: : expected

// === java-error-201 ===
// case 201
try { int x = 1; }
//! 2: 'try' without 'catch', 'finally' or resource declarations

// === java-error-202 ===
// case 202
catch (Exception e) { }
//! 2: 'catch' without 'try'

// === java-error-204 ===
// case 204
interface I { int X = 1; }
I.X = 2;
//! 3: cannot assign a value to final variable X

// === java-error-205 ===
// case 205
class A { public private int x; }
//! 2: illegal combination of modifiers: public and private

// === java-error-206 ===
// case 206
class A { protected final abstract void f(); }
//! 2: illegal combination of modifiers: abstract and final

// === java-error-207 ===
// case 207
static int f(boolean b) { while (b) { return 1; } }
//! 2: missing return statement

// === java-error-208 ===
// case 208
static int f() { while (true) { } }
static int g() { for (;;) { break; } }
//! 3: missing return statement

// === java-error-209 ===
// case 209
static int f(int x) { switch (x) { case 1: return 1; default: throw new RuntimeException(); } }
static int g(int x) { switch (x) { case 1: return 1; } }
//! 3: missing return statement

// === java-error-210 ===
// case 210
static void f() { try { return; } finally { } int x = 1; }
//! 2: unreachable statement

// === java-error-211 ===
// case 211
static void f() { int x = 1; return; x++; }
//! 2: unreachable statement

// === java-error-212 ===
// case 212
while (false) { int x = 1; }
//! 2: unreachable statement

// === java-error-213 ===
// case 213
for (; false; ) { }
//! 2: unreachable statement

// === java-error-214 ===
// case 214
if (false) { int x = 1; }
int y = "s";
//! 3: incompatible types: java.lang.String cannot be converted to int

// === java-error-215 ===
// case 215
do { continue; } while (true);
int z = 1;
//! 3: unreachable statement

// === java-error-216 ===
// case 216
CompletableFuture<String> f = CompletableFuture.supplyAsync(() -> 5);
//! 2: incompatible types: inference variable U has incompatible bounds     equality constraints: java.lang.String     lower bounds: java.lang.Integer

// === java-error-217 ===
// case 217
ExecutorService ex = Executors.newFixedThreadPool(1);
Future<String> f = ex.submit(() -> 42);
//! 3: incompatible types: inference variable T has incompatible bounds     equality constraints: java.lang.String     lower bounds: java.lang.Integer

// === java-error-218 ===
// case 218
class MyEx extends Exception { }
static void f() { throw new MyEx(); }
//! 3: unreported exception MyEx; must be caught or declared to be thrown

// === java-error-219 ===
// case 219
class MyEx extends Exception { }
static void f() throws MyEx { throw new MyEx(); }
static void g() { f(); }
//! 4: unreported exception MyEx; must be caught or declared to be thrown

// === java-error-220 ===
// case 220
class Res implements AutoCloseable { public void close() throws Exception { } }
static void f() { try (Res r = new Res()) { } }
//! 3: unreported exception java.lang.Exception; must be caught or declared to be thrown   exception thrown from implicit call to close() on resource variable 'r'

// === java-error-221 ===
// case 221
String s = "a".equals("b");
//! 2: incompatible types: boolean cannot be converted to java.lang.String

// === java-error-222 ===
// case 222
int x = Integer.parseInt(5);
//! 2: incompatible types: int cannot be converted to java.lang.String

// === java-error-223 ===
// case 223
StringBuilder sb = "abc";
//! 2: incompatible types: java.lang.String cannot be converted to java.lang.StringBuilder

// === java-error-224 ===
// case 224
String s = new StringBuilder("a");
//! 2: incompatible types: java.lang.StringBuilder cannot be converted to java.lang.String

// === java-error-225 ===
// case 225
List<String> l = List.of("a");
String s = l[0];
//! 3: array required, but java.util.List<java.lang.String> found

// === java-error-226 ===
// case 226
int[] a = {1};
int x = a.get(0);
//! 3: cannot find symbol   symbol:   method get(int)   location: variable a of type int[]

// === java-error-227 ===
// case 227
int x = "abc".length() + 1;
String t = x;
//! 3: incompatible types: int cannot be converted to java.lang.String

// === java-error-228 ===
// case 228
Set<Integer> s = new HashSet<>();
s.push(1);
//! 3: cannot find symbol   symbol:   method push(int)   location: variable s of type java.util.Set<java.lang.Integer>

// === java-error-229 ===
// case 229
Map<String, Integer> m = new HashMap<>();
m.put(1, "a");
//! 3: incompatible types: int cannot be converted to java.lang.String

// === java-error-230 ===
// case 230
Map<String, Integer> m = new HashMap<>();
String v = m.get("a");
//! 3: incompatible types: java.lang.Integer cannot be converted to java.lang.String

// === java-error-231 ===
// case 231
public class Main2 { public static void main(String[] a) { int x = "s"; } }
//! 2: incompatible types: java.lang.String cannot be converted to int

// === java-error-232 ===
// case 232
class A { static class B { } }
A.C c;
//! 3: cannot find symbol   symbol:   class C   location: class A

// === java-error-233 ===
// case 233
String s = "a";
s.length() = 5;
//! 3: unexpected type   required: variable   found:    value

// === java-error-234 ===
// case 234
5 = 3;
//! 2: unexpected type   required: variable   found:    value

// === java-error-235 ===
// case 235
int i = 0;
i + 1 = 2;
//! 3: unexpected type   required: variable   found:    value

// === java-error-236 ===
// case 236
List<Integer> list = Arrays.asList(1, "2");
//! 2: incompatible types: inference variable T has incompatible bounds     equality constraints: java.lang.Integer     lower bounds: java.lang.String,java.lang.Integer

// === java-error-237 ===
// case 237
Thread t = new Thread("a", "b", "c", "d", "e");
//! 2: incompatible types: java.lang.String cannot be converted to java.lang.ThreadGroup

// === java-error-238 ===
// case 238
AtomicInteger a = 5;
//! 2: incompatible types: int cannot be converted to java.util.concurrent.atomic.AtomicInteger

// === java-error-239 ===
// case 239
char c = "a";
//! 2: incompatible types: java.lang.String cannot be converted to char

// === java-error-240 ===
// case 240
char c = 'a' + x;
//! 2: cannot find symbol   symbol:   variable x   location: class Main

// === java-error-241 ===
// case 241
long l = 1L;
int i = l;
//! 3: incompatible types: possible lossy conversion from long to int

// === java-error-242 ===
// case 242
long l = 1L;
int i = l * 2;
//! 3: incompatible types: possible lossy conversion from long to int

// === java-error-243 ===
// case 243
short s = 1;
s = s + 1;
//! 3: incompatible types: possible lossy conversion from int to short

// === java-error-244 ===
// case 244
int i = 5 / 2.0;
//! 2: incompatible types: possible lossy conversion from double to int

// === java-error-245 ===
// case 245
float f = 3.0 + 1;
//! 2: incompatible types: possible lossy conversion from double to float

// === java-error-246 ===
// case 246
Object[] o = new int[3];
//! 2: incompatible types: int[] cannot be converted to java.lang.Object[]

// === java-error-float-too-large ===
float f = 1;
double d = 3.0e100f;
//! 2: floating-point number too large

// === java-error-double-too-small ===
double zero = 0e-999;
double d = 1e-400;
//! 2: floating-point number too small

// === java-error-compact-constructor-field ===
record P(int x) {
  P { this.x = 3; }
}
//! 2: cannot assign a value to final variable x

// === java-error-record-accessor-type ===
record P(int x) { public long x() { return x; } }
//! 1: invalid accessor method in record P   (return type of accessor method x() must match the type of record component x)

// === java-error-record-extends ===
record P(int x) extends Object {}
//! 1: '{' expected

// === java-error-sealed-not-permitted ===
sealed interface S permits A {}
record A() implements S {}
record B() implements S {}
//! 3: class is not allowed to extend sealed class: S (as it is not listed in its permits clause)

// === java-error-sealed-open-below ===
sealed interface S permits A {}
class A implements S {}
//! 2: sealed, non-sealed or final modifiers expected

// === java-error-sealed-alone ===
sealed class S {}
//! 1: sealed class must have subclasses

// === java-error-sealed-permits-stranger ===
sealed interface S permits A {}
record A() {}
//! 1: invalid permits clause   (subclass A must extend sealed class)

// === java-error-enum-public-constructor ===
enum E { A; public E() {} }
//! 1: modifier public not allowed here

// === java-error-interface-field-without-value ===
interface I { int x; }
//! 1: = expected

// === java-error-override-private ===
class A { protected void f() {} }
class B extends A { private void f() {} }
//! 2: f() in B cannot override f() in A   attempting to assign weaker access privileges; was protected

// === java-error-var-compound ===
var a = 1, b = 2;
//! 1: 'var' is not allowed in a compound declaration

// === java-error-wildcard-add ===
List<? extends Number> l = new ArrayList<Integer>();
l.add(1);
//! 2: incompatible types: int cannot be converted to capture#1 of ? extends java.lang.Number

// === java-error-switch-mixed ===
switch (1) { case 1 -> System.out.println(); case 2: break; }
//! 1: different case kinds used in the switch

// === java-error-pattern-always-fits ===
String s = "x";
if (s instanceof String t) { }
//! 2: expression type java.lang.String is a subtype of pattern type java.lang.String

// === java-error-instanceof-generic ===
Object o = 1;
if (o instanceof List<String>) { }
//! 2: java.lang.Object cannot be safely cast to java.util.List<java.lang.String>

// === java-error-static-type-parameter ===
class A<T> { static T x; }
//! 1: non-static type variable T cannot be referenced from a static context

// === java-error-type-argument-bounds ===
class A<T extends Comparable<T>> { }
A<Object> a = null;
//! 2: type argument java.lang.Object is not within bounds of type-variable T

// === java-error-instanceof-type-variable ===
class A<T> { boolean f(Object o) { return o instanceof T; } }
//! 1: java.lang.Object cannot be safely cast to T

// === java-error-generic-exception ===
class G<T> extends Exception {}
//! 1: a generic class may not extend java.lang.Throwable

// === java-error-compare-to-object ===
class A implements Comparable<A> { public int compareTo(Object o) { return 0; } }
//! 1: A is not abstract and does not override abstract method compareTo(A) in java.lang.Comparable

// === java-error-constructor-circle ===
class A { A() { this(1); } A(int x) { this(); } }
//! 1: recursive constructor invocation

// === java-error-forward-reference ===
class A { int x = y; int y = 1; }
//! 1: illegal forward reference

// === java-error-class-abstract-final ===
class A { final abstract class B {} }
//! 1: illegal combination of modifiers: abstract and final

// === java-error-class-synchronized ===
class A { synchronized class B {} }
//! 1: modifier synchronized not allowed here

// === java-error-field-final-volatile ===
class A { volatile final int x = 1; }
//! 1: illegal combination of modifiers: final and volatile

// === java-error-array-dimension-after-open ===
int[][] a = new int[][3];
//! 1: ']' expected

// === java-error-underscore ===
int _ = 1;
//! 1: as of release 9, '_' is a keyword, and may not be used as an identifier

// === java-error-interface-constructor ===
interface I { I(); }
//! 1: <identifier> expected

// === java-error-record-accessor-private ===
record Temp(double c) {
  double c() { return c; }
}
//! 2: invalid accessor method in record Temp   (accessor method must be public)

// === java-error-protected-constructor ===
Exception e = new CompletionException(null);
System.out.println(e);
int n = e;
//! 3: incompatible types: java.lang.Exception cannot be converted to int

// === java-error-forward-reference-in-lambda ===
class A {
  Supplier<Integer> s = () ->
    c;
  int c = 5;
}
//! 3: illegal forward reference

// === java-error-self-reference ===
class A {
  int y = 2;
  int x = x + y;
}
//! 3: self-reference in initializer

// === java-error-static-method-type-parameter ===
class A<T> {
  T ok() { return null; }
  static T f() { return null; }
}
//! 3: non-static type variable T cannot be referenced from a static context

// === java-error-wildcard-put ===
Map<String, ? extends Number> m = new HashMap<String, Integer>();
m.get("a");
m.put("a", 1);
//! 3: incompatible types: int cannot be converted to capture#1 of ? extends java.lang.Number

// === java-error-sealed-local ===
sealed interface S permits R {}
record R() implements S {}
void f() {
  class L implements S {}
}
//! 4: local classes must not extend sealed classes

// === java-error-final-in-loop ===
int x; for (;;) { x = 1; break; }
final int y; for (int i = 0; i < 2; i++) { y = i; }
//! 2: variable y might be assigned in loop

// === java-error-lambda-of-assigned-twice ===
int x;
x = 1;
x = 2;
Runnable r = () -> System.out.println(x);
//! 4: local variables referenced from a lambda expression must be final or effectively final

// === java-error-private-class ===
class A { private class B {} }
A.B b = null;
//! 2: A.B has private access in A

// === java-error-extends-two ===
class B {} class C {}
class A extends B, C { }
//! 2: '{' expected

// === java-error-interface-implements ===
interface A implements Runnable { }
//! 1: '{' expected

// === java-error-canonical-names ===
record R(int x) { R(int y) { this.x = y; } }
//! 1: invalid canonical constructor in record R   (invalid parameter names in canonical constructor)

// === java-error-record-initializer ===
record R(int x) { { System.out.println(); } }
//! 1: instance initializers not allowed in records

// === java-error-record-varargs ===
record R(int... x, int y) { }
//! 1: varargs parameter must be the last parameter

// === java-error-final-enum ===
final enum E { A }
//! 1: modifier final not allowed here

// === java-error-unknown-annotation ===
@Overide void f() { }
//! 1: cannot find symbol   symbol:   class Overide   location: class Main

// === java-error-override-on-field ===
class A { @Override int x; }
//! 1: annotation type not applicable to this kind of declaration

// === java-error-functional-interface ===
@FunctionalInterface interface I { void a(); void b(); }
//! 1: Unexpected @FunctionalInterface annotation   I is not a functional interface     multiple non-overriding abstract methods found in interface I

// === java-error-lambda-of-assigned-in-loop ===
int last;
do {
  last = 1;
} while (last > 1);
Supplier<Integer> s = () ->
  last;
//! 6: local variables referenced from a lambda expression must be final or effectively final

// === java-error-enum-constant-without-body ===
enum C {
  R,
  G {
    int v() { return 1; }
  };
  abstract int v();
}
//! 2: C is abstract; cannot be instantiated

// === java-error-enum-without-bodies ===
enum C {
  R,
  G;
  abstract int v();
}
//! 1: C is not abstract and does not override abstract method v() in C

// === java-error-enum-interface-without-body ===
interface I { int v(); }
enum C implements I {
  R { public int v() { return 1; } },
  G;
}
//! 4: C is abstract; cannot be instantiated
