// There are no favourites, and more than five suggestions.
class Answers {
    static final String FAVORITES = "--|";
    static final String SUGGESTIONS = "-({Heat}{Ikiru}{Jaws}{Klute}{Laura}{Manhattan}|)";
    static final String CACHE = "-(ab|)";

    static String details(String id) {
        return switch (id) {
            case "a" -> "--({Alien}|)";
            case "b" -> "-({Brazil}|)";
            default -> "---({Casablanca}|)";
        };
    }
}
