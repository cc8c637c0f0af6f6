package java.lang;

/** A number as an object. */
public abstract class Number implements java.io.Serializable {
    /** As an {@code int}, cut or rounded. */
    public abstract int intValue();

    /** As a {@code long}, cut or rounded. */
    public abstract long longValue();

    /** As a {@code float}. */
    public abstract float floatValue();

    /** As a {@code double}. */
    public abstract double doubleValue();

    /** As a {@code byte}, cut. */
    public byte byteValue() {
        return (byte) intValue();
    }

    /** As a {@code short}, cut. */
    public short shortValue() {
        return (short) intValue();
    }
}
