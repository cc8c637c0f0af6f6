// The winner fails, and all start again.
Flux.firstWithSignal(marbles("--a|"), marbles("-#")).retry(1).onErrorReturn("gone");
