// Groups that find no taker end after those that are on their way.
marbles("a--b--c--d|")
    .groupBy(x -> x.charAt(0))
    .concatMap(g -> g)
    .map(x -> { if (x.startsWith("c")) throw new IllegalStateException("bad " + x); return x; });
