package marblerun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;

/** What a program can use without an import: the same diagram read in four styles. */
public final class Prelude {
    private Prelude() {}

    /** A stream that follows a diagram: a character is 100 ms. */
    public static native Flux<String> marbles(String diagram);

    /** A stream that follows a diagram: a character is one frame. */
    public static native Flux<String> marbles(String diagram, Duration frame);

    /** A stream of numbers that follows a diagram. */
    public static native Flux<Integer> numbers(String diagram);

    /** A stream of numbers that follows a diagram. */
    public static native Flux<Integer> numbers(String diagram, Duration frame);

    /** Calls back with all values of a diagram when it completes, or with its error. */
    public static native void call(String diagram, Callback<List<String>> callback);

    /** A future that completes with all values of a diagram, or fails with its error. */
    public static CompletableFuture<List<String>> future(String diagram) {
        CompletableFuture<List<String>> future = new CompletableFuture<>();
        ask(diagram, future, false);
        return future;
    }

    /** Blocks until a diagram completes, and gives its values. */
    public static List<String> await(String diagram) {
        CompletableFuture<List<String>> future = new CompletableFuture<>();
        ask(diagram, future, true);
        return future.join();
    }

    private static native void ask(String diagram, CompletableFuture<List<String>> future, boolean isAwaited);

    /** Runs something after some time, on thread {@code timer}. */
    public static native void later(Duration after, Runnable action);

    /** Prints a value. */
    public static native void log(Object value);

    /** Shows a value in the list of the user interface. */
    public static native void show(Object value);

    /** Shows a message over the user interface. */
    public static native void popup(Object message);

}
