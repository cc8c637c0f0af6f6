// The other source fails.
marbles("-a-b|").delayUntil(x -> x.equals("b") ? Mono.error(new IllegalStateException("no")) : Mono.empty());
