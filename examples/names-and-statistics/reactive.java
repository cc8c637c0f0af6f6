// Name and statistic of each id, fetched at the same time and combined, reactive.
var idService = new IdService();
var nameService = new NameService();
var statisticService = new StatisticService();

Flux<String> combinations = idService.ids()
    .flatMap(id -> {
        Mono<String> name = nameService.nameOf(id);
        Mono<Integer> statistic = statisticService.statisticOf(id);
        return name.zipWith(statistic, (n, s) -> "Name " + n + " has stats " + s);
    });

Mono<List<String>> result = combinations.collectList();

try {
    List<String> results = result.block();
    results.forEach(System.out::println);
    System.out.println(results.size() + " results");
} catch (RuntimeException error) {
    System.out.println("failed: " + error.getMessage());
}
