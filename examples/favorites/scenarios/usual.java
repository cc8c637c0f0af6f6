// Three favourites; their details take more or less time.
class Answers {
    static final String FAVORITES = "--(abc|)";
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
