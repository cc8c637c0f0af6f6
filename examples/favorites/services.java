// What the page talks to. Each service comes in three flavours: with a callback, as a future, as a
// stream. All three read the same answer of the scenario, so that they can be compared.

/** Knows users. */
class UserService {
    /** The favourite films of a user, by id. */
    Flux<String> getFavorites(String userId) {
        return marbles(Answers.FAVORITES);
    }

    CompletableFuture<List<String>> getFavoritesAsync(String userId) {
        return future(Answers.FAVORITES);
    }

    void getFavorites(String userId, Callback<List<String>> callback) {
        call(Answers.FAVORITES, callback);
    }
}

/** Knows films. */
class FavoriteService {
    /** What there is to show of a film. */
    Mono<String> getDetails(String id) {
        return marbles(Answers.details(id)).single();
    }

    CompletableFuture<String> getDetailsAsync(String id) {
        return future(Answers.details(id)).thenApply(details -> details.get(0));
    }

    void getDetails(String id, Callback<String> callback) {
        call(Answers.details(id), new Callback<>() {
            public void onSuccess(List<String> details) {
                callback.onSuccess(details.get(0));
            }

            public void onError(Throwable error) {
                callback.onError(error);
            }
        });
    }
}

/** Knows what people like who have no favourites yet. */
class SuggestionService {
    /** Films to suggest, ready to show. */
    Flux<String> getSuggestions() {
        return marbles(Answers.SUGGESTIONS);
    }

    CompletableFuture<List<String>> getSuggestionsAsync() {
        return future(Answers.SUGGESTIONS);
    }

    void getSuggestions(Callback<List<String>> callback) {
        call(Answers.SUGGESTIONS, callback);
    }
}

/** Remembers what users liked when it last heard of them. */
class CacheService {
    /** The favourite films of a user, by id, perhaps out of date. */
    Flux<String> cachedFavoritesFor(String userId) {
        return marbles(Answers.CACHE);
    }

    CompletableFuture<List<String>> cachedFavoritesForAsync(String userId) {
        return future(Answers.CACHE);
    }

    void cachedFavoritesFor(String userId, Callback<List<String>> callback) {
        call(Answers.CACHE, callback);
    }
}

/** The list on the page, which is there for as long as the page's thread. */
class UiList {
    private final Scheduler thread = UiUtils.uiThreadScheduler();

    void show(String film) {
        UiUtils.display(film);
    }
}

/** The page itself: it may only be touched on its own thread. */
class UiUtils {
    private static final Scheduler UI = Schedulers.newSingle("ui");

    static Scheduler uiThreadScheduler() {
        return UI;
    }

    static void submitOnUiThread(Runnable task) {
        UI.schedule(task);
    }

    static void display(String film) {
        show(film);
    }

    static void errorPopup(Throwable error) {
        popup(error.getMessage());
    }
}
