// === java-threads-atomics ===
AtomicInteger a = new AtomicInteger(5); System.out.println(a.incrementAndGet() + " " + a.getAndIncrement() + a.addAndGet(3) + a.getAndAdd(1) + a.compareAndSet(11, 20) + a + a.updateAndGet(x -> x * 2) + a.getAndUpdate(x -> x - 1) + a.accumulateAndGet(4, Math::max) + a.decrementAndGet() + a.getAndSet(0) + a.intValue()); AtomicLong l = new AtomicLong(); AtomicBoolean bo = new AtomicBoolean(); AtomicReference<String> r = new AtomicReference<>("a"); System.out.println(l.incrementAndGet() + "" + bo.compareAndSet(false, true) + bo.get() + bo.getAndSet(false) + r.updateAndGet(s -> s + "b") + r.getAndSet("z") + r); AtomicIntegerArray ar = new AtomicIntegerArray(3); ar.incrementAndGet(1); System.out.println(ar + "" + ar.length()); LongAdder la = new LongAdder(); Thread[] ts = new Thread[4]; for (int i = 0; i < 4; i++) { ts[i] = new Thread(() -> { for (int k = 0; k < 100; k++) { la.increment(); a.incrementAndGet(); l.addAndGet(2); } }); ts[i].start(); } for (Thread t : ts) t.join(); System.out.println(la + " " + a + " " + l + la.sum()); AtomicStampedReference<String> st = new AtomicStampedReference<>("x", 1); System.out.println(st.getStamp() + st.getReference()); LongAccumulator acc = new LongAccumulator(Long::max, 0); acc.accumulate(5); System.out.println(acc.get());
//> 6 61010true2040403938380
//> 1truetruetrueababz
//> [0, 1, 0]3
//> 400 400 801400
//> 1x
//> 5

// === java-threads-basics ===
class W extends Thread { final int n; static int total; W(int n) { super("w" + n); this.n = n; } @Override public void run() { synchronized (W.class) { total += n; } System.out.println(getName() + " " + Thread.currentThread().getName()); } }
for (int i = 0; i < 3; i++) { W w = new W(i); w.start(); w.join(); } System.out.println(W.total); Thread t = new Thread(() -> System.out.println("run in " + Thread.currentThread().getName())); System.out.println(t.getState() + " " + t.isAlive() + t.isDaemon() + t.getPriority() + t.getName()); t.start(); t.join(); System.out.println(t.getState() + " " + t.isAlive()); t.run(); Thread m = Thread.currentThread(); System.out.println(m.getName() + m.isInterrupted() + m.getPriority() + m.getThreadGroup().getName()); Thread d = new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { return; } } }); d.setDaemon(true); d.start(); System.out.println(d.isDaemon() + d.getName()); Thread u = new Thread(() -> { throw new RuntimeException("boom"); }, "u"); u.setUncaughtExceptionHandler((th, ex) -> System.out.println(th.getName() + " died " + ex)); u.start(); u.join(); System.out.println(Thread.currentThread()); System.out.println(new Thread("zz"));
//> w0 w0
//> w1 w1
//> w2 w2
//> 3
//> NEW falsefalse5Thread-0
//> run in Thread-0
//> TERMINATED false
//> mainfalse5main
//> trueThread-1
//> u died java.lang.RuntimeException: boom
//> Thread[main,5,main]
//> Thread[zz,5,main]

