Flux<String> names() { return marbles("-a-b|"); }
