// There are no favourites, and the suggestions fail.
class Answers {
    static final String FAVORITES = "--|";
    static final String SUGGESTIONS = "-#";
    static final String CACHE = "-(ab|)";

    static String details(String id) {
        return switch (id) {
            case "a" -> "--({Alien}|)";
            case "b" -> "-({Brazil}|)";
            default -> "---({Casablanca}|)";
        };
    }
}
