import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class Main {
    static volatile boolean flag; static int counter; static synchronized void inc() { counter++; }
    static class Box { int v; synchronized void put(int x) throws InterruptedException { while (v != 0) wait(); v = x; notifyAll(); } synchronized int take() throws InterruptedException { while (v == 0) wait(); int r = v; v = 0; notifyAll(); return r; } }
    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> { for (int i = 0; i < 1000; i++) inc(); }); Thread u = new Thread(() -> { for (int i = 0; i < 1000; i++) inc(); });
        t.start(); u.start(); t.join(); u.join(); System.out.println(counter);
        Thread w = new Thread(() -> { while (!flag) { } System.out.println("saw flag"); }); w.start(); Thread.sleep(50); flag = true; w.join();
        Thread s = new Thread(() -> { try { Thread.sleep(10000); } catch (InterruptedException e) { System.out.println("int " + e.getMessage() + Thread.currentThread().isInterrupted()); } }); s.start(); Thread.sleep(10); System.out.println(s.getState()); s.interrupt(); s.join(); System.out.println(s.getState() + " " + s.isAlive());
        Box b = new Box(); Thread p = new Thread(() -> { try { for (int i = 1; i < 6; i++) b.put(i); } catch (InterruptedException e) {} }); p.start(); int sum = 0; for (int i = 0; i < 5; i++) sum += b.take(); System.out.println(sum);
        try { b.notify(); } catch (IllegalMonitorStateException e) { System.out.println(e.getMessage()); }
        ExecutorService ex = Executors.newFixedThreadPool(3); List<Future<Integer>> fs = new ArrayList<>(); for (int i = 0; i < 6; i++) { int k = i; fs.add(ex.submit(() -> { Thread.sleep(10 * (6 - k)); return k * k; })); } for (Future<Integer> f : fs) System.out.print(f.get() + " "); System.out.println(); ex.shutdown(); System.out.println(ex.awaitTermination(1, TimeUnit.SECONDS));
        CountDownLatch l = new CountDownLatch(2); for (int i = 0; i < 2; i++) new Thread(l::countDown).start(); l.await(); System.out.println(l.getCount());
        ReentrantLock lock = new ReentrantLock(); Condition c = lock.newCondition(); boolean[] ready = {false}; Thread cw = new Thread(() -> { lock.lock(); try { while (!ready[0]) c.await(); System.out.println("cond"); } catch (InterruptedException e) { } finally { lock.unlock(); } }); cw.start(); Thread.sleep(5); lock.lock(); ready[0] = true; c.signalAll(); lock.unlock(); cw.join();
        Semaphore sem = new Semaphore(1); sem.acquire(); System.out.println(sem.tryAcquire() + " " + sem.tryAcquire(10, TimeUnit.MILLISECONDS)); sem.release();
        AtomicInteger ai = new AtomicInteger(); Thread[] ts = new Thread[4]; for (int i = 0; i < 4; i++) { ts[i] = new Thread(() -> { for (int j = 0; j < 100; j++) ai.incrementAndGet(); }); ts[i].start(); } for (Thread x : ts) x.join(); System.out.println(ai.get());
        CompletableFuture<Integer> cf = CompletableFuture.supplyAsync(() -> 20).thenApply(x -> x + 1).thenCombine(CompletableFuture.supplyAsync(() -> 2), (x, y) -> x * y); System.out.println(cf.get());
        try { CompletableFuture.supplyAsync(() -> { if (true) throw new IllegalStateException("bad"); return 1; }).join(); } catch (CompletionException e) { System.out.println(e.getMessage() + "|" + e.getCause()); }
        BlockingQueue<String> q = new LinkedBlockingQueue<>(); new Thread(() -> { try { for (String x : List.of("a", "b", "end")) { Thread.sleep(3); q.put(x); } } catch (InterruptedException e) { } }).start(); String got; while (!(got = q.take()).equals("end")) System.out.print(got); System.out.println();
        long t0 = System.currentTimeMillis(); while (System.currentTimeMillis() - t0 < 20) { } System.out.println("waited");
        Thread bad = new Thread(() -> { throw new RuntimeException("boom"); }, "bad"); bad.start(); bad.join(); System.out.println("main goes on");
        Thread d = new Thread(() -> { try { Thread.sleep(100000); } catch (InterruptedException e) { } System.out.println("never"); }); d.setDaemon(true); d.start();
        ScheduledExecutorService se = Executors.newScheduledThreadPool(1); se.schedule(() -> System.out.println("later"), 20, TimeUnit.MILLISECONDS); se.shutdown(); se.awaitTermination(1, TimeUnit.SECONDS);
        Map<String, Integer> chm = new ConcurrentHashMap<>(); Thread m1 = new Thread(() -> { for (int i = 0; i < 100; i++) chm.merge("k", 1, Integer::sum); }); Thread m2 = new Thread(() -> { for (int i = 0; i < 100; i++) chm.merge("k", 1, Integer::sum); }); m1.start(); m2.start(); m1.join(); m2.join(); System.out.println(chm);
        ThreadLocal<Integer> tl = ThreadLocal.withInitial(() -> 7); tl.set(8); Thread tt = new Thread(() -> System.out.println(tl.get())); tt.start(); tt.join(); System.out.println(tl.get());
        Object o = new Object(); synchronized (o) { long a = System.nanoTime(); o.wait(30); System.out.println((System.nanoTime() - a) >= 30_000_000); }
        System.out.println(Thread.currentThread() + " " + Thread.currentThread().getName()); Thread.currentThread().interrupt(); try { Thread.sleep(1); } catch (InterruptedException e) { System.out.println(e.getMessage()); }
        CyclicBarrier cb = new CyclicBarrier(2, () -> System.out.println("barrier")); Thread bt = new Thread(() -> { try { cb.await(); } catch (Exception e) { } }); bt.start(); cb.await(); bt.join();
        System.out.println(IntStreamSum()); 
    }
    static int IntStreamSum() { return java.util.stream.IntStream.range(0, 10).parallel().sum(); }
}
