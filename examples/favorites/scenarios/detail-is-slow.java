// The details of one favourite are slow.
class Answers {
    static final String FAVORITES = "--(abc|)";
    static final String SUGGESTIONS = "-({Heat}{Ikiru}{Jaws}|)";
    static final String CACHE = "-(ab|)";

    static String details(String id) {
        return switch (id) {
            case "a" -> "--({Alien}|)";
            case "b" -> "1s ({Brazil}|)";
            default -> "---({Casablanca}|)";
        };
    }
}
