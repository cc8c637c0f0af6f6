int[] count = {0};
Runnable add = () -> {
    for (int i = 0; i < 10; i++) count[0]++;
};
Thread a = new Thread(add), b = new Thread(add);
a.start();
b.start();
a.join();
b.join();
log(count[0]);
