// The words fail.
class Answers {
    static final String WORDS = "-{the}--{quick}--#";
}
