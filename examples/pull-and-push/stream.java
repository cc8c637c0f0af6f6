// Pulled with a stream: nothing happens before `forEach`, and then the thread waits for the words.
try (Stream<String> words = new Library().stream()) {
    words.filter(word -> word.length() > 3)
        .map(String::toUpperCase)
        .limit(2)
        .forEach(word -> log(word));
} catch (RuntimeException error) {
    log("failed: " + error.getMessage());
}
log("main is free");
