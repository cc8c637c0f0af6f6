// The sensor fails after four values.
class Answers {
    static final String VALUES = "-1234#";
    static final Duration WORK = Duration.ofMillis(200);
}