// === java-threads-executor2 ===
ThreadPoolExecutor tp = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1)); CountDownLatch go = new CountDownLatch(1); tp.submit(() -> { go.await(); return 1; }); tp.submit(() -> 2); try { tp.submit(() -> 3); } catch (RejectedExecutionException e) { System.out.println("full " + tp.getQueue().size() + tp.getPoolSize()); } go.countDown(); tp.shutdown(); tp.awaitTermination(1, TimeUnit.SECONDS); System.out.println(tp.getCompletedTaskCount()); ThreadPoolExecutor cr = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.CallerRunsPolicy()); cr.shutdown(); Executor direct = Runnable::run; direct.execute(() -> System.out.println("direct " + Thread.currentThread().getName())); try { new ThreadPoolExecutor(2, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); } catch (IllegalArgumentException e) { System.out.println("iae"); } ExecutorService ex = Executors.newFixedThreadPool(3); AtomicInteger n = new AtomicInteger(); List<Callable<Integer>> cs = new ArrayList<>(); for (int i = 0; i < 5; i++) cs.add(n::incrementAndGet); int s = 0; for (Future<Integer> f : ex.invokeAll(cs)) s += f.get(); System.out.println(s); Future<Integer> f = ex.submit(() -> { int[] a = new int[1]; return a[3]; }); try { f.get(); } catch (ExecutionException e) { System.out.println(e.getMessage()); System.out.println(e.getCause().getClass().getSimpleName()); } List<Runnable> left = ex.shutdownNow(); System.out.println(left.size()); try { ex.invokeAny(new ArrayList<Callable<Integer>>()); } catch (IllegalArgumentException e) { System.out.println("empty"); }
//> full 11
//> 2
//> direct main
//> iae
//> 15
//> java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 1
//> ArrayIndexOutOfBoundsException
//> 0
//> empty

// === java-threads-executors ===
ExecutorService ex = Executors.newFixedThreadPool(2); List<Future<Integer>> fs = new ArrayList<>(); for (int i = 0; i < 4; i++) { int n = i; fs.add(ex.submit(() -> n * n)); } for (Future<Integer> f : fs) System.out.println(f.get() + " " + f.isDone()); Future<?> bad = ex.submit(() -> { throw new IllegalStateException("bad"); }); try { bad.get(); } catch (ExecutionException e) { System.out.println(e.getMessage() + "|" + e.getCause() + "|" + e); } System.out.println(ex.invokeAll(List.of(() -> 1, () -> 2)).stream().map(f -> { try { return f.get(); } catch (Exception e) { return -1; } }).toList()); System.out.println(ex.invokeAny(List.<Callable<String>>of(() -> "any"))); Future<String> slow = ex.submit(() -> { Thread.sleep(500); return "slow"; }); try { slow.get(20, TimeUnit.MILLISECONDS); } catch (TimeoutException e) { System.out.println(e + " " + e.getMessage()); } ex.shutdown(); System.out.println(ex.isShutdown() + " " + ex.awaitTermination(2, TimeUnit.SECONDS) + ex.isTerminated() + slow.get()); try { ex.submit(() -> 1); } catch (RejectedExecutionException e) { System.out.println("rejected"); } ExecutorService one = Executors.newSingleThreadExecutor(r -> { Thread t = new Thread(r, "custom"); return t; }); one.execute(() -> System.out.println(Thread.currentThread().getName())); one.submit(() -> System.out.println("second")).get(); System.out.println(one.shutdownNow()); ScheduledExecutorService se = Executors.newScheduledThreadPool(1); ScheduledFuture<String> sf = se.schedule(() -> "later", 10, TimeUnit.MILLISECONDS); System.out.println(sf.get()); CountDownLatch l = new CountDownLatch(3); ScheduledFuture<?> rep = se.scheduleAtFixedRate(() -> { if (l.getCount() > 0) System.out.println("tick " + l.getCount()); l.countDown(); }, 5, 20, TimeUnit.MILLISECONDS); l.await(); rep.cancel(false); se.shutdown(); System.out.println(se.awaitTermination(1, TimeUnit.SECONDS) + "" + rep.isCancelled()); ExecutorService pool = Executors.newFixedThreadPool(1); pool.submit(() -> System.out.println(Thread.currentThread().getName())).get(); pool.shutdownNow(); ExecutorService p2 = Executors.newCachedThreadPool(); p2.submit(() -> System.out.println(Thread.currentThread().getName())).get(); p2.shutdown(); FutureTask<Integer> ft = new FutureTask<>(() -> 42); new Thread(ft).start(); System.out.println(ft.get()); ForkJoinPool fj = new ForkJoinPool(2); class Sum extends RecursiveTask<Integer> { int lo, hi; Sum(int l2, int h) { lo = l2; hi = h; } protected Integer compute() { if (hi - lo < 3) { int q = 0; for (int i = lo; i < hi; i++) q += i; return q; } Sum a = new Sum(lo, (lo + hi) / 2), b = new Sum((lo + hi) / 2, hi); a.fork(); return b.compute() + a.join(); } } System.out.println(fj.invoke(new Sum(0, 50))); ExecutorCompletionService<Integer> cs = new ExecutorCompletionService<>(Runnable::run); cs.submit(() -> 9); System.out.println(cs.take().get());
//> 0 true
//> 1 true
//> 4 true
//> 9 true
//> java.lang.IllegalStateException: bad|java.lang.IllegalStateException: bad|java.util.concurrent.ExecutionException: java.lang.IllegalStateException: bad
//> [1, 2]
//> any
//> java.util.concurrent.TimeoutException null
//> true truetrueslow
//> rejected
//> custom
//> second
//> []
//> later
//> tick 3
//> tick 2
//> tick 1
//> truetrue
//> pool-3-thread-1
//> pool-4-thread-1
//> 42
//> 1225
//> 9

