// The same words, to be pulled or to be pushed.
class Library {
    /** Pulled: whoever asks for the next word waits for it. */
    Iterator<String> iterator() {
        return words().toIterable(1).iterator();
    }

    /** Pulled, too: the end of the stream asks for one word after the other. */
    Stream<String> stream() {
        return words().toStream(1);
    }

    /** Pushed: whoever has asked for words is called when they come. */
    Flux<String> words() {
        return marbles(Answers.WORDS);
    }
}
