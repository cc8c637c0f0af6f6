// All done.
Mono.when(Mono.delay(Duration.ofMillis(100)), marbles("a-b|")).thenReturn("done").elapsed();
