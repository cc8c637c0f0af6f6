// The favourites, as people write them.
Flux<String> favorites = userService.getFavorites(userId)
    .flatMap(favoriteService::getDetails)
    .timeout(Duration.ofMillis(800)) // late is the same as failed
    .onErrorResume(e -> cacheService.cachedFavoritesFor(userId))
    .switchIfEmpty(suggestionService.getSuggestions())
    .take(5)
    .publishOn(UiUtils.uiThreadScheduler());
favorites.subscribe(uiList::show, UiUtils::errorPopup);

userService.getFavorites(userId, new Callback<List<String>>() {
    public void onSuccess(List<String> list) {
        if (list.isEmpty()) {
            suggestionService.getSuggestions(new Callback<List<Favorite>>() {
                public void onSuccess(List<Favorite> list) {
                    UiUtils.submitOnUiThread(() -> {
                        list.stream().limit(5).forEach(uiList::show);
                    });
                }
                public void onError(Throwable error) { UiUtils.errorPopup(error); }
            });
        } else {
            list.stream().limit(5).forEach(favId -> favoriteService.getDetails(favId, details -> { }));
        }
    }
    public void onError(Throwable error) {
        UiUtils.errorPopup(error);
    }
});

CompletableFuture<List<String>> ids = ifhIds();
CompletableFuture<List<String>> result = ids.thenComposeAsync(l -> {
    Stream<CompletableFuture<String>> zip = l.stream().map(i -> {
        CompletableFuture<String> nameTask = ifhName(i);
        CompletableFuture<Integer> statTask = ifhStat(i);
        return nameTask.thenCombineAsync(statTask, (name, stat) -> "Name " + name + " has stats " + stat);
    });
    CompletableFuture<String>[] array = zip.toArray(size -> new CompletableFuture[size]);
    return CompletableFuture.allOf(array).thenApply(v -> Arrays.stream(array).map(CompletableFuture::join).collect(Collectors.toList()));
});
log(result.join());

Flux.<String>create(sink -> {
        sink.onRequest(n -> log("asked " + n));
        later(Duration.ofMillis(100), () -> { sink.next("a"); sink.complete(); });
    }, FluxSink.OverflowStrategy.BUFFER)
    .doOnNext(System.out::println)
    .subscribe(new BaseSubscriber<String>() {
        @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
        @Override protected void hookOnNext(String v) { later(Duration.ofMillis(250), () -> request(1)); }
    });
marbles("-a--{joe}-(bc)-1.5s d|").map(x -> x + x);
