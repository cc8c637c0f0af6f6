package java.io;

import java.util.Objects;

/** Wraps an {@code IOException} so that it need not be declared. */
public class UncheckedIOException extends RuntimeException {
    /** Creates one with a message and a cause. */
    public UncheckedIOException(String message, IOException cause) {
        super(message, Objects.requireNonNull(cause));
    }

    /** Creates one with a cause. */
    public UncheckedIOException(IOException cause) {
        super(Objects.requireNonNull(cause));
    }

    /** Gives the wrapped exception. */
    @Override
    public IOException getCause() {
        return (IOException) super.getCause();
    }
}
