// The details of one favourite fail.
class Answers {
    static final String FAVORITES = "--(abc|)";
    static final String SUGGESTIONS = "-({Heat}{Ikiru}{Jaws}|)";
    static final String CACHE = "-(ab|)";

    static String details(String id) {
        return switch (id) {
            case "a" -> "--({Alien}|)";
            case "b" -> "-#";
            default -> "---({Casablanca}|)";
        };
    }
}
