package reactor.core.publisher;

import java.util.function.Consumer;

/** What is told to a program of what happens anywhere in it. */
public abstract class Hooks {
    private Hooks() {}

    /** Tells of errors that nobody can take; with several, each is told. */
    public static native void onErrorDropped(Consumer<? super Throwable> consumer);

    /** Tells of values that nobody can take; with several, each is told. */
    public static native void onNextDropped(Consumer<Object> consumer);

    /** Errors that nobody can take are told to nobody again. */
    public static native void resetOnErrorDropped();

    /** Values that nobody can take are told to nobody again. */
    public static native void resetOnNextDropped();

    /** Lets errors say where their operator is: here, the diagram does that. */
    public static void onOperatorDebug() {}

    /** Errors say no more where their operator is. */
    public static void resetOnOperatorDebug() {}
}
