Object left = new Object(), right = new Object();
Thread other = new Thread(() -> {
    synchronized (right) {
        synchronized (left) {
            log("never");
        }
    }
}, "other");
synchronized (left) {
    other.start();
    Thread.sleep(10);
    synchronized (right) {
        log("never");
    }
}
