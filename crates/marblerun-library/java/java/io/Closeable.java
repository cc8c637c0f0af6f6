package java.io;

/** A source or target of data that can be closed. */
public interface Closeable extends AutoCloseable {
    /** Closes it. */
    @Override
    void close() throws IOException;
}
