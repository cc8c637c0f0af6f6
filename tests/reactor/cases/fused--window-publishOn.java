// A window that changes the thread.
marbles("(abcd)ef|").window(3).concatMap(w -> w.publishOn(Schedulers.single(), 1));
