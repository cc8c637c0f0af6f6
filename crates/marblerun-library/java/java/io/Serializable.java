package java.io;

/** A class whose objects could be written to a stream of bytes. */
public interface Serializable {
}
