// === members after a dot ===
String text = "a";
text.len‸
//+ length: method: int length(): The number of characters.
//+ isEmpty: method: boolean isEmpty(): Whether there are no characters.
//- CASE_INSENSITIVE_ORDER
//- text

// === members with the type arguments of their object ===
marbles("-a-b|").‸
//+ map: method: Flux<V> map(Function<? super String, ? extends V> mapper): Emits a function of each value.
//+ filter: method: Flux<String> filter(Predicate<? super String> predicate)
//- just

// === members at a dot in the middle of a chain ===
marbles("-a-b|")
    .map(x -> x.length())
    .‸
    .take(2);
//+ filter: method: Flux<Integer> filter(Predicate<? super Integer> predicate)

// === static members of a class ===
Flux.‸
//+ just
//+ range: method: Flux<Integer> range(int start, int count)
//- map

// === constants and nested classes ===
enum Color { RED, GREEN }
Color c = Color.‸;
//+ RED: field: Color
//+ values: method: Color[] values()

// === parameters of a lambda ===
record Person(String name, int age) { }
List<Person> people = List.of(new Person("a", 1));
people.stream().map(p -> p.‸).toList();
//+ name: method: String name()
//+ age: method: int age()

// === parameters of a lambda are in scope in it ===
marbles("-a|").flatMap(word -> Mono.just(‸))
//+ word: variable: String

// === variables end with their block ===
int outer = 1;
{ int inner = 2; }
‸
//+ outer: variable: int
//- inner

// === a name begun where a name follows ===
int total = 1;
to‸
total = 3;
//+ total: variable: int
//+ marbles: method: Flux<String> marbles(String diagram)

// === only classes after new ===
int value = 1;
Object o = new ‸
//+ ArrayList: class: java.util
//- value
//- marbles

// === classes where a type stands ===
class Box { Lis‸ }
//+ List: class: java.util: A sequence of elements, found by their index.
//+ Box: class
//- marbles

// === fields and methods of the class around ===
class Account {
    private int balance;
    void pay(int amount) { this.‸ }
    static void report() { }
}
//+ balance: field: int
//+ pay: method: void pay(int amount)
//- report

// === no instance members in a static method ===
class Account {
    private int balance;
    void pay(int amount) { }
    static void report() { ‸ }
}
//+ report: method: void report()
//- pay

// === private members stay in their class ===
class Account { private int balance; int open; }
new Account().‸
//+ open: field: int

// === a method reference ===
marbles("-a|").map(String::‸)
//+ toUpperCase: method: String toUpperCase()
//+ valueOf

// === nothing in a text ===
String s = "a.‸";
//- length

// === nothing in a comment ===
int x = 1; // x.‸
//- length

// === nothing in a number ===
double d = 1.‸5;
//- length

// === what an interface says is what its implementations do ===
new ArrayList<String>().ad‸
//+ add: method: boolean add(String e): Adds the element and tells whether that changed the collection.

// === behind characters outside of the first plane ===
String s = "🦀🦀"; s.‸
//+ length

// === hover: a method ===
marbles("-a|").m‸ap(x -> x.length())
//= map || Flux<Integer> map(Function<? super String, ? extends V> mapper) || Emits a function of each value.

// === hover: a variable where it is used ===
var names = List.of("a");
System.out.println(na‸mes);
//= names || List<String> names

// === hover: a parameter of a lambda ===
marbles("-a|").map(x‸ -> 1)
//= x || String x

// === hover: a class ===
Fl‸ux.just(1)
//= Flux || Flux || A stream of any number of values, that ends or fails.

// === hover: a declaration ===
/** Says hello. There is more. */
String gre‸et(String name) { return "hello " + name; }
//= greet || String greet(String name) || Says hello.

// === hover: nothing there ===
int x = 1;
‸
//=
