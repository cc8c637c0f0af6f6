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
//= 0: 0 ms main thread-started Thread-0
//= 1: 0 ms main call 1 callback later(Duration.ofMillis(10), () -> …)
//= 2: 0 ms Thread-0 monitor-acquired ReentrantLock@1
//= 3: 0 ms Thread-0 monitor-waiting ReentrantLock@1
//= 4: 0 ms Thread-0 thread-blocked
//= 5: 10 ms timer reply 1 = null <- 1
//= 6: 10 ms timer monitor-acquired ReentrantLock@1 <- 5
//= 7: 10 ms timer thread-notified Thread-0 <- 5
//= 8: 10 ms timer monitor-released ReentrantLock@1 <- 5
//= 9: 10 ms Thread-0 thread-woken <- 5
//= 10: 10 ms Thread-0 monitor-acquired ReentrantLock@1
//= 11: 10 ms Thread-0 monitor-released ReentrantLock@1
//= 12: 10 ms Thread-0 thread-ended

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
//= 0: 0 ms main thread-started Thread-0
//= 1: 0 ms main thread-started Thread-1
//= 2: 0 ms Thread-0 monitor-acquired ReentrantLock@1
//= 3: 0 ms Thread-0 thread-blocked
//= 4: 0 ms Thread-1 monitor-wanted ReentrantLock@1
//= 5: 0 ms Thread-1 thread-blocked
//= 6: 10 ms Thread-0 thread-woken
//= 7: 10 ms Thread-0 monitor-released ReentrantLock@1
//= 8: 10 ms Thread-1 thread-woken
//= 9: 10 ms Thread-0 thread-ended
//= 10: 10 ms Thread-1 monitor-acquired ReentrantLock@1
//= 11: 10 ms Thread-1 thread-blocked
//= 12: 20 ms Thread-1 thread-woken
//= 13: 20 ms Thread-1 monitor-released ReentrantLock@1
//= 14: 20 ms Thread-1 thread-ended

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
//| delay(Duration.ofMillis(10))  10ms (0|)
//| delay(Duration.ofMillis(10))  20ms (0|)
//= 0: 0 ms main thread-started Thread-0
//= 1: 0 ms main thread-started Thread-1
//= 2: 0 ms main monitor-waiting CountDownLatch@5
//= 3: 0 ms main thread-blocked
//= 4: 0 ms Thread-0 monitor-acquired Semaphore@1
//= 8: 0 ms Thread-0 timer-set 1 of lane 1 due at 10 ms <- 5
//= 9: 0 ms Thread-0 thread-blocked
//= 10: 0 ms Thread-1 monitor-wanted Semaphore@1
//= 11: 0 ms Thread-1 thread-blocked
//= 12: 10 ms parallel-1 timer-fired 1 of lane 1 <- 8
//= 15: 10 ms Thread-0 thread-woken <- 14
//= 16: 10 ms Thread-0 monitor-released Semaphore@1
//= 17: 10 ms Thread-1 thread-woken
//= 18: 10 ms Thread-0 thread-ended
//= 19: 10 ms Thread-1 monitor-acquired Semaphore@1
//= 23: 10 ms Thread-1 timer-set 2 of lane 2 due at 20 ms <- 20
//= 24: 10 ms Thread-1 thread-blocked
//= 25: 20 ms parallel-2 timer-fired 2 of lane 2 <- 23
//= 28: 20 ms Thread-1 thread-woken <- 27
//= 29: 20 ms Thread-1 monitor-released Semaphore@1
//= 30: 20 ms main thread-woken
//= 31: 20 ms Thread-1 thread-ended

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
//> 1
//= 0: 0 ms main thread-started Thread-0
//= 1: 0 ms main thread-started Thread-1
//= 2: 0 ms Thread-0 monitor-acquired WriteLock@7
//= 3: 0 ms Thread-0 thread-blocked
//= 4: 0 ms Thread-1 monitor-wanted ReadLock@6
//= 5: 0 ms Thread-1 thread-blocked
//= 6: 10 ms Thread-0 thread-woken
//= 7: 10 ms Thread-0 monitor-released WriteLock@7
//= 8: 10 ms Thread-1 thread-woken
//= 9: 10 ms Thread-0 thread-ended
//= 10: 10 ms Thread-1 monitor-acquired ReadLock@6
//= 11: 10 ms Thread-1 print 1
//= 12: 10 ms Thread-1 monitor-released ReadLock@6
//= 13: 10 ms Thread-1 thread-ended

// === what-the-library-does-within-itself-is-not-shown: trace ===
LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
ExecutorService pool = Executors.newFixedThreadPool(2);
pool.submit(() -> queue.offer("a"));
try {
    log(queue.take());
} catch (InterruptedException e) {
}
pool.shutdown();
//> a
//= 0: 0 ms main call 1 future submit(() -> queue.offer("a"))
//= 1: 0 ms main thread-started pool-1-thread-1
//= 2: 0 ms main thread-blocked
//= 3: 0 ms main thread-woken
//= 4: 0 ms pool-1-thread-1 reply 1 = true <- 0
//= 5: 0 ms main print a
//= 6: 0 ms pool-1-thread-1 thread-ended

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
//= 0: 0 ms main thread-started Thread-0
//= 1: 0 ms main call 1 callback later(Duration.ofMillis(10), () -> …)
//= 2: 0 ms Thread-0 monitor-acquired Object@1
//= 3: 0 ms Thread-0 monitor-waiting Object@1
//= 4: 0 ms Thread-0 thread-blocked
//= 5: 10 ms timer reply 1 = null <- 1
//= 6: 10 ms timer monitor-acquired Object@1 <- 5
//= 7: 10 ms timer thread-notified Thread-0 <- 5
//= 8: 10 ms timer monitor-released Object@1 <- 5
//= 9: 10 ms Thread-0 thread-woken <- 5
//= 10: 10 ms Thread-0 monitor-acquired Object@1 <- 5
//= 11: 10 ms Thread-0 monitor-released Object@1
//= 12: 10 ms Thread-0 monitor-acquired Counter@2
//= 13: 10 ms Thread-0 field-read Counter@2.count = 0
//= 14: 10 ms Thread-0 field-written Counter@2.count = 1
//= 15: 10 ms Thread-0 monitor-released Counter@2
//= 16: 10 ms Thread-0 thread-ended
