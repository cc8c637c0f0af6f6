import org.reactivestreams.Publisher;
import reactor.core.publisher.GroupedFlux;
import reactor.core.publisher.Mono;

/** What happens in one program, as lines of JSON. */
final class Trace {
    private static final int MOST = 20_000;

    private final StringBuilder lines = new StringBuilder();
    private final Clock clock;
    private int lanes;
    private int signals;

    Trace(Clock clock) {
        this.clock = clock;
    }

    /** The lines so far. */
    String lines() {
        return lines.toString();
    }

    /** Whether there are too many signals to go on. */
    boolean isFull() {
        return signals >= MOST;
    }

    /** A new lane. */
    int open(String operator, int line, String type) {
        lanes++;
        lines.append("{\"kind\":\"lane\",\"lane\":").append(lanes);
        text("operator", operator);
        lines.append(",\"line\":").append(line);
        text("type", type);
        lines.append("}\n");
        return lanes;
    }

    /** A signal without more. */
    void signal(int lane, String kind) {
        begin(lane, kind);
        end();
    }

    void request(int lane, long n) {
        begin(lane, "request");
        lines.append(",\"n\":").append(n == Long.MAX_VALUE ? "\"unbounded\"" : Long.toString(n));
        end();
    }

    void next(int lane, Object value) {
        begin(lane, "next");
        text("value", shown(value));
        end();
    }

    void error(int lane, String kind, Throwable error) {
        begin(lane, kind);
        text("error", error.getClass().getName());
        if (error.getMessage() != null) {
            text("message", withoutHash(error.getMessage()));
        } else {
            lines.append(",\"message\":null");
        }
        end();
    }

    /** Something that belongs to no lane. */
    void say(String kind, String name, Object value) {
        begin(0, kind);
        text(name, shown(value));
        end();
    }

    void limit() {
        lines.append("{\"kind\":\"limit\"}\n");
    }

    private void begin(int lane, String kind) {
        signals++;
        lines.append("{\"t\":").append(clock.now());
        text("thread", clock.thread());
        if (lane > 0) {
            lines.append(",\"lane\":").append(lane);
        }
        text("kind", kind);
    }

    private void end() {
        lines.append("}\n");
    }

    private static String shown(Object value) {
        if (value instanceof GroupedFlux) {
            return "GroupedFlux";
        }
        if (value instanceof Publisher) {
            return value instanceof Mono ? "Mono" : "Flux";
        }
        return withoutHash(String.valueOf(value));
    }

    private static String withoutHash(String text) {
        return text.replaceAll("@[0-9a-f]{5,8}\\b", "@");
    }

    private void text(String name, String value) {
        lines.append(",\"").append(name).append("\":\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"', '\\' -> lines.append('\\').append(c);
                case '\n' -> lines.append("\\n");
                default -> lines.append(c);
            }
        }
        lines.append('"');
    }
}
