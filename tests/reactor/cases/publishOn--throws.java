// A function fails on the other thread.
marbles("-a-b|").publishOn(Schedulers.single()).map(x -> { if (x.equals("b")) throw new IllegalStateException("b"); return x; });
