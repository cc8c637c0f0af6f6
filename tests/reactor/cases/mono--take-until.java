// The other one is first.
Mono.delay(Duration.ofMillis(300)).takeUntilOther(Mono.delay(Duration.ofMillis(100)));
