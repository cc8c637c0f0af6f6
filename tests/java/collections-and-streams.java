// === java-collections-collections ===
List<Integer> l = new ArrayList<>(List.of(4, 2, 9, 1)); Collections.sort(l); System.out.println(l + "" + Collections.binarySearch(l, 4) + Collections.max(l) + Collections.min(l, Comparator.reverseOrder())); Collections.reverse(l); Collections.swap(l, 0, 3); System.out.println(l); Collections.rotate(l, 1); System.out.println(l + "" + Collections.frequency(l, 2) + Collections.nCopies(3, "x") + Collections.disjoint(l, List.of(100))); Collections.shuffle(l, new Random(42)); System.out.println(l); Collections.fill(l, 0); System.out.println(l + "" + Collections.emptyList() + Collections.singletonList(1) + Collections.emptyMap() + Collections.singleton(2)); try { Collections.unmodifiableList(l).add(1); } catch (UnsupportedOperationException e) { System.out.println("uoe"); } System.out.println(Collections.unmodifiableSet(new TreeSet<>(List.of(1, 2))) + "" + Collections.synchronizedList(l)); List<Integer> seq = IntStream.range(0, 10).boxed().collect(Collectors.toList()); Collections.shuffle(seq, new Random(7)); System.out.println(seq); Random r = new Random(1); System.out.println(r.nextInt(100) + " " + r.nextInt() + " " + r.nextDouble() + " " + r.nextBoolean() + " " + r.nextLong() + " " + r.nextGaussian() + " " + r.nextInt(5, 10) + r.ints(3, 0, 10).boxed().toList()); try { Collections.max(new ArrayList<Integer>()); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } System.out.println(Collections.indexOfSubList(seq, seq.subList(2, 4)) + " " + Collections.enumeration(List.of(1)).nextElement());
//> [1, 2, 4, 9]299
//> [1, 4, 2, 9]
//> [9, 1, 4, 2]1[x, x, x]true
//> [2, 1, 9, 4]
//> [0, 0, 0, 0][][1]{}[2]
//> uoe
//> [1, 2][0, 0, 0, 0]
//> [0, 1, 9, 3, 7, 4, 8, 5, 2, 6]
//> 85 431529176 0.41008081149220166 false 668424937071768037 0.962388812330478 8[7, 3, 2]
//> null
//> 2 1

// === java-collections-comparators ===
record P(String n, Integer a, double d) {} List<P> l = new ArrayList<>(List.of(new P("b", 2, 1.5), new P("a", 2, 0.5), new P("c", 1, 2.5))); l.sort(Comparator.comparing(P::a).thenComparing(P::n)); System.out.println(l); l.sort(Comparator.comparingDouble(P::d).reversed()); System.out.println(l); l.sort(Comparator.comparing((P p) -> p.a()).reversed().thenComparing(p -> p.n(), Comparator.reverseOrder())); System.out.println(l); List<String> n = Arrays.asList("x", null, "a"); n.sort(Comparator.nullsFirst(Comparator.naturalOrder())); System.out.println(n); n.sort(Comparator.nullsLast(Comparator.reverseOrder())); System.out.println(n); System.out.println(Stream.of("bb", "a", "ccc").sorted(Comparator.comparingInt(String::length).reversed()).toList() + "" + Comparator.<Integer>naturalOrder().compare(1, 2) + Integer.compare(3, 1) + "b".compareTo("a") + Boolean.compare(true, false) + Double.compare(0.0, -0.0) + Character.compare('a', 'c') + "apple".compareToIgnoreCase("APPLF")); Collections.sort(l, (x, y) -> Double.compare(x.d(), y.d())); System.out.println(l.get(0)); String[] arr = {"q", "B", "a"}; Arrays.sort(arr, String.CASE_INSENSITIVE_ORDER); System.out.println(String.join(",", arr)); Arrays.sort(arr, Comparator.comparing(String::toLowerCase, Comparator.reverseOrder())); System.out.println(Arrays.asList(arr));
//> [P[n=c, a=1, d=2.5], P[n=a, a=2, d=0.5], P[n=b, a=2, d=1.5]]
//> [P[n=c, a=1, d=2.5], P[n=b, a=2, d=1.5], P[n=a, a=2, d=0.5]]
//> [P[n=b, a=2, d=1.5], P[n=a, a=2, d=0.5], P[n=c, a=1, d=2.5]]
//> [null, a, x]
//> [x, a, null]
//> [ccc, bb, a]-11111-2-1
//> P[n=a, a=2, d=0.5]
//> a,B,q
//> [q, B, a]

