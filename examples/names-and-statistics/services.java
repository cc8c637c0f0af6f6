// Two services that know something about an id, and one that knows the ids.

/** Knows which ids there are. */
class IdService {
    Flux<String> ids() {
        return marbles(Answers.IDS);
    }

    CompletableFuture<List<String>> idsAsync() {
        return future(Answers.IDS);
    }

    void ids(Callback<List<String>> callback) {
        call(Answers.IDS, callback);
    }
}

/** Knows the name of an id. */
class NameService {
    Mono<String> nameOf(String id) {
        return marbles(Answers.name(id)).single().map(done -> "Name" + id);
    }

    CompletableFuture<String> nameOfAsync(String id) {
        return future(Answers.name(id)).thenApply(done -> "Name" + id);
    }

    void nameOf(String id, Callback<String> callback) {
        call(Answers.name(id), new Callback<>() {
            public void onSuccess(List<String> done) {
                callback.onSuccess("Name" + id);
            }

            public void onError(Throwable error) {
                callback.onError(error);
            }
        });
    }
}

/** Knows the statistic of an id. */
class StatisticService {
    Mono<Integer> statisticOf(String id) {
        return marbles(Answers.statistic(id)).single().map(done -> 100 + id.length());
    }

    CompletableFuture<Integer> statisticOfAsync(String id) {
        return future(Answers.statistic(id)).thenApply(done -> 100 + id.length());
    }

    void statisticOf(String id, Callback<Integer> callback) {
        call(Answers.statistic(id), new Callback<>() {
            public void onSuccess(List<String> done) {
                callback.onSuccess(100 + id.length());
            }

            public void onError(Throwable error) {
                callback.onError(error);
            }
        });
    }
}
