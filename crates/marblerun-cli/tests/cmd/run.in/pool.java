var pool = Executors.newFixedThreadPool(2);
pool.submit(() -> log("done"));
