package marblerun;

/** What a service calls when it has an answer. */
public interface Callback<T> {
    /** The answer. */
    void onSuccess(T value);

    /** What went wrong. */
    void onError(Throwable error);
}
