package java.lang;

/** An object of the wrong type was stored into an array. */
public class ArrayStoreException extends RuntimeException {
    /** Creates one without a message. */
    public ArrayStoreException() {
        super();
    }

    /** Creates one with a message. */
    public ArrayStoreException(String message) {
        super(message);
    }
}
