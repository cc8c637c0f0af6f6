// There are no words.
class Answers {
    static final String WORDS = "-|";
}
