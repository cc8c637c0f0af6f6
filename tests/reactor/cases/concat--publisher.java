// Sources that come.
Flux.concat(Flux.just(marbles("-a|"), marbles("-b|")));