// === java-threads-interrupt ===
Thread t = new Thread(() -> { try { Thread.sleep(10000); System.out.println("no"); } catch (InterruptedException e) { System.out.println("int " + e.getMessage() + Thread.currentThread().isInterrupted()); Thread.currentThread().interrupt(); System.out.println(Thread.interrupted() + "" + Thread.interrupted()); } }); t.start(); Thread.sleep(50); t.interrupt(); t.join(); Thread w = new Thread(() -> { Object l = new Object(); synchronized (l) { try { l.wait(); } catch (InterruptedException e) { System.out.println("wait int " + e.getMessage()); } } try { Thread.currentThread().interrupt(); Thread.sleep(1); } catch (InterruptedException e) { System.out.println("again"); } int n = 0; while (!Thread.currentThread().isInterrupted()) { n++; if (n == 5) Thread.currentThread().interrupt(); } System.out.println(n); }); w.start(); Thread.sleep(20); w.interrupt(); w.join(); Thread j = new Thread(() -> { try { Thread.currentThread().join(0L); } catch (InterruptedException e) { System.out.println("join int"); } }); j.start(); Thread.sleep(20); j.interrupt(); j.join(1000); Thread.currentThread().interrupt(); try { new ArrayBlockingQueue<Integer>(1).take(); } catch (InterruptedException e) { System.out.println("take int " + e.getMessage()); } Thread.currentThread().interrupt(); try { new CountDownLatch(1).await(); } catch (InterruptedException e) { System.out.println("latch " + e.getMessage()); } Thread.currentThread().interrupt(); try { new Semaphore(1).acquire(); } catch (InterruptedException e) { System.out.println("sem " + e.getMessage()); } Thread.currentThread().interrupt(); try { new ReentrantLock().lockInterruptibly(); } catch (InterruptedException e) { System.out.println("lock " + e.getMessage()); } ExecutorService ex = Executors.newSingleThreadExecutor(); Future<?> f = ex.submit(() -> { try { Thread.sleep(5000); } catch (InterruptedException e) { System.out.println("task int"); } }); Thread.sleep(30); f.cancel(true); ex.shutdown(); ex.awaitTermination(1, TimeUnit.SECONDS); try { f.get(); } catch (CancellationException e) { System.out.println(e); }
//> int sleep interruptedfalse
//> truefalse
//> wait int null
//> again
//> 5
//> join int
//> take int null
//> latch null
//> sem null
//> lock null
//> task int
//> java.util.concurrent.CancellationException

