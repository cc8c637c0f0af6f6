// The future is cancelled with the Mono.
CompletableFuture<String> future = new CompletableFuture<>();
Disposable disposable = Mono.fromFuture(future).subscribe();
later(Duration.ofMillis(100), () -> { disposable.dispose(); log(future.isCancelled()); });
