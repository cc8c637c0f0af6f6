// One after the other.
marbles("ab|").then(Mono.just("x")).thenMany(Flux.just("y", "z")).then().thenReturn("end");
