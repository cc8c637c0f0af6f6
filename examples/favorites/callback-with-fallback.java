// As callback.java, but whoever waits for 800 ms gets the favourites that the cache remembers. A callback
// cannot be taken back: the program itself must remember whether it still wants the answer.
var userService = new UserService();
var favoriteService = new FavoriteService();
var suggestionService = new SuggestionService();
var cacheService = new CacheService();
var uiList = new UiList();

Callback<List<String>> showFavorites = new Callback<List<String>>() {
    public void onSuccess(List<String> favorites) {
        if (favorites.isEmpty()) {
            suggestionService.getSuggestions(new Callback<List<String>>() {
                public void onSuccess(List<String> suggestions) {
                    UiUtils.submitOnUiThread(() -> {
                        suggestions.stream().limit(5).forEach(uiList::show);
                    });
                }

                public void onError(Throwable error) {
                    UiUtils.submitOnUiThread(() -> UiUtils.errorPopup(error));
                }
            });
        } else {
            favorites.stream().limit(5).forEach(id -> {
                favoriteService.getDetails(id, new Callback<String>() {
                    public void onSuccess(String details) {
                        UiUtils.submitOnUiThread(() -> uiList.show(details));
                    }

                    public void onError(Throwable error) {
                        UiUtils.submitOnUiThread(() -> UiUtils.errorPopup(error));
                    }
                });
            });
        }
    }

    public void onError(Throwable error) {
        UiUtils.submitOnUiThread(() -> UiUtils.errorPopup(error));
    }
};

AtomicBoolean isAnswered = new AtomicBoolean();

userService.getFavorites("joe", new Callback<List<String>>() {
    public void onSuccess(List<String> favorites) {
        if (isAnswered.compareAndSet(false, true)) {
            showFavorites.onSuccess(favorites);
        }
    }

    public void onError(Throwable error) {
        if (isAnswered.compareAndSet(false, true)) {
            cacheService.cachedFavoritesFor("joe", showFavorites);
        }
    }
});

later(Duration.ofMillis(800), () -> {
    if (isAnswered.compareAndSet(false, true)) {
        cacheService.cachedFavoritesFor("joe", showFavorites);
    }
});
