// === java-null-messages ===
class Node { Node next; String name; int[] counts; static Node root; Integer boxed; Node next() { return next; } static Node make() { return null; } List<String> list; Node[] all; int n; }
interface Code { void run() throws Exception; }
static void show(Code c) { try { c.run(); System.out.println("none"); } catch (NullPointerException e) { System.out.println(e.getMessage()); } catch (Exception e) { System.out.println(e); } }
static String take(String s, int[] a, Node node) { return s.trim(); }
static int sum(int... numbers) { return numbers.length; }
String s = null; Node a = new Node(); int[] array = null; Integer number = null; Node[] nodes = new Node[2]; int[][] grid = new int[2][];
String[] names = new String[3]; Object lock = null; RuntimeException failure = null; List<Integer> list = new ArrayList<>(); list.add(null); Map<String, Integer> map = new HashMap<>();
show(() -> s.length());
show(() -> a.next.name.length());
show(() -> a.name.length());
show(() -> a.next().name = "x");
show(() -> Node.root.next = a);
show(() -> Node.make().next());
show(() -> System.out.println(a.next.n));
show(() -> a.next.n = 3);
show(() -> a.next.n++);
show(() -> System.out.println(array[0]));
show(() -> array[1] = 2);
show(() -> System.out.println(array.length));
show(() -> nodes[1].name.length());
show(() -> grid[1][0] = 5);
show(() -> System.out.println(grid[0].length));
show(() -> { int i = 1; names[i + 1].trim(); });
show(() -> { int i = number; });
show(() -> { int i = list.get(0); });
show(() -> { int i = map.get("x"); });
show(() -> { int sum = number + 1; });
show(() -> { Integer local = null; local++; });
show(() -> { throw failure; });
show(() -> { throw null; });
show(() -> { synchronized (lock) { } });
show(() -> take(null, null, null));
show(() -> sum(null));
show(() -> a.counts[2]++);
show(() -> a.list.add("x"));
show(() -> { for (String x : a.list) { } });
show(() -> { for (int x : a.counts) { } });
show(() -> { switch (s) { case "a": break; default: } });
show(() -> { Runnable r = null; r.run(); });
show(() -> { Function<String, Integer> f = null; f.apply("a"); });
show(() -> { Supplier<String> f = s::trim; });
show(() -> Objects.requireNonNull(s));
show(() -> Objects.requireNonNull(s, "s must be there"));
show(() -> { Boolean b = null; if (b) { } });
show(() -> { Character c = null; char d = c; });
show(() -> { Long l = null; long m = l * 2; });
show(() -> { Double d = null; double e = d; });
show(() -> a.all[0].all[1].name = "b");
show(() -> { String t = null; t.toString().length(); });
show(() -> { Object o = null; o.equals(o); });
show(() -> { Object o = null; o.hashCode(); o.getClass(); });
show(() -> { String[][] deep = new String[1][1]; deep[0][0].charAt(0); });
show(() -> { new Node().next.next.next(); });
show(() -> { ((String) null).length(); });
show(() -> { Object o = null; ((Node) o).next(); });
show(() -> { String t = "a"; t.compareTo(null); });
show(() -> { "a".concat(null); });
show(() -> { String.valueOf((char[]) null); });
show(() -> { long k = 2; nodes[(int) k - 1].next(); });
show(() -> { byte[] bytes = null; bytes[0] = 1; });
show(() -> { boolean[] flags = null; flags[0] = true; });
show(() -> { char[] chars = null; char c = chars[0]; });
show(() -> { long[] longs = null; longs[0] = 1; });
show(() -> { double[] doubles = null; double d = doubles[0]; });
show(() -> { Object[] objects = null; objects[0] = "a"; });
show(() -> { Object[] objects = null; Object o = objects[0]; });
show(() -> { Optional<String> o = null; o.map(x -> x + 1).get(); });
show(() -> { Map.Entry<String, Integer> e = null; e.getKey(); });
enum Color { RED; Color other; }
show(() -> { Color c = null; switch (c) { case RED -> System.out.println(1); default -> System.out.println(2); } });
show(() -> { Color.RED.other.name(); });
show(() -> { Color c = null; c.ordinal(); });
record Point(Integer x, Node node) { int twice() { return x * 2; } String name() { return node.name; } }
show(() -> new Point(null, null).twice());
show(() -> new Point(null, null).name());
show(() -> new Point(null, null).node().next());
class Inner { Node field; void run() { field.next(); this.field.name = "a"; } void two() { this.field.name = "a"; } int three(Node parameter) { return parameter.n; } }
show(() -> new Inner().run());
show(() -> new Inner().two());
show(() -> new Inner().three(null));
show(() -> { Iterator<String> it = null; while (it.hasNext()) it.next(); });
show(() -> { Thread t = null; t.start(); });
show(() -> { int[] x = {1}; int[] y = null; x[y[0]] = 1; });
show(() -> { StringBuilder sb = null; sb.append("a").append("b"); });
show(() -> { String x = a.next == null ? null : "b"; x.length(); });
show(() -> { var p = Stream.of("a", null).map(q -> q.length()).toList(); });
show(() -> { var p = Stream.of("a", null).map(String::length).toList(); });
show(() -> { int i = 0; Integer[] boxes = {null}; i += boxes[0]; });
show(() -> { List<int[]> arrays = new ArrayList<>(); arrays.add(null); arrays.get(0)[1] = 2; });
show(() -> { boolean b = a.name.isEmpty() && s.isEmpty(); });
String last = null;
System.out.println(last.length());
//> Cannot invoke "String.length()" because "s" is null
//> Cannot read field "name" because "a.next" is null
//> Cannot invoke "String.length()" because "a.name" is null
//> Cannot assign field "name" because the return value of "Node.next()" is null
//> Cannot assign field "next" because "Node.root" is null
//> Cannot invoke "Node.next()" because the return value of "Node.make()" is null
//> Cannot read field "n" because "a.next" is null
//> Cannot assign field "n" because "a.next" is null
//> Cannot read field "n" because "a.next" is null
//> Cannot load from int array because "array" is null
//> Cannot store to int array because "array" is null
//> Cannot read the array length because "array" is null
//> Cannot read field "name" because "nodes[1]" is null
//> Cannot store to int array because "grid[1]" is null
//> Cannot read the array length because "grid[0]" is null
//> Cannot invoke "String.trim()" because "names[...]" is null
//> Cannot invoke "java.lang.Integer.intValue()" because "number" is null
//> Cannot invoke "java.lang.Integer.intValue()" because the return value of "java.util.List.get(int)" is null
//> Cannot invoke "java.lang.Integer.intValue()" because the return value of "java.util.Map.get(Object)" is null
//> Cannot invoke "java.lang.Integer.intValue()" because "number" is null
//> Cannot invoke "java.lang.Integer.intValue()" because "local" is null
//> Cannot throw exception because "failure" is null
//> Cannot throw exception because "null" is null
//> Cannot enter synchronized block because "lock" is null
//> Cannot invoke "String.trim()" because "s" is null
//> Cannot read the array length because "numbers" is null
//> Cannot load from int array because "a.counts" is null
//> Cannot invoke "java.util.List.add(Object)" because "a.list" is null
//> Cannot invoke "java.util.List.iterator()" because "a.list" is null
//> Cannot read the array length because "<local1>" is null
//> Cannot invoke "String.hashCode()" because "<local1>" is null
//> Cannot invoke "java.lang.Runnable.run()" because "r" is null
//> Cannot invoke "java.util.function.Function.apply(Object)" because "f" is null
//> null
//> null
//> s must be there
//> Cannot invoke "java.lang.Boolean.booleanValue()" because "b" is null
//> Cannot invoke "java.lang.Character.charValue()" because "c" is null
//> Cannot invoke "java.lang.Long.longValue()" because "l" is null
//> Cannot invoke "java.lang.Double.doubleValue()" because "d" is null
//> Cannot load from object array because "a.all" is null
//> Cannot invoke "String.toString()" because "t" is null
//> Cannot invoke "Object.equals(Object)" because "o" is null
//> Cannot invoke "Object.hashCode()" because "o" is null
//> Cannot invoke "String.charAt(int)" because "deep[0][0]" is null
//> Cannot read field "next" because "next" is null
//> Cannot invoke "String.length()" because "null" is null
//> Cannot invoke "Node.next()" because "o" is null
//> Cannot read field "value" because "anotherString" is null
//> Cannot invoke "String.isEmpty()" because "str" is null
//> Cannot read the array length because "value" is null
//> Cannot invoke "Node.next()" because "nodes[...]" is null
//> Cannot store to byte/boolean array because "bytes" is null
//> Cannot store to byte/boolean array because "flags" is null
//> Cannot load from char array because "chars" is null
//> Cannot store to long array because "longs" is null
//> Cannot load from double array because "doubles" is null
//> Cannot store to object array because "objects" is null
//> Cannot load from object array because "objects" is null
//> Cannot invoke "java.util.Optional.map(java.util.function.Function)" because "o" is null
//> Cannot invoke "java.util.Map$Entry.getKey()" because "e" is null
//> Cannot invoke "Color.ordinal()" because "c" is null
//> Cannot invoke "Color.name()" because "Color.RED.other" is null
//> Cannot invoke "Color.ordinal()" because "c" is null
//> Cannot invoke "java.lang.Integer.intValue()" because "this.x" is null
//> Cannot read field "name" because "this.node" is null
//> Cannot invoke "Node.next()" because the return value of "Point.node()" is null
//> Cannot invoke "Node.next()" because "this.field" is null
//> Cannot assign field "name" because "this.field" is null
//> Cannot read field "n" because "parameter" is null
//> Cannot invoke "java.util.Iterator.hasNext()" because "it" is null
//> Cannot invoke "java.lang.Thread.start()" because "t" is null
//> Cannot load from int array because "y" is null
//> Cannot invoke "java.lang.StringBuilder.append(String)" because "sb" is null
//> Cannot invoke "String.length()" because "x" is null
//> Cannot invoke "String.length()" because "q" is null
//> null
//> Cannot invoke "java.lang.Integer.intValue()" because "boxes[0]" is null
//> Cannot store to int array because the return value of "java.util.List.get(int)" is null
//> Cannot invoke "String.isEmpty()" because "a.name" is null
//> !! java.lang.NullPointerException: Cannot invoke "String.length()" because "last" is null
