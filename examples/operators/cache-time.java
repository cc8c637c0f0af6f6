// Keeps the one value for a time; who comes later has it fetched again.
// group: sharing
var kept = marbles("--a|").next().cache(Duration.ofMillis(400));
kept.subscribe(x -> log("1: " + x));
later(Duration.ofMillis(300), () -> kept.subscribe(x -> log("2: " + x)));
later(Duration.ofMillis(900), () -> kept.subscribe(x -> log("3: " + x)));
