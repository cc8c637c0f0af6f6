// The top five favourites, reactive: one chain says what happens, and in which order.
var userService = new UserService();
var favoriteService = new FavoriteService();
var suggestionService = new SuggestionService();
var uiList = new UiList();

userService.getFavorites("joe")
    .flatMap(favoriteService::getDetails)
    .switchIfEmpty(suggestionService.getSuggestions())
    .take(5)
    .publishOn(UiUtils.uiThreadScheduler())
    .subscribe(uiList::show, UiUtils::errorPopup);
