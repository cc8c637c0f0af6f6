// Two tellers and a bank: monitors, waiting, and a race.
class Transaction {
    private String name;
    private volatile long amount;
    synchronized void set(String name, long amount) { this.name = name; this.amount = amount; }
    void race(String name, long amount) {
        this.name = name;
        Thread.yield();
        this.amount = amount;
    }
    static synchronized void audit() { assert Thread.holdsLock(Transaction.class); }
}

class Buffer<T> {
    private final Deque<T> items = new ArrayDeque<>();
    private final Object lock = new Object();
    void put(T item) throws InterruptedException {
        synchronized (lock) {
            while (items.size() >= 2) lock.wait();
            items.addLast(item);
            lock.notifyAll();
        }
    }
    T take() throws InterruptedException {
        synchronized (lock) {
            while (items.isEmpty()) {
                lock.wait(100);
            }
            try {
                return items.removeFirst();
            } finally {
                lock.notifyAll();
            }
        }
    }
}

public class Main {
    public static void main(String[] args) throws Exception {
        Transaction t = new Transaction();
        Thread[] threads = new Thread[2];
        for (int i = 0; i < threads.length; i++) {
            final int id = i;
            threads[i] = new Thread(() -> {
                for (int n = 0; n < 1_000; n++) t.race("t" + id, id);
            }, "teller-" + i);
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        ReentrantLock lock = new ReentrantLock();
        Condition full = lock.newCondition();
        lock.lock();
        try { if (!full.await(1, TimeUnit.SECONDS)) System.out.printf("%s %d%n", "late", 1L); }
        catch (InterruptedException | RuntimeException e) { Thread.currentThread().interrupt(); }
        finally { lock.unlock(); }
    }
}
