// After 800 ms, what the cache has: two more lines.
var userService = new UserService();
var favoriteService = new FavoriteService();
var suggestionService = new SuggestionService();
var cacheService = new CacheService();
var uiList = new UiList();

userService.getFavorites("joe")
    .timeout(Duration.ofMillis(800))
    .onErrorResume(e -> cacheService.cachedFavoritesFor("joe"))
    .flatMap(favoriteService::getDetails)
    .switchIfEmpty(suggestionService.getSuggestions())
    .take(5)
    .publishOn(UiUtils.uiThreadScheduler())
    .subscribe(uiList::show, UiUtils::errorPopup);
