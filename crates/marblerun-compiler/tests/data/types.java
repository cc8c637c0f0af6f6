// === collectors ===
record Person(String name, int age, String city) { }
var people = List.of(new Person("a", 1, "x"), new Person("b", 2, "y")); //: List<Person>
var byCity = people.stream().collect(Collectors.groupingBy(Person::city)); //: Map<String, List<Person>>
var names = people.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.mapping(p -> p.name(), Collectors.toList()))); //: TreeMap<String, List<String>>
var counts = people.stream().collect(Collectors.groupingBy(p -> p.city().length(), Collectors.counting())); //: Map<Integer, Long>
var parts = people.stream().collect(Collectors.partitioningBy(p -> p.age() > 1)); //: Map<Boolean, List<Person>>
var ages = people.stream().collect(Collectors.toMap(Person::name, Person::age)); //: Map<String, Integer>
var joined = people.stream().map(Person::name).collect(Collectors.joining(", ")); //: String
var list = people.stream().map(p -> p.age()).toList(); //: List<Integer>
var set = people.stream().map(Person::city).collect(Collectors.toCollection(TreeSet::new)); //: TreeSet<String>
var set2 = people.stream().map(Person::city).collect(Collectors.toCollection(() -> new TreeSet<>())); //: TreeSet<String>

// === comparators ===
record Person(String name, int age) { }
var byName = Comparator.comparing(Person::name); //: Comparator<Person>
var chain = Comparator.comparing(Person::name).thenComparing(Person::age).reversed(); //: Comparator<Person>
var ints = Comparator.comparingInt(Person::age).thenComparing(Comparator.comparing(Person::name)); //: Comparator<Person>
var entries = new HashMap<String, Integer>().entrySet().stream().sorted(Map.Entry.comparingByValue()).toList(); //: List<Map.Entry<String, Integer>>
var first = entries.get(0).getValue(); //: Integer
var reverse = Map.Entry.<String, Integer>comparingByValue().reversed(); //: Comparator<Map.Entry<String, Integer>>
var natural = Comparator.<Integer>naturalOrder(); //: Comparator<Integer>

// === streams ===
var sum = Stream.of(1, 2, 3).reduce(0, Integer::sum); //: Integer
var max = Stream.of(1, 2, 3).max(Integer::compare); //: Optional<Integer>
var lengths = Stream.of("a").map(String::length).filter(n -> n > 0).toList(); //: List<Integer>
var squares = IntStream.range(0, 3).map(i -> i * i).boxed().toList(); //: List<Integer>
var flat = Stream.of(List.of(1), List.of(2)).flatMap(List::stream).toList(); //: List<Integer>
var total = Stream.of("a", "bb").mapToInt(String::length).sum(); //: int
var strings = IntStream.range(0, 3).mapToObj(i -> "n" + i).toList(); //: List<String>
var array = Stream.of("a").toArray(String[]::new); //: String[]
var iterate = Stream.iterate(1, x -> x * 2).limit(3).toList(); //: List<Integer>

// === futures ===
var f = CompletableFuture.supplyAsync(() -> 1); //: CompletableFuture<Integer>
var g = f.thenCombine(CompletableFuture.supplyAsync(() -> "a"), (a, b) -> a + b); //: CompletableFuture<String>
var h = f.thenCompose(n -> CompletableFuture.completedFuture(n * 2.5)); //: CompletableFuture<Double>
var k = f.handle((n, e) -> e == null ? n : -1); //: CompletableFuture<Integer>
var pool = Executors.newFixedThreadPool(2); //: ExecutorService
var task = pool.submit(() -> 42); //: Future<Integer>
var run = pool.submit(() -> System.out.println()); //: Future<?>
var got = task.get(); //: Integer

// === operators ===
byte b = 1;
char c = 'a';
long l = 2;
Integer boxed = 3;
var a1 = b + c; //: int
var a2 = l * 2; //: long
var a3 = 1 / 2.0; //: double
var a4 = boxed + 1; //: int
var a5 = "x" + 1 + c; //: String
var a6 = b << l; //: int
var a7 = boxed > 2 ? boxed : 0; //: int
var a8 = c > 'b' ? 1 : 2.0; //: double
var a9 = boxed == null ? "a" : null; //: String
var a10 = 1 < 2 == true; //: boolean

// === common types ===
interface Shape { double area(); }
record Circle(double r) implements Shape { public double area() { return r; } }
record Square(double a) implements Shape { public double area() { return a; } }
var shapes = List.of(new Circle(1), new Square(2)); //: List<Record & Shape>
var area = shapes.get(0).area(); //: double
var pick = true ? new Circle(1) : new Square(2); //: Record & Shape
var mixed = List.of(1, 2L).get(0).intValue(); //: int
var nothing = List.of(); //: List<Object>
var arrays = Arrays.asList("a", "b"); //: List<String>
var text = switch (arrays.size()) { case 1 -> "one"; default -> "many"; }; //: String
var number = switch (arrays.size()) { case 1 -> 1; default -> 2L; }; //: long

// === generic classes ===
class Box<T> {
    private T value;
    Box(T value) { this.value = value; }
    T get() { return value; }
    <R> Box<R> map(Function<? super T, ? extends R> f) { return new Box<>(f.apply(value)); }
    class Inner { T again() { return value; } }
}
static <A, B> Map<A, List<B>> group(List<? extends B> list, Function<? super B, ? extends A> key) { return null; }
var box = new Box<>(1); //: Box<Integer>
var mapped = box.map(x -> "v" + x).get(); //: String
var wild = ((Box<? extends Number>) box).get(); //: Number
var grouped = group(List.of("a"), s -> s.length()); //: Map<Integer, List<String>>
var optional = Optional.of("a").map(String::length).orElse(0); //: Integer
var computed = new HashMap<String, List<Integer>>().computeIfAbsent("a", x -> new ArrayList<>()); //: List<Integer>
var compose = ((Function<Integer, Integer>) x -> x + 1).andThen(x -> x + "!").apply(1); //: String
var cls = "a".getClass().getSimpleName(); //: String

// === overloads of conditionals ===
boolean early = true;
var shown = String.valueOf(early ? Optional.of(List.of(1)).get() : List.of()); //: String
