// There are no ids.
class Answers {
    static final String IDS = "--|";

    static String name(String id) {
        return switch (id) {
            case "Henry" -> "--(x|)";
            default -> "--(x|)";
        };
    }

    static String statistic(String id) {
        return switch (id) {
            case "Bart" -> "---(x|)";
            default -> "---(x|)";
        };
    }
}
