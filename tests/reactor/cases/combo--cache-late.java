// Late subscribers see it all.
Flux<String> cached = marbles("-a-b-c|").cache();
cached.subscribe(x -> log("1 " + x));
later(Duration.ofMillis(350), () -> cached.subscribe(x -> log("2 " + x)));
later(Duration.ofMillis(900), () -> cached.subscribe(x -> log("3 " + x)));
