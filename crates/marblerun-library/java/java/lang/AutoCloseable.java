package java.lang;

/** A resource that {@code try} closes. */
public interface AutoCloseable {
    /** Closes this resource. */
    void close() throws Exception;
}