// === java-threads-locks ===
ReentrantLock k = new ReentrantLock(true); k.lock(); k.lock(); System.out.println(k.getHoldCount() + "" + k.isLocked() + k.isHeldByCurrentThread() + k.isFair() + k.hasQueuedThreads()); k.unlock(); Thread t = new Thread(() -> { System.out.println("try " + k.tryLock()); try { System.out.println(k.tryLock(10, TimeUnit.MILLISECONDS)); } catch (InterruptedException e) { } }); t.start(); t.join(); k.unlock(); try { k.unlock(); } catch (IllegalMonitorStateException e) { System.out.println("imse " + e.getMessage()); } Condition c = k.newCondition(); boolean[] ready = {false}; Thread w = new Thread(() -> { k.lock(); try { while (!ready[0]) c.await(); System.out.println("ready"); } catch (InterruptedException e) { } finally { k.unlock(); } }); w.start(); Thread.sleep(20); k.lock(); try { ready[0] = true; c.signalAll(); } finally { k.unlock(); } w.join(); try { c.signal(); } catch (IllegalMonitorStateException e) { System.out.println("imse2 " + e.getMessage()); } k.lock(); System.out.println(c.await(5, TimeUnit.MILLISECONDS)); System.out.println(c.awaitNanos(1000) <= 0); k.unlock(); ReadWriteLock rw = new ReentrantReadWriteLock(); rw.readLock().lock(); Thread rd = new Thread(() -> { rw.readLock().lock(); System.out.println("read too"); rw.readLock().unlock(); System.out.println(rw.writeLock().tryLock()); }); rd.start(); rd.join(); rw.readLock().unlock(); rw.writeLock().lock(); rw.readLock().lock(); rw.writeLock().unlock(); rw.readLock().unlock(); StampedLock sl = new StampedLock(); long s = sl.tryOptimisticRead(); System.out.println(sl.validate(s)); long ws = sl.writeLock(); System.out.println(sl.validate(s)); sl.unlockWrite(ws);
//> 2truetruetruefalse
//> try false
//> false
//> imse null
//> ready
//> imse2 null
//> false
//> true
//> read too
//> false
//> true
//> false

// === java-threads-philosophers ===
class Fork { final int id; Fork(int id) { this.id = id; } } class Phil implements Runnable { final Fork l, r; final int n; static final AtomicInteger meals = new AtomicInteger(); Phil(int n, Fork a, Fork b) { this.n = n; l = a.id < b.id ? a : b; r = a.id < b.id ? b : a; } public void run() { for (int i = 0; i < 3; i++) synchronized (l) { synchronized (r) { meals.incrementAndGet(); } } } } Fork[] f = new Fork[5]; for (int i = 0; i < 5; i++) f[i] = new Fork(i); List<Thread> ts = new ArrayList<>(); for (int i = 0; i < 5; i++) { Thread t = new Thread(new Phil(i, f[i], f[(i + 1) % 5]), "phil-" + i); ts.add(t); t.start(); } for (Thread t : ts) t.join(); System.out.println(Phil.meals); class Sing { private static volatile Sing inst; static int made; private Sing() { made++; } static Sing get() { if (inst == null) synchronized (Sing.class) { if (inst == null) inst = new Sing(); } return inst; } } Set<Sing> all = Collections.newSetFromMap(new ConcurrentHashMap<>()); Thread[] g = new Thread[5]; for (int i = 0; i < 5; i++) (g[i] = new Thread(() -> all.add(Sing.get()))).start(); for (Thread t : g) t.join(); System.out.println(all.size() + " " + Sing.made); class Flag { volatile boolean stop; long n; } Flag fl = new Flag(); Thread sp = new Thread(() -> { while (!fl.stop) { fl.n++; Thread.onSpinWait(); } System.out.println("stopped " + (fl.n > 0)); }); sp.start(); Thread.sleep(30); fl.stop = true; sp.join();
//> 15
//> 1 1
//> stopped true

