// The slower source sets the pace.
Flux.zip(Flux.interval(Duration.ofMillis(100)), marbles("-a---b-|"), Flux.range(7, 9)).map(t -> t.getT1() + t.getT2() + t.getT3());
