// Pulled with an iterator: `next` comes back when there is a word, and the thread waits until then.
Iterator<String> words = new Library().iterator();
int found = 0;
try {
    while (found < 2 && words.hasNext()) {
        String word = words.next();
        if (word.length() > 3) {
            log(word.toUpperCase());
            found++;
        }
    }
} catch (RuntimeException error) {
    log("failed: " + error.getMessage());
}
log("main is free");
