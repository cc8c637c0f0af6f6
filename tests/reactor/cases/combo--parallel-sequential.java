// Rails meet again.
marbles("abcd|").parallel(2).runOn(Schedulers.parallel()).filter(x -> !x.equals("b")).map(x -> x + Thread.currentThread().getName()).sequential();
