// The ids come one by one.
class Answers {
    static final String IDS = "-{Joe}-{Bart}-{Henry}---{Nicole}-{ABSLAJNFOAJNFOANFANSF}|";

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
