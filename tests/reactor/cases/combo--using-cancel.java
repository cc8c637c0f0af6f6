// A resource is given back.
Flux.using(() -> { log("open"); return "r"; }, r -> marbles("-a-b-c|"), r -> log("close")).take(2).doFinally(s -> log(s));
