// Values, error and end, all mapped.
marbles("-a-b-#").flatMap(x -> Mono.just(x + "!"), e -> Mono.just(e.getMessage()), () -> Mono.just("end"));
