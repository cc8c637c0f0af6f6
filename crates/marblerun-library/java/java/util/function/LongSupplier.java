package java.util.function;

/** A supplier of long results. */
@FunctionalInterface
public interface LongSupplier {
    /** Gets a result. */
    long getAsLong();
}
