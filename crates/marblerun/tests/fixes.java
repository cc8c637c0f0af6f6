// === a method named as elsewhere ===
marbles("-a|").mergeMap(x -> Mono.just(x)).subscribe();

// === a misspelt name ===
int total = 1;
System.out.println(totla);

// === a misspelt function ===
marbels("-a|");

// === a misspelt type ===
Lsit<String> names = List.of("a");

// === a misspelt constant ===
enum Color { RED, GREEN }
Color c = Color.RED;
switch (c) { case REDD -> System.out.println(1); default -> { } }

// === a method without parentheses ===
System.out.println("a".length);

// === a primitive type argument ===
List<int> numbers = List.of(1);

// === an import of nothing ===
import java.util.Lists;
System.out.println(1);

// === an idle publisher ===
marbles("-a|");
System.out.println(1);

// === no semicolon ===
int a = 1
int b = 2;

// === an arrow that is none ===
marbles("-a|").map(x => x).subscribe();

// === no arrow ===
marbles("-a|").map(x x).subscribe();

// === three equals ===
System.out.println(1 === 1);

// === equality for assignment ===
int a == 1;

// === of instead of a colon ===
for (String s of List.of("a")) System.out.println(s);

// === typographic quotes ===
System.out.println(“a”);

// === a number that needs an L ===
long big = 3000000000;

// === an unknown escape ===
System.out.println("\d");

// === let ===
let x = 1;

// === a modifier twice ===
final final int x = 1;

// === a modifier of members ===
void f() { private int x = 1; }

// === a closer too many ===
System.out.println(1));

// === no closer ===
System.out.println((1 + 2;

// === no comma ===
System.out.println(Math.max(1 2));

// === an object without parentheses ===
Object o = new Object;

// === a hash comment ===
# hello
int x = 1;

// === a text in single quotes ===
String s = 'abc';

// === a missing brace ===
void f() { if (true) { System.out.println(1);
}

// === a missing colon ===
int x = true ? 1 2;