// === java-collections-deques ===
Deque<Integer> d = new ArrayDeque<>(); d.offerFirst(1); d.offerLast(2); d.push(0); d.addLast(3); System.out.println(d + " " + d.peekFirst() + d.peekLast() + d.pollFirst() + d.pollLast() + d.pop() + d); d.clear(); System.out.println(d.poll() + " " + d.peek()); try { d.pop(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { d.add(null); } catch (NullPointerException e) { System.out.println("npe"); } for (int i = 0; i < 40; i++) d.add(i); for (int i = 0; i < 35; i++) d.remove(); d.addFirst(-1); System.out.println(d + " " + d.contains(36) + d.removeFirstOccurrence(37)); Iterator<Integer> it = d.descendingIterator(); while (it.hasNext()) System.out.print(it.next() + " "); System.out.println(); Queue<String> q = new LinkedList<>(); q.offer("a"); q.add("b"); System.out.println(q.element() + q.remove() + q.poll() + q.poll()); try { q.remove(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { q.element(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } Stack<Integer> st = new Stack<>(); st.push(1); st.push(2); System.out.println(st + " " + st.peek() + st.pop() + st.search(1) + st.empty()); st.pop(); try { st.pop(); } catch (EmptyStackException e) { System.out.println(e); } LinkedList<Integer> ll = new LinkedList<>(List.of(1, 2, 3)); ll.addFirst(0); ll.removeLast(); ll.add(2, 9); ll.remove(Integer.valueOf(1)); System.out.println(ll + "" + ll.getFirst() + ll.peekLast() + ll.indexOf(9)); Vector<Integer> v = new Vector<>(List.of(1)); v.add(2); System.out.println(v + "" + v.elementAt(1)); try { v.get(9); } catch (ArrayIndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
//> [0, 1, 2, 3] 03031[2]
//> null null
//> null
//> npe
//> [-1, 35, 36, 37, 38, 39] truetrue
//> 39 38 36 35 -1 
//> aabnull
//> null
//> null
//> [1, 2] 221false
//> java.util.EmptyStackException
//> [0, 9, 2]021
//> [1, 2]2
//> Array index out of range: 9

// === java-collections-enum-concurrent ===
ConcurrentHashMap<String, Integer> c = new ConcurrentHashMap<>(); for (String s : "one two three four five six seven".split(" ")) c.merge(s, s.length(), Integer::sum); System.out.println(c + " " + c.reduceValues(1, Integer::sum) + c.mappingCount()); try { c.put(null, 1); } catch (NullPointerException e) { System.out.println("npe"); } for (String k : c.keySet()) c.remove(k); System.out.println(c); CopyOnWriteArrayList<Integer> cw = new CopyOnWriteArrayList<>(List.of(1, 2)); for (int x : cw) cw.add(x * 10); System.out.println(cw + "" + cw.addIfAbsent(1)); ConcurrentLinkedQueue<Integer> q = new ConcurrentLinkedQueue<>(List.of(1, 2)); q.offer(3); System.out.println(q.poll() + "" + q); ConcurrentLinkedDeque<Integer> dq = new ConcurrentLinkedDeque<>(); dq.addFirst(1); dq.addLast(2); System.out.println(dq); ConcurrentSkipListMap<String, Integer> sk = new ConcurrentSkipListMap<>(Map.of("b", 2, "a", 1)); System.out.println(sk + sk.firstKey()); System.out.println(new ConcurrentSkipListSet<>(List.of(3, 1, 2))); Hashtable<String, Integer> h = new Hashtable<>(); h.put("a", 1); h.put("b", 2); h.put("c", 3); System.out.println(h); Map<String, Integer> sm = Collections.synchronizedMap(new HashMap<>()); sm.put("x", 1); System.out.println(sm); IdentityHashMap<String, Integer> id = new IdentityHashMap<>(); id.put("k", 1); System.out.println(id); Set<String> ks = ConcurrentHashMap.newKeySet(); ks.add("z"); System.out.println(ks); WeakHashMap<String, Integer> wk = new WeakHashMap<>(); wk.put("w", 1); System.out.println(wk);
//> {six=3, four=4, one=3, seven=5, two=3, three=5, five=4} 277
//> npe
//> {}
//> [1, 2, 10, 20]false
//> 1[2, 3]
//> [1, 2]
//> {a=1, b=2}a
//> [1, 2, 3]
//> {b=2, a=1, c=3}
//> {x=1}
//> {k=1}
//> [z]
//> {w=1}

// === java-collections-hashmap-order ===
Map<String, Integer> m = new HashMap<>(); for (String s : "the quick brown fox jumps over the lazy dog and runs away from big bad wolf under yellow moon zebra".split(" ")) m.merge(s, 1, Integer::sum); System.out.println(m); System.out.println(m.keySet() + "" + m.values()); m.remove("fox"); m.put("Aa", 1); m.put("BB", 2); m.put("AaAa", 3); m.put("BBBB", 4); m.put("AaBB", 5); System.out.println(m); Set<Integer> hs = new HashSet<>(); for (int i = 0; i < 20; i++) hs.add(i * 37 % 101); System.out.println(hs); Set<Object> mix = new HashSet<>(List.of('a', 1, 2L, 3.5, true, "x")); System.out.println(mix); hs.retainAll(List.of(0, 37, 10)); System.out.println(hs); Map<Double, Long> dm = new HashMap<>(); for (int i = 0; i < 15; i++) dm.put(i / 3.0, (long) i); System.out.println(dm); Map<Character, Integer> cm = new HashMap<>(); for (char c : "hello world".toCharArray()) cm.put(c, cm.getOrDefault(c, 0) + 1); System.out.println(cm); Map<Boolean, String> bm = new HashMap<>(); bm.put(true, "t"); bm.put(false, "f"); bm.put(null, "n"); System.out.println(bm);
//> {zebra=1, over=1, big=1, quick=1, away=1, bad=1, wolf=1, lazy=1, yellow=1, jumps=1, brown=1, fox=1, the=2, moon=1, and=1, from=1, under=1, runs=1, dog=1}
//> [zebra, over, big, quick, away, bad, wolf, lazy, yellow, jumps, brown, fox, the, moon, and, from, under, runs, dog][1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1]
//> {zebra=1, over=1, Aa=1, BB=2, big=1, quick=1, away=1, bad=1, wolf=1, lazy=1, yellow=1, jumps=1, brown=1, the=2, moon=1, and=1, from=1, under=1, runs=1, dog=1, AaAa=3, BBBB=4, AaBB=5}
//> [0, 97, 67, 3, 37, 40, 74, 10, 77, 13, 47, 50, 84, 20, 87, 23, 57, 60, 94, 30]
//> [a, 1, 2, x, 3.5, true]
//> [0, 37, 10]
//> {0.0=0, 0.3333333333333333=1, 1.3333333333333333=4, 2.0=6, 3.3333333333333335=10, 4.333333333333333=13, 3.0=9, 2.3333333333333335=7, 0.6666666666666666=2, 1.0=3, 2.6666666666666665=8, 4.0=12, 1.6666666666666667=5, 3.6666666666666665=11, 4.666666666666667=14}
//> { =1, r=1, d=1, e=1, w=1, h=1, l=3, o=2}
//> {null=n, false=f, true=t}

// === java-collections-iterators ===
class Range implements Iterable<Integer> { final int lo, hi; Range(int l, int h) { lo = l; hi = h; } public Iterator<Integer> iterator() { return new Iterator<>() { int i = lo; public boolean hasNext() { return i < hi; } public Integer next() { if (!hasNext()) throw new NoSuchElementException("done"); return i++; } }; } } int s = 0; for (int x : new Range(1, 5)) s += x; System.out.println(s); new Range(0, 3).forEach(System.out::print); System.out.println(); Iterator<Integer> it = new Range(0, 1).iterator(); it.next(); try { it.next(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { it.remove(); } catch (UnsupportedOperationException e) { System.out.println(e.getMessage()); } Map<String, Integer> m = new HashMap<>(Map.of("a", 1, "b", 2, "c", 3)); for (Iterator<Map.Entry<String, Integer>> i = m.entrySet().iterator(); i.hasNext(); ) if (i.next().getValue() % 2 == 1) i.remove(); System.out.println(m); try { for (String k : m.keySet()) m.put(k + "x", 1); } catch (ConcurrentModificationException e) { System.out.println("cme"); } it = List.of(1, 2, 3).iterator(); it.next(); it.forEachRemaining(q -> System.out.print(q + ",")); System.out.println(); System.out.println(StreamSupport.stream(new Range(3, 6).spliterator(), false).map(q -> q * q).collect(Collectors.toList()));
//> 10
//> 012
//> done
//> remove
//> {b=2}
//> 2,3,
//> [9, 16, 25]

// === java-collections-linkedhashmap ===
Map<String, Integer> m = new LinkedHashMap<>(); m.put("z", 1); m.put("a", 2); m.put("z", 3); System.out.println(m); Map<Integer, String> lru = new LinkedHashMap<>(16, 0.75f, true) { @Override protected boolean removeEldestEntry(Map.Entry<Integer, String> e) { return size() > 3; } }; for (int i = 0; i < 3; i++) lru.put(i, "v" + i); lru.get(0); lru.put(3, "v3"); System.out.println(lru); Set<String> ls = new LinkedHashSet<>(List.of("c", "a", "b")); ls.remove("a"); ls.add("a"); ls.add("c"); System.out.println(ls); Iterator<String> it = ls.iterator(); it.next(); it.remove(); System.out.println(ls);
//> {z=3, a=2}
//> {2=v2, 0=v0, 3=v3}
//> [c, b, a]
//> [b, a]

// === java-collections-lists ===
List<Integer> l = new ArrayList<>(); Collections.addAll(l, 5, 3, 8, 1); l.add(1, 99); l.addAll(2, List.of(7, 7)); System.out.println(l + " " + l.indexOf(7) + l.lastIndexOf(7) + l.contains(8) + l.subList(1, 4)); l.subList(0, 2).clear(); System.out.println(l); l.sort(null); System.out.println(l); l.replaceAll(x -> x * 2); l.removeIf(x -> x > 14); System.out.println(l + "" + l.equals(List.of(2, 6, 14, 14)) + l.hashCode()); ListIterator<Integer> it = l.listIterator(); while (it.hasNext()) { int i = it.nextIndex(); int v = it.next(); if (i == 1) it.remove(); else if (i == 2) it.set(0); else it.add(v + 1); } System.out.println(l); while (it.hasPrevious()) System.out.print(it.previous() + " "); System.out.println(); try { l.get(10); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { l.add(77, 1); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { l.subList(3, 1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } try { for (Integer x : l) l.add(x); } catch (ConcurrentModificationException e) { System.out.println("cme " + e.getMessage()); } try { List.of(1, 2).set(0, 1); } catch (UnsupportedOperationException e) { System.out.println("uoe"); } try { List.of(1, null); } catch (NullPointerException e) { System.out.println("npe"); } try { Arrays.asList(1, 2).add(3); } catch (UnsupportedOperationException e) { System.out.println("uoe2"); } try { List.of(1).get(3); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { new LinkedList<>().getFirst(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { new LinkedList<>(List.of(1)).get(4); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { Arrays.asList(1, 2).get(5); } catch (ArrayIndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { new ArrayList<>(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } try { l.set(-1, 3); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); } System.out.println(List.of(3, 4).contains(3) + "" + l.containsAll(List.of(0)) + l.toArray().length + l.toArray(new Integer[0]).length + l.stream().mapToInt(Integer::intValue).sum()); List<Integer> self = new ArrayList<>(List.of(1)); List<Object> rec = new ArrayList<>(); rec.add(rec); System.out.println(rec); List<String> cp = List.copyOf(Arrays.asList("p", "q")); System.out.println(cp); Iterator<Integer> z = self.iterator(); try { z.remove(); } catch (IllegalStateException e) { System.out.println("ise " + e.getMessage()); }
//> [5, 99, 7, 7, 3, 8, 1] 23true[99, 7, 7]
//> [7, 7, 3, 8, 1]
//> [1, 3, 7, 7, 8]
//> [2, 6, 14, 14]true989317
//> [2, 3, 0, 14, 15, 14, 15]
//> 15 14 15 14 0 3 2 
//> Index 10 out of bounds for length 7
//> Index: 77, Size: 7
//> fromIndex(3) > toIndex(1)
//> cme null
//> uoe
//> npe
//> uoe2
//> Index: 3 Size: 1
//> null
//> Index: 4, Size: 1
//> Index 5 out of bounds for length 2
//> Illegal Capacity: -1
//> Index -1 out of bounds for length 8
//> truetrue8865
//> [(this Collection)]
//> [p, q]
//> ise null

// === java-collections-map-methods ===
Map<String, Integer> m = new TreeMap<>(Map.of("a", 1, "b", 2)); System.out.println(m.putIfAbsent("a", 9) + " " + m.putIfAbsent("c", 3) + m.computeIfAbsent("d", k -> 4) + m.computeIfPresent("d", (k, v) -> null) + m.compute("e", (k, v) -> v == null ? 5 : v + 1) + m.merge("a", 10, Integer::sum) + m.getOrDefault("zz", -1) + m.replace("a", 7) + m.replace("nope", 1) + m.replace("a", 7, 8) + m.remove("a", 1) + m.remove("a") + m); m.replaceAll((k, v) -> v * 2); System.out.println(m); m.entrySet().removeIf(e -> e.getValue() > 8); m.keySet().remove("b"); m.values().remove(6); System.out.println(m + "" + m.isEmpty()); m.put("q", 1); for (Map.Entry<String, Integer> e : m.entrySet()) { e.setValue(e.getValue() + 41); System.out.println(e + e.getKey() + e.hashCode()); } System.out.println(m.equals(Map.of("q", 42)) + " " + m.hashCode() + Map.entry("x", 1) + new AbstractMap.SimpleEntry<>("k", 2)); m.forEach((k, v) -> System.out.println(k + "->" + v)); System.out.println(m.containsKey("q") + "" + m.containsValue(42)); Map<String, Integer> u = Collections.unmodifiableMap(m); try { u.put("x", 1); } catch (UnsupportedOperationException e) { System.out.println("uoe " + e.getMessage()); } try { Map.of("a", null); } catch (NullPointerException e) { System.out.println("npe"); } System.out.println(Map.copyOf(m) + "" + Map.ofEntries(Map.entry(1, 2))); m.putAll(Map.of("z", 26)); System.out.println(m); m.clear(); System.out.println(m.size());
//> 1 null4null511-111nulltruefalse8{b=2, c=3, e=5}
//> {b=4, c=6, e=10}
//> {}true
//> q=42q91
//> true 91x=1k=2
//> q->42
//> truetrue
//> uoe null
//> npe
//> {q=42}{1=2}
//> {q=42, z=26}
//> 0

// === java-collections-objects-misc ===
System.out.println(Objects.equals(null, null) + "" + Objects.hash(1, 2, 3) + Objects.hashCode(null) + Objects.toString(null, "d") + Objects.requireNonNullElse(null, 5) + Objects.isNull(null) + Objects.compare(1, 2, Integer::compare)); try { Objects.checkIndex(5, 3); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); } BitSet b = new BitSet(); b.set(1); b.set(5, 8); b.flip(6); System.out.println(b + " " + b.cardinality() + b.nextSetBit(2) + b.length()); StringJoiner sj = new StringJoiner("-", "<", ">"); sj.setEmptyValue("E"); System.out.println(sj); sj.add("a").add("b"); System.out.println(sj + "" + sj.length()); Scanner sc = new Scanner("1 two 3.5\nline two\n"); System.out.println(sc.nextInt() + sc.next() + sc.nextDouble() + sc.nextLine() + "|" + sc.nextLine() + sc.hasNext()); Duration d = Duration.ofMillis(90061001); System.out.println(d + " " + d.toHours() + d.plusSeconds(5).toMinutes() + Duration.ZERO + Duration.ofSeconds(-1).negated() + Duration.ofMinutes(3).compareTo(Duration.ofHours(1)) + Duration.ofSeconds(1, 500).toNanos() + d.toMillis() + Duration.ofDays(2) + d.getSeconds() + Duration.ofMillis(1500).multipliedBy(2) + Duration.ofSeconds(10).dividedBy(4) + d.toMinutesPart() + d.toSecondsPart() + Duration.ofNanos(1)); System.out.println(TimeUnit.SECONDS.toMillis(3) + TimeUnit.MILLISECONDS.convert(2, TimeUnit.MINUTES) + " " + TimeUnit.DAYS); Iterator<Integer> pi = List.of(1).iterator(); System.out.println(pi.next()); System.out.println(new int[0].length + Integer.valueOf(5).hashCode() + "x".hashCode() + Boolean.hashCode(true) + Double.hashCode(1.5) + Long.hashCode(1L << 33) + Character.hashCode('a') + List.of(1, 2).hashCode() + Map.of("a", 1).hashCode() + new HashSet<>(List.of(1, 2)).hashCode() + Arrays.asList(1, null).hashCode() + Optional.of(1).hashCode());
//> true308170d5true-1
//> Index 5 out of bounds for length 3
//> {1, 5, 7} 358
//> E
//> <a-b>5
//> 1two3.5|line twofalse
//> PT25H1M1.001S 251501PT0SPT1S-1100000050090061001PT48H90061PT3SPT2.5S11PT0.000000001S
//> 123000 DAYS
//> 1
//> 1073221077

// === java-collections-optional ===
Optional<String> o = Optional.of("v"), e = Optional.empty(); System.out.println(o + " " + e + o.map(String::length) + o.filter(s -> s.isEmpty()) + o.flatMap(s -> Optional.of(s + s)) + e.orElse("d") + e.orElseGet(() -> "g") + o.isPresent() + e.isEmpty() + Optional.ofNullable(null) + o.get() + e.or(() -> Optional.of("or")) + o.stream().count() + o.equals(Optional.of("v")) + OptionalInt.of(3) + OptionalDouble.empty() + o.hashCode()); o.ifPresent(System.out::println); e.ifPresentOrElse(System.out::println, () -> System.out.println("none")); try { e.get(); } catch (NoSuchElementException x) { System.out.println(x.getMessage()); } try { e.orElseThrow(); } catch (NoSuchElementException x) { System.out.println(x.getMessage()); } try { e.orElseThrow(() -> new IllegalStateException("mine")); } catch (IllegalStateException x) { System.out.println(x.getMessage()); } try { Optional.of(null); } catch (NullPointerException x) { System.out.println("npe"); } String s = Optional.ofNullable((String) null).map(String::trim).orElse("dflt"); System.out.println(s);
//> Optional[v] Optional.emptyOptional[1]Optional.emptyOptional[vv]dgtruetrueOptional.emptyvOptional[or]1trueOptionalInt[3]OptionalDouble.empty118
//> v
//> none
//> No value present
//> No value present
//> mine
//> npe
//> dflt

// === java-collections-pq ===
PriorityQueue<Integer> pq = new PriorityQueue<>(List.of(5, 1, 4, 2, 3, 9, 0)); System.out.println(pq + " " + pq.peek()); pq.remove(4); pq.add(-1); System.out.println(pq); StringBuilder sb = new StringBuilder(); while (!pq.isEmpty()) sb.append(pq.poll()).append(' '); System.out.println(sb); record T(String n, int p) {} PriorityQueue<T> q = new PriorityQueue<>(Comparator.comparingInt(T::p).thenComparing(T::n, Comparator.reverseOrder())); q.add(new T("a", 2)); q.add(new T("b", 1)); q.add(new T("c", 2)); q.offer(new T("d", 1)); System.out.println(q); for (T t; (t = q.poll()) != null; ) System.out.print(t.n()); System.out.println(); PriorityQueue<String> mx = new PriorityQueue<>(Collections.reverseOrder()); mx.addAll(Arrays.asList("x", "z", "y")); System.out.println(mx.poll() + mx.size() + mx.contains("y")); try { new PriorityQueue<Object>().add(null); } catch (NullPointerException e) { System.out.println("npe"); } try { PriorityQueue<Object> o = new PriorityQueue<>(); o.add(new Object()); o.add(new Object()); } catch (ClassCastException e) { System.out.println("cce"); }
//> [0, 1, 4, 2, 3, 9, 5] 0
//> [-1, 1, 0, 2, 3, 9, 5]
//> -1 0 1 2 3 5 9 
//> [T[n=d, p=1], T[n=b, p=1], T[n=c, p=2], T[n=a, p=2]]
//> dbca
//> z2true
//> npe
//> cce

// === java-collections-set-of ===
System.out.println(List.of(1, 2, 3).equals(Arrays.asList(1, 2, 3)) + " " + Set.of(1, 2).equals(new HashSet<>(List.of(2, 1)))); try { Set.of(1, 1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } Set<Integer> a = new TreeSet<>(Set.of(1, 2, 3, 4)), b = Set.of(3, 4, 5); Set<Integer> x = new TreeSet<>(a); x.retainAll(b); Set<Integer> y = new TreeSet<>(a); y.addAll(b); Set<Integer> z = new TreeSet<>(a); z.removeAll(b); System.out.println(x + "" + y + z + a.containsAll(x)); System.out.println(new HashSet<>(List.of("b", "a")).add("a") + "" + new ArrayList<>(List.of(1, 2)).addAll(List.of()) + a.remove(9));
//> true true
//> duplicate element: 1
//> [3, 4][1, 2, 3, 4, 5][1, 2]true
//> falsefalsefalse

// === java-collections-streams1 ===
List<String> w = List.of("apple", "bob", "cat", "apple", "dog", "elephant"); System.out.println(w.stream().distinct().sorted(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder())).collect(Collectors.toList())); System.out.println(w.stream().collect(Collectors.groupingBy(String::length))); Object tm = w.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.mapping(s -> s.charAt(0), Collectors.toSet()))); System.out.println(tm); System.out.println(w.stream().collect(Collectors.partitioningBy(s -> s.length() > 3, Collectors.counting()))); System.out.println(w.stream().distinct().collect(Collectors.toMap(s -> s, String::length))); Object lm = w.stream().collect(Collectors.toMap(s -> s.length(), s -> s, (x, y) -> x + y, LinkedHashMap::new)); System.out.println(lm); try { w.stream().collect(Collectors.toMap(s -> s, s -> 1)); } catch (IllegalStateException e) { System.out.println(e.getMessage()); } System.out.println(w.stream().collect(Collectors.joining(", ", "{", "}"))); System.out.println(w.stream().mapToInt(String::length).summaryStatistics()); System.out.println(w.stream().collect(Collectors.averagingInt(String::length)) + " " + w.stream().collect(Collectors.summingInt(String::length)) + w.stream().collect(Collectors.maxBy(Comparator.naturalOrder())) + w.stream().collect(Collectors.reducing(0, String::length, Integer::sum)) + w.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size))); System.out.println(w.stream().collect(Collectors.groupingBy(s -> s.charAt(0), Collectors.counting())) + "" + w.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.joining(), (n, s) -> n + s)) + w.stream().collect(Collectors.filtering(s -> s.length() == 3, Collectors.toList())) + w.stream().collect(Collectors.flatMapping(s -> s.chars().mapToObj(c -> (char) c), Collectors.toCollection(TreeSet::new))) + w.stream().collect(Collectors.summarizingDouble(String::length)));
//> [dog, cat, bob, apple, elephant]
//> {3=[bob, cat, dog], 5=[apple, apple], 8=[elephant]}
//> {3=[b, c, d], 5=[a], 8=[e]}
//> {false=3, true=3}
//> {apple=5, bob=3, cat=3, dog=3, elephant=8}
//> {5=appleapple, 3=bobcatdog, 8=elephant}
//> Duplicate key apple (attempted merging values 1 and 1)
//> {apple, bob, cat, apple, dog, elephant}
//> IntSummaryStatistics{count=6, sum=27, min=3, average=4.500000, max=8}
//> 4.5 27Optional[elephant]276
//> {a=2, b=1, c=1, d=1, e=1}6applebobcatappledogelephant[bob, cat, dog][a, b, c, d, e, g, h, l, n, o, p, t]DoubleSummaryStatistics{count=6, sum=27.000000, min=3.000000, average=4.500000, max=8.000000}

// === java-collections-streams2 ===
System.out.println(Stream.iterate(1, x -> x * 2).limit(10).reduce(0, Integer::sum) + " " + Stream.iterate(1, x -> x < 50, x -> x * 3).map(String::valueOf).collect(Collectors.joining("-"))); System.out.println(IntStream.rangeClosed(1, 5).mapToObj(i -> "n" + i).toList() + "" + IntStream.range(0, 5).filter(i -> i % 2 == 0).boxed().collect(Collectors.toList()) + IntStream.of(3, 1, 2).sorted().boxed().map(Object::toString).collect(Collectors.joining())); System.out.println(Stream.of(List.of(1, 2), List.of(3)).flatMap(List::stream).map(x -> x + 1).anyMatch(x -> x == 4) + "" + Stream.of(1, 2).allMatch(x -> x > 0) + Stream.empty().noneMatch(x -> true) + Stream.of(5, 6).findFirst() + Stream.of(1, 2, 3).skip(1).findAny().get() + Stream.of(1, 5, 2).max(Integer::compare) + Stream.of(3, 1).min(Comparator.naturalOrder()).get() + Stream.of(1, 2, 3).count()); Stream.of(5, 1, 4).sorted().peek(x -> System.out.print("p" + x)).filter(x -> x > 1).map(x -> x * 10).forEach(x -> System.out.print(" f" + x)); System.out.println(); System.out.println(Stream.of("a", "b", "c", "d").takeWhile(s -> !s.equals("c")).toList() + "" + Stream.of(1, 2, 3, 1).dropWhile(x -> x < 3).toList() + Stream.concat(Stream.of(1), Stream.of(2)).toList() + Arrays.toString(Stream.of(1, 2).toArray()) + Arrays.toString(Stream.of("x").toArray(String[]::new)) + Stream.generate(() -> "g").limit(3).toList()); System.out.println(IntStream.range(0, 5).sum() + " " + IntStream.range(0, 5).average() + IntStream.empty().max() + IntStream.range(0, 3).mapToLong(i -> i).sum() + DoubleStream.of(1.5, 2.5).sum() + LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " " + "hello".chars().filter(c -> c == 'l').count() + IntStream.iterate(1, i -> i + 2).limit(4).boxed().toList() + IntStream.range(0, 4).mapToDouble(i -> i / 2.0).boxed().toList() + IntStream.range(0, 10).asDoubleStream().average().getAsDouble()); Stream<Integer> s = Stream.of(1); s.count(); try { s.count(); } catch (IllegalStateException e) { System.out.println(e.getMessage()); } System.out.println(Stream.of(1, 2, 3, 4).reduce((a, b) -> a * b).get() + " " + Stream.of("a", "bb").reduce(0, (n, x) -> n + x.length(), Integer::sum) + Stream.of(1, 2, 3).mapToInt(x -> x).map(x -> x * x).boxed().collect(Collectors.partitioningBy(x -> x > 3)) + Stream.of(1, 2, 3, 4).collect(Collectors.groupingBy(x -> x % 2 == 0 ? "even" : "odd", Collectors.summingInt(x -> x))) + Stream.of(1, 2).<Object>mapMulti((x, c) -> { c.accept(x); c.accept("m" + x); }).toList() + Stream.ofNullable(null).count()); try { Stream.of(1, null).findFirst(); Stream.of((Object) null, 1).findFirst(); } catch (NullPointerException e) { System.out.println("npe"); } try { Stream.of(1).toList().add(2); } catch (UnsupportedOperationException e) { System.out.println("uoe"); }
//> 1023 1-3-9-27
//> [n1, n2, n3, n4, n5][0, 2, 4]123
//> truetruetrueOptional[5]2Optional[5]13
//> p1p4 f40p5 f50
//> [a, b][3, 1][1, 2][1, 2][x][g, g, g]
//> 10 OptionalDouble[2.0]OptionalInt.empty34.02432902008176640000 2[1, 3, 5, 7][0.0, 0.5, 1.0, 1.5]4.5
//> stream has already been operated upon or closed
//> 24 3{false=[1], true=[4, 9]}{even=6, odd=4}[1, m1, 2, m2]0
//> npe
//> uoe

// === java-collections-streams3 ===
System.out.println(Stream.of(1, 2, 3).peek(x -> System.out.println("never")).count()); System.out.println(List.of(1, 2, 3).stream().map(x -> { System.out.println("no"); return x; }).count()); System.out.println(Stream.of(1, 2, 3).filter(x -> { System.out.println("yes" + x); return true; }).count()); System.out.println(Stream.of(3, 2, 1).sorted((a, b) -> { return a - b; }).limit(2).toList()); Stream.of(1, 2, 3, 4).filter(x -> { System.out.print("f" + x + " "); return x % 2 == 0; }).map(x -> { System.out.print("m" + x + " "); return x; }).findFirst().ifPresent(System.out::println); Stream.of(4, 2, 3).sorted().filter(x -> { System.out.print("s" + x + " "); return x > 2; }).findFirst().ifPresent(System.out::println); Stream.of(1, 2).flatMap(x -> Stream.of(x, x * 10).peek(y -> System.out.print("i" + y + " "))).limit(3).forEach(x -> System.out.print(x + ";")); System.out.println(); Stream<String> lazy = Stream.of("a").map(x -> { System.out.println("lazy"); return x; }); System.out.println("before"); lazy.forEach(System.out::println); Stream.of(1, 2, 3, 4, 5).skip(1).peek(x -> System.out.print("k" + x)).limit(2).forEach(x -> System.out.print("e" + x)); System.out.println(); Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).map(s -> { System.out.print("map" + s + " "); return s + s; }).anyMatch(s -> s.equals("bb")); System.out.println(); IntStream.range(0, 3).boxed().sorted(Collections.reverseOrder()).forEachOrdered(System.out::print); System.out.println(); System.out.println(Stream.of(1, 1, 2).distinct().peek(x -> System.out.print("d" + x)).collect(Collectors.toSet())); try { Stream.iterate(0, x -> x + 1).limit(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } record P(String c, int a) {} List<P> ps = List.of(new P("x", 3), new P("y", 1), new P("x", 2)); Object lhm = ps.stream().collect(Collectors.groupingBy(P::c, LinkedHashMap::new, Collectors.collectingAndThen(Collectors.maxBy(Comparator.comparingInt(P::a)), o -> o.get().a()))); System.out.println(lhm); System.out.println(ps.stream().sorted(Comparator.comparing(P::c).reversed().thenComparing(P::a)).map(P::a).toList() + "" + ps.stream().map(P::a).reduce(Integer::max) + ps.stream().mapToInt(P::a).max().getAsInt() + ps.parallelStream().mapToInt(P::a).sum()); Map<String, Double> avg = ps.stream().collect(Collectors.groupingBy(P::c, TreeMap::new, Collectors.averagingInt(P::a))); avg.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).forEach(e -> System.out.println(e.getKey() + "=" + e.getValue())); System.out.println(avg.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("none"));
//> 3
//> 3
//> yes1
//> yes2
//> yes3
//> 3
//> [1, 2]
//> f1 f2 m2 2
//> s2 s3 3
//> i1 1;i10 10;i2 2;
//> before
//> lazy
//> a
//> k2e2k3e3
//> mapc mapb 
//> 210
//> d1d2[1, 2]
//> -1
//> {x=3, y=1}
//> [1, 2, 3]Optional[3]36
//> x=2.5
//> y=1.0
//> x

// === java-collections-treemap ===
TreeMap<Integer, String> t = new TreeMap<>(Comparator.reverseOrder()); for (int i = 0; i < 10; i++) t.put(i * 3 % 10, "v" + i); System.out.println(t); System.out.println(t.firstKey() + t.lastEntry().getValue() + t.floorKey(5) + t.ceilingKey(10) + t.higherKey(5) + t.lowerEntry(5) + t.headMap(7) + t.tailMap(2, false) + t.subMap(8, 4) + t.descendingMap() + t.pollFirstEntry() + t.navigableKeySet().first() + t.descendingKeySet()); TreeSet<String> s = new TreeSet<>(String.CASE_INSENSITIVE_ORDER); s.addAll(List.of("b", "A", "a", "C")); System.out.println(s + s.first() + s.last() + s.floor("bb") + s.higher("c") + s.headSet("b", true) + s.tailSet("b") + s.subSet("a", "c") + s.descendingSet() + s.pollFirst() + s); try { new TreeMap<String, Integer>().firstKey(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); } try { new TreeSet<Object>().add(new Object()); } catch (ClassCastException e) { System.out.println("cce"); } try { t.put(null, "x"); } catch (NullPointerException e) { System.out.println("npe"); } NavigableMap<Integer, String> h = t.headMap(5, true); h.remove(6); System.out.println(t.size() + "" + h); try { h.put(1, "out"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
//> {9=v3, 8=v6, 7=v9, 6=v2, 5=v5, 4=v8, 3=v1, 2=v4, 1=v7, 0=v0}
//> 9v05946=v2{9=v3, 8=v6}{1=v7, 0=v0}{8=v6, 7=v9, 6=v2, 5=v5}{0=v0, 1=v7, 2=v4, 3=v1, 4=v8, 5=v5, 6=v2, 7=v9, 8=v6, 9=v3}9=v38[0, 1, 2, 3, 4, 5, 6, 7, 8]
//> [A, b, C]ACbnull[A, b][b, C][A, b][C, b, A]A[b, C]
//> null
//> cce
//> npe
//> 8{8=v6, 7=v9, 5=v5}
//> key out of range
