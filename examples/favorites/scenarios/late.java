// The favourites are late: they come after 900 ms.
class Answers {
    static final String FAVORITES = "900ms (abc|)";
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
