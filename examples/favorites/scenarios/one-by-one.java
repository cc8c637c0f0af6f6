// The favourites come one by one.
class Answers {
    static final String FAVORITES = "-a---b----c|";
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
