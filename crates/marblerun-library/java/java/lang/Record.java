package java.lang;

/** The superclass of all records. */
public abstract class Record {
    /** Creates a record. */
    protected Record() {
    }

    /** Tells whether the other is a record of this class with equal components. */
    @Override
    public abstract boolean equals(Object obj);

    /** Gives a hash code made of those of the components. */
    @Override
    public abstract int hashCode();

    /** Gives the name of the record and its components as text. */
    @Override
    public abstract String toString();
}
