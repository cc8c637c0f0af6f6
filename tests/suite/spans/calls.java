// === a-callback-in-a-callback: trace ===
class UserService {
    void getFavorites(String userId, Callback<List<String>> callback) {
        call("-(ab|)", callback);
    }
}
class FavoriteService {
    void getDetails(String id, int part, Callback<String> callback) {
        call("--(" + id + "|)", new Callback<List<String>>() {
            public void onSuccess(List<String> details) {
                callback.onSuccess(details.get(0));
            }

            public void onError(Throwable error) {
                callback.onError(error);
            }
        });
    }
}
var favoriteService = new FavoriteService();
new UserService().getFavorites("joe", new Callback<List<String>>() {
    public void onSuccess(List<String> ids) {
        for (String id : ids) {
            favoriteService.getDetails(id, 1, new Callback<String>() {
                public void onSuccess(String details) {
                    show(details);
                }

                public void onError(Throwable error) {
                    popup(error.getMessage());
                }
            });
        }
    }

    public void onError(Throwable error) {
        popup(error.getMessage());
    }
});

// === a-call-that-fails: trace ===
call("-#", new Callback<List<String>>() {
    public void onSuccess(List<String> values) {
        show(values);
    }

    public void onError(Throwable error) {
        popup(error.getMessage());
    }
});

// === a-call-without-an-answer: trace ===
later(Duration.ofMillis(50), () -> log("later"));
call("--", new Callback<List<String>>() {
    public void onSuccess(List<String> values) {
        show(values);
    }

    public void onError(Throwable error) {
        popup(error.getMessage());
    }
});

// === a-call-that-is-waited-for: trace ===
class Service {
    List<String> load(String id) {
        return await("-(" + id + "|)");
    }
}
log(new Service().load("a"));
log(await("-(b|)"));

// === a-stream-of-the-answer-of-a-future: trace ===
CompletableFuture<List<String>> getNames() {
    return future("-(ab|)");
}
Mono.fromFuture(getNames()).flatMapIterable(names -> names).subscribe(name -> show(name));
