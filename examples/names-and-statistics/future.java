// Name and statistic of each id, fetched at the same time and combined, with futures.
var idService = new IdService();
var nameService = new NameService();
var statisticService = new StatisticService();

CompletableFuture<List<String>> result = idService.idsAsync().thenCompose(ids -> {
    List<CompletableFuture<String>> combinations = ids.stream().map(id -> {
        CompletableFuture<String> name = nameService.nameOfAsync(id);
        CompletableFuture<Integer> statistic = statisticService.statisticOfAsync(id);
        return name.thenCombine(statistic, (n, s) -> "Name " + n + " has stats " + s);
    }).toList();
    CompletableFuture<Void> all = CompletableFuture.allOf(combinations.toArray(new CompletableFuture[0]));
    return all.thenApply(done -> combinations.stream().map(CompletableFuture::join).toList());
});

try {
    List<String> results = result.join();
    results.forEach(System.out::println);
    System.out.println(results.size() + " results");
} catch (CompletionException error) {
    System.out.println("failed: " + error.getCause().getMessage());
}
