// A group shared by two reads its queue.
marbles("(aba)ab|").groupBy(x -> x).flatMap(g -> g.publish(f -> Flux.merge(f, f)));
