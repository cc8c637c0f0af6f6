// A cancel after the end still reaches the source.
marbles("-a-b-c|").flatMapSequential(x -> Flux.just(x + 1, x + 2)).materialize().<String>dematerialize();
