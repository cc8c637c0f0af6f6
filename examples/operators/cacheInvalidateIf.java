// Keeps the one value as long as it is good; who comes when it is not has it fetched again.
// group: sharing
Set<String> bad = new HashSet<>();
var kept = marbles("--a|").next().cacheInvalidateIf(x -> bad.contains(x));
kept.subscribe(x -> log("1: " + x));
later(Duration.ofMillis(400), () -> bad.add("a"));
later(Duration.ofMillis(500), () -> kept.subscribe(x -> log("2: " + x)));
