// Words come one by one.
class Answers {
    static final String WORDS = "-{the}--{quick}-{brown}---{fox}-{jumps}|";
}
