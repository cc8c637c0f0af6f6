package java.util.function;

/** A supplier of {@code boolean} results. */
@FunctionalInterface
public interface BooleanSupplier {
    /** Gets a result. */
    boolean getAsBoolean();
}
