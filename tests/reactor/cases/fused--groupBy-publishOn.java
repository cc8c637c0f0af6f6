// A group that changes the thread reads its queue there.
marbles("abab(aabb)|").groupBy(x -> x).flatMap(g -> g.publishOn(Schedulers.parallel()).map(x -> x + "!"));
