package java.io;

/** A file could not be opened. */
public class FileNotFoundException extends IOException {
    /** Creates one without a message. */
    public FileNotFoundException() {
        super();
    }

    /** Creates one with a message. */
    public FileNotFoundException(String message) {
        super(message);
    }
}
