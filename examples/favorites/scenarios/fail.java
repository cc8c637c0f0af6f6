// The favourites fail.
class Answers {
    static final String FAVORITES = "--#";
    static final String SUGGESTIONS = "-({Heat}{Ikiru}{Jaws}|)";
    static final String CACHE = "-(ab|)";

    static String details(String id) {
        return switch (id) {
            case "a" -> "--({Alien}|)";
            case "b" -> "-({Brazil}|)";
            default -> "---({Casablanca}|)";
        };
    }
}
