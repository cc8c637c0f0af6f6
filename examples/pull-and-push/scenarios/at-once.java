// All words are there at once.
class Answers {
    static final String WORDS = "({the}{quick}{brown}{fox}{jumps}|)";
}
