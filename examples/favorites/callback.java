// The top five favourites with callbacks: each step is inside the one before, each with its own error.
var userService = new UserService();
var favoriteService = new FavoriteService();
var suggestionService = new SuggestionService();
var uiList = new UiList();

userService.getFavorites("joe", new Callback<List<String>>() {
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
});
