// Four values at once, then none for a while.
class Answers {
    static final String VALUES = "-(1234)----(56|)";
    static final Duration WORK = Duration.ofMillis(200);
}
