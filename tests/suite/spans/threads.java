// === a-lock-and-its-condition: trace ===
import java.util.concurrent.locks.*;
ReentrantLock lock = new ReentrantLock();
Condition ready = lock.newCondition();
Thread waits = new Thread(() -> {
    lock.lock();
    try {
        ready.awaitUninterruptibly();
    } finally {
        lock.unlock();
    }
});
waits.start();
later(Duration.ofMillis(10), () -> {
    lock.lock();
    lock.lock();
    ready.signal();
    lock.unlock();
    lock.unlock();
});

// === two-threads-want-a-lock: trace ===
import java.util.concurrent.locks.*;
ReentrantLock lock = new ReentrantLock();
for (int i = 0; i < 2; i++) {
    new Thread(() -> {
        lock.lock();
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
        } finally {
            lock.unlock();
        }
    }).start();
}

// === a-semaphore-and-a-latch: trace ===
Semaphore permits = new Semaphore(1);
CountDownLatch done = new CountDownLatch(2);
for (int i = 0; i < 2; i++) {
    new Thread(() -> {
        permits.acquireUninterruptibly();
        Mono.delay(Duration.ofMillis(10)).block();
        permits.release();
        done.countDown();
    }).start();
}
try {
    done.await();
} catch (InterruptedException e) {
}

// === a-reader-and-a-writer: trace ===
import java.util.concurrent.locks.*;
ReentrantReadWriteLock both = new ReentrantReadWriteLock();
int[] value = {0};
Thread writes = new Thread(() -> {
    both.writeLock().lock();
    try {
        Thread.sleep(10);
        value[0] = 1;
    } catch (InterruptedException e) {
    } finally {
        both.writeLock().unlock();
    }
});
writes.start();
new Thread(() -> {
    both.readLock().lock();
    log(value[0]);
    both.readLock().unlock();
}).start();

// === what-the-library-does-within-itself-is-not-shown: trace ===
LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
ExecutorService pool = Executors.newFixedThreadPool(2);
pool.submit(() -> queue.offer("a"));
try {
    log(queue.take());
} catch (InterruptedException e) {
}
pool.shutdown();

// === monitors-of-the-program-are-shown: trace ===
Object lock = new Object();
class Counter {
    int count;

    synchronized void add() {
        count++;
    }
}
Counter counter = new Counter();
Thread waits = new Thread(() -> {
    synchronized (lock) {
        try {
            lock.wait();
        } catch (InterruptedException e) {
        }
    }
    counter.add();
});
waits.start();
later(Duration.ofMillis(10), () -> {
    synchronized (lock) {
        lock.notifyAll();
    }
});
