// Emits what a completion stage is completed with.
// group: creating
Mono.fromCompletionStage(future("-a-b|").thenApply(values -> values.get(0)));
