// Used twice.
marbles("-a-b|").publish(f -> Flux.merge(f, f.map(x -> x + "!")));
