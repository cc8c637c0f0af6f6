// An end wins, too.
Flux.firstWithSignal(marbles("--a|"), marbles("-|"));
