// The error again.
Flux<String> replayed = marbles("-a-#").replay().autoConnect();
replayed.onErrorComplete().subscribe();
later(Duration.ofMillis(650), () -> replayed.onErrorComplete().subscribe());
