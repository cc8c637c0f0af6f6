// One recipe, subscribed twice: each subscriber gets a run of its own.
var letters = marbles("-a-b|").map(x -> x.toUpperCase());
letters.subscribe(x -> log("first " + x));
letters.take(1).subscribe(x -> log("second " + x));
