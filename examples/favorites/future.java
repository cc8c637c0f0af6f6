// The top five favourites with futures: a future is one value, so five details are waited for together.
var userService = new UserService();
var favoriteService = new FavoriteService();
var suggestionService = new SuggestionService();
var uiList = new UiList();

CompletableFuture<List<String>> films = userService.getFavoritesAsync("joe").thenCompose(ids -> {
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
        // What failed is wrapped by every step it has passed.
        UiUtils.errorPopup(error.getCause());
    }
}, UiUtils::submitOnUiThread);
