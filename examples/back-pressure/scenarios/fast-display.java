// A value every 100 ms; the display takes 50 ms for each.
class Answers {
    static final String VALUES = "-123456789|";
    static final Duration WORK = Duration.ofMillis(50);
}
