// All have ended.
Mono.when(marbles("-a|"), marbles("--b|"), Mono.empty()).thenReturn("done");
