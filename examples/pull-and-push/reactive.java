// Pushed through operators: they look like those of a stream, but the thread goes on at once.
new Library().words()
    .filter(word -> word.length() > 3)
    .map(String::toUpperCase)
    .take(2)
    .subscribe(word -> log(word), error -> log("failed: " + error.getMessage()));
log("main is free");
