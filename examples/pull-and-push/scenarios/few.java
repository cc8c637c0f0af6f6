// The words end before there are enough.
class Answers {
    static final String WORDS = "-{the}--{quick}--{fox}|";
}
