// As future.java, but whoever waits for 800 ms gets the favourites that the cache remembers. The timeout
// only ends the waiting: the call that is late goes on, and nobody hears its answer.
var userService = new UserService();
var favoriteService = new FavoriteService();
var suggestionService = new SuggestionService();
var cacheService = new CacheService();
var uiList = new UiList();

CompletableFuture<List<String>> favorites = userService.getFavoritesAsync("joe")
    .orTimeout(800, TimeUnit.MILLISECONDS)
    .handle((ids, error) -> {
        if (error == null) {
            return CompletableFuture.completedFuture(ids);
        }
        return cacheService.cachedFavoritesForAsync("joe");
    })
    .thenCompose(ids -> ids);

CompletableFuture<List<String>> films = favorites.thenCompose(ids -> {
    if (ids.isEmpty()) {
        return suggestionService.getSuggestionsAsync();
    }
    List<CompletableFuture<String>> details = ids.stream()
        .limit(5)
        .map(favoriteService::getDetailsAsync)
        .toList();
    return CompletableFuture.allOf(details.toArray(new CompletableFuture[0]))
        .thenApply(done -> details.stream().map(CompletableFuture::join).toList());
});

films.whenCompleteAsync((list, error) -> {
    if (error == null) {
        list.stream().limit(5).forEach(uiList::show);
    } else {
        UiUtils.errorPopup(error.getCause());
    }
}, UiUtils::submitOnUiThread);
