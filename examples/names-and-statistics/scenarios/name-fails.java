// The name of Henry fails.
class Answers {
    static final String IDS = "-({Joe}{Bart}{Henry}{Nicole}{ABSLAJNFOAJNFOANFANSF}|)";

    static String name(String id) {
        return switch (id) {
            case "Henry" -> "-#";
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
