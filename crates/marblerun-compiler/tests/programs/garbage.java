import java.util.*; public class Main { public static void main(String[] a0) throws Exception {
Map<Integer, String> keep = new HashMap<>();
List<int[]> ring = new ArrayList<>();
for (int i = 0; i < 100; i++) ring.add(new int[1000]);
long sum = 0;
for (int i = 0; i < 20000; i++) {
    int[] a1 = new int[1000];
    a1[i % 1000] = i;
    ring.set(i % 100, a1);
    if (i % 100 == 0) keep.put(i, "k" + i);
    sum += ring.get((i * 7) % 100)[0];
}
System.out.println(keep.size() + " " + keep.get(19900) + " " + sum);
Thread[] ts = new Thread[3];
StringBuilder[] out = new StringBuilder[3];
for (int t = 0; t < 3; t++) { int k = t; out[t] = new StringBuilder(); ts[t] = new Thread(() -> { LinkedList<String> l = new LinkedList<>(); for (int i = 0; i < 3000; i++) { l.add("v" + i); if (l.size() > 50) l.removeFirst(); byte[] junk = new byte[5000]; } out[k].append(l.getFirst()).append(l.getLast()); }); ts[t].start(); }
for (Thread t : ts) t.join();
System.out.println(Arrays.toString(out));
}}
