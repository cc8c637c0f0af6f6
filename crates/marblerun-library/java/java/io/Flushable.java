package java.io;

/** A target of data that can be flushed. */
public interface Flushable {
    /** Writes what is still held back. */
    void flush() throws IOException;
}