// === java-threads-queues ===
BlockingQueue<Integer> q = new ArrayBlockingQueue<>(2); System.out.println(q.offer(1) + "" + q.offer(2) + q.offer(3) + q.remainingCapacity() + q.peek() + q); try { q.add(4); } catch (IllegalStateException e) { System.out.println(e.getMessage()); } System.out.println(q.offer(9, 5, TimeUnit.MILLISECONDS) + " " + q.take() + q.poll() + q.poll() + q.poll(5, TimeUnit.MILLISECONDS)); LinkedBlockingQueue<String> lq = new LinkedBlockingQueue<>(); Thread p = new Thread(() -> { try { for (String s : List.of("a", "b", "END")) { lq.put(s); Thread.sleep(5); } } catch (InterruptedException e) { } }); p.start(); for (String s; !(s = lq.take()).equals("END"); ) System.out.println("got " + s); SynchronousQueue<Integer> sq = new SynchronousQueue<>(); Thread giver = new Thread(() -> { try { sq.put(5); } catch (InterruptedException e) { } }); giver.start(); System.out.println(sq.take() + "" + sq.offer(1) + sq.size()); PriorityBlockingQueue<Integer> pq = new PriorityBlockingQueue<>(List.of(3, 1, 2)); System.out.println(pq.take() + "" + pq.poll() + pq); LinkedBlockingDeque<Integer> dq = new LinkedBlockingDeque<>(); dq.putFirst(1); dq.putLast(2); System.out.println(dq.takeLast() + "" + dq); List<Integer> dr = new ArrayList<>(); q.addAll(List.of(7, 8)); System.out.println(q.drainTo(dr) + "" + dr); class Dl implements Delayed { long at; String n; Dl(String n, long ms) { this.n = n; at = System.nanoTime() + ms * 1000000; } public long getDelay(TimeUnit u) { return u.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS); } public int compareTo(Delayed o) { return Long.compare(at, ((Dl) o).at); } } DelayQueue<Dl> del = new DelayQueue<>(); del.add(new Dl("late", 40)); del.add(new Dl("soon", 10)); System.out.println(del.poll() + del.take().n + del.take().n);
//> truetruefalse01[1, 2]
//> Queue full
//> false 12nullnull
//> got a
//> got b
//> 5false0
//> 12[3]
//> 2[1]
//> 2[7, 8]
//> nullsoonlate

// === java-threads-waitnotify ===
class Buf { private final Queue<Integer> q = new LinkedList<>(); private final int cap; Buf(int c) { cap = c; } synchronized void put(int x) throws InterruptedException { while (q.size() == cap) wait(); q.add(x); notifyAll(); } synchronized int take() throws InterruptedException { while (q.isEmpty()) wait(); int v = q.remove(); notifyAll(); return v; } }
Buf b = new Buf(2); int[] sum = {0}; Thread p = new Thread(() -> { try { for (int i = 1; i <= 10; i++) b.put(i); b.put(-1); } catch (InterruptedException e) { } }); Thread c = new Thread(() -> { try { for (int v; (v = b.take()) != -1; ) sum[0] += v; } catch (InterruptedException e) { } }); p.start(); c.start(); p.join(); c.join(); System.out.println(sum[0]); try { new Object().notify(); } catch (IllegalMonitorStateException e) { System.out.println(e.getMessage()); } try { new Object().wait(); } catch (IllegalMonitorStateException e) { System.out.println(e.getMessage()); } Object lock = new Object(); synchronized (lock) { long t0 = System.nanoTime(); lock.wait(20); System.out.println(System.nanoTime() - t0 >= 20000000L); System.out.println(Thread.holdsLock(lock)); } System.out.println(Thread.holdsLock(lock)); try { lock.wait(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } try { Thread.sleep(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } try { synchronized ((Object) null) { } } catch (NullPointerException e) { System.out.println("npe"); }
//> 55
//> current thread is not owner
//> current thread is not owner
//> true
//> true
//> false
//> timeout value is negative
//> timeout value is negative
//> npe
