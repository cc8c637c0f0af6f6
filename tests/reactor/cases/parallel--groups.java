// Rails as groups.
Flux.range(1, 4).parallel(2).groups().flatMap(g -> g.map(x -> g.key() + ":" + x));
