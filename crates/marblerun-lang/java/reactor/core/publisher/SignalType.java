package reactor.core.publisher;

/** The kinds of signal. */
public enum SignalType {
    SUBSCRIBE("subscribe"),
    REQUEST("request"),
    CANCEL("cancel"),
    ON_SUBSCRIBE("onSubscribe"),
    ON_NEXT("onNext"),
    ON_ERROR("onError"),
    ON_COMPLETE("onComplete"),
    AFTER_TERMINATE("afterTerminate"),
    CURRENT_CONTEXT("currentContext"),
    ON_CONTEXT("onContextUpdate");

    private final String text;

    SignalType(String text) {
        this.text = text;
    }

    public String toString() {
        return text;
    }
}
