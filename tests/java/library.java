// === java-library-hashtable ===
Hashtable<String, Integer> h = new Hashtable<>(); for (String w : "one two three four five six seven eight nine ten eleven twelve thirteen".split(" ")) { h.put(w, w.length()); if (h.size() % 4 == 0) System.out.println(h); } h.remove("two"); System.out.println(h.keySet() + " " + h.values() + h.contains(5)); try { h.put("a", null); } catch (NullPointerException e) { System.out.println("npe"); } try { for (String k : h.keySet()) h.put(k + "x", 1); } catch (ConcurrentModificationException e) { System.out.println("cme"); } Enumeration<String> en = h.keys(); System.out.println(en.nextElement() + en.hasMoreElements());
//> {two=3, one=3, three=5, four=4}
//> {five=4, eight=5, six=3, two=3, one=3, seven=5, three=5, four=4}
//> {three=5, six=3, ten=3, seven=5, nine=4, one=3, five=4, four=4, twelve=6, eleven=6, two=3, eight=5}
//> [three, six, ten, seven, nine, one, thirteen, five, four, twelve, eleven, eight] [5, 3, 3, 5, 4, 3, 8, 4, 4, 6, 6, 5]true
//> npe
//> cme
//> threetrue

// === java-library-skiplist ===
ConcurrentSkipListMap<String, Integer> sk = new ConcurrentSkipListMap<>(Map.of("b", 2, "a", 1, "d", 4)); for (String k : sk.keySet()) { sk.put("c", 3); sk.remove("d"); System.out.print(k); } System.out.println(sk + sk.firstKey() + sk.floorKey("bb") + sk.headMap("c")); ConcurrentSkipListSet<Integer> s = new ConcurrentSkipListSet<>(List.of(3, 1, 2)); for (int x : s) if (x < 10) s.add(x + 10); System.out.println(s + " " + s.first() + s.ceiling(4) + s.pollLast()); try { sk.put("z", null); } catch (NullPointerException e) { System.out.println("npe"); } ConcurrentNavigableMap<String, Integer> cn = sk; System.out.println(cn.lastKey() + sk.merge("a", 5, Integer::sum));
//> abc{a=1, b=2, c=3}ab{a=1, b=2}
//> [1, 2, 3, 11, 12, 13] 11113
//> npe
//> c6
