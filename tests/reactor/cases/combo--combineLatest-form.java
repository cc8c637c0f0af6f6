// A form is valid when all fields are.
Flux.combineLatest(marbles("n--N-|"), marbles("-p--P|"), (n, p) -> n + p).distinctUntilChanged(s -> s.toLowerCase());
