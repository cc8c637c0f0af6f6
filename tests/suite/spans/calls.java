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
//> a
//> b
//= 0: 0 ms main call 1 callback getFavorites("joe")
//= 1: 100 ms marbles reply 1 = [a, b] <- 0
//= 2: 100 ms marbles call 2 callback getDetails("a", 1) within 1 <- 1
//= 3: 100 ms marbles call 3 callback getDetails("b", 1) within 1 <- 1
//= 4: 300 ms marbles reply 2 = [a] <- 2
//= 5: 300 ms marbles shown = a <- 4
//= 6: 300 ms marbles reply 3 = [b] <- 3
//= 7: 300 ms marbles shown = b <- 6

// === a-call-that-fails: trace ===
call("-#", new Callback<List<String>>() {
    public void onSuccess(List<String> values) {
        show(values);
    }

    public void onError(Throwable error) {
        popup(error.getMessage());
    }
});
//> popup: error
//= 0: 0 ms main call 1 callback call("-#", new Callback<List<String>>() {…})
//= 1: 100 ms marbles reply 1 ! java.lang.RuntimeException: error <- 0
//= 2: 100 ms marbles popup error <- 1

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
//> later
//= 0: 0 ms main call 1 callback later(Duration.ofMillis(50), () -> …)
//= 1: 0 ms main call 2 callback call("--", new Callback<List<String>>() {…})
//= 2: 50 ms timer reply 1 = null <- 0
//= 3: 50 ms timer print later <- 2

// === a-call-that-is-waited-for: trace ===
class Service {
    List<String> load(String id) {
        return await("-(" + id + "|)");
    }
}
log(new Service().load("a"));
log(await("-(b|)"));
//> [a]
//> [b]
//= 0: 0 ms main call 1 blocking load("a")
//= 1: 0 ms main thread-blocked
//= 2: 100 ms marbles reply 1 = [a] <- 0
//= 3: 100 ms main thread-woken <- 0
//= 4: 100 ms main print [a]
//= 5: 100 ms main call 2 blocking await("-(b|)")
//= 6: 100 ms main thread-blocked
//= 7: 200 ms marbles reply 2 = [b] <- 5
//= 8: 200 ms main thread-woken <- 5
//= 9: 200 ms main print [b]

// === a-stream-of-the-answer-of-a-future: trace ===
CompletableFuture<List<String>> getNames() {
    return future("-(ab|)");
}
Mono.fromFuture(getNames()).flatMapIterable(names -> names).subscribe(name -> show(name));
//> a
//> b
//| fromFuture(getNames())            -({[a, b]}|)
//| .flatMapIterable(names -> names)  -(ab|)
//= 0: 0 ms main call 1 future getNames()
//= 7: 100 ms marbles reply 1 = [a, b] <- 0
//= 10: 100 ms marbles shown = a <- 9
//= 12: 100 ms marbles shown = b <- 11
