package java.util;

import java.util.function.Supplier;

/** Helps with objects that may be {@code null}, and with indices. */
public final class Objects {
    private Objects() {
    }

    /** Tells whether two objects are equal or both {@code null}. */
    public static boolean equals(Object a, Object b) { return a == b || a != null && a.equals(b); }

    /** Tells whether two objects, which may be arrays, are deeply equal. */
    public static boolean deepEquals(Object a, Object b) {
        return a == b || a != null && b != null && Arrays.deepEquals(new Object[] {a}, new Object[] {b});
    }

    /** Gives the hash code of an object, 0 for {@code null}. */
    public static int hashCode(Object o) { return o == null ? 0 : o.hashCode(); }

    /** Gives a hash code made of those of the values. */
    public static int hash(Object... values) { return Arrays.hashCode(values); }

    /** Gives the object as text, {@code "null"} for {@code null}. */
    public static String toString(Object o) { return String.valueOf(o); }

    /** Gives the object as text, or the default for {@code null}. */
    public static String toString(Object o, String nullDefault) { return o == null ? nullDefault : o.toString(); }

    /** Compares two objects; 0 if they are the same. */
    public static <T> int compare(T a, T b, Comparator<? super T> c) { return a == b ? 0 : c.compare(a, b); }

    /** Gives the object, or throws {@code NullPointerException}. */
    public static <T> T requireNonNull(T obj) {
        if (obj == null) {
            throw new NullPointerException();
        }
        return obj;
    }

    /** Gives the object, or throws {@code NullPointerException} with the message. */
    public static <T> T requireNonNull(T obj, String message) {
        if (obj == null) {
            throw new NullPointerException(message);
        }
        return obj;
    }

    /** Gives the object, or throws {@code NullPointerException} with the message supplied. */
    public static <T> T requireNonNull(T obj, Supplier<String> messageSupplier) {
        if (obj == null) {
            throw new NullPointerException(messageSupplier == null ? null : messageSupplier.get());
        }
        return obj;
    }

    /** Gives the object, or the default, which must not be {@code null}. */
    public static <T> T requireNonNullElse(T obj, T defaultObj) {
        return obj != null ? obj : requireNonNull(defaultObj, "defaultObj");
    }

    /** Gives the object, or what is supplied, which must not be {@code null}. */
    public static <T> T requireNonNullElseGet(T obj, Supplier<? extends T> supplier) {
        return obj != null ? obj : requireNonNull(requireNonNull(supplier, "supplier").get(), "supplier.get()");
    }

    /** Tells whether it is {@code null}. */
    public static boolean isNull(Object obj) { return obj == null; }

    /** Tells whether it is not {@code null}. */
    public static boolean nonNull(Object obj) { return obj != null; }

    /** Gives the index if it is within the length, or throws {@code IndexOutOfBoundsException}. */
    public static int checkIndex(int index, int length) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
        return index;
    }

    /** Gives the start of the range if it is within the length, or throws {@code IndexOutOfBoundsException}. */
    public static int checkFromToIndex(int fromIndex, int toIndex, int length) {
        if (fromIndex < 0 || fromIndex > toIndex || toIndex > length) {
            throw new IndexOutOfBoundsException("Range [" + fromIndex + ", " + toIndex + ") out of bounds for length " + length);
        }
        return fromIndex;
    }

    /** Gives the start of the range if it is within the length, or throws {@code IndexOutOfBoundsException}. */
    public static int checkFromIndexSize(int fromIndex, int size, int length) {
        if (fromIndex < 0 || size < 0 || fromIndex + size < 0 || fromIndex + size > length) {
            throw new IndexOutOfBoundsException("Range [" + fromIndex + ", " + fromIndex + " + " + size + ") out of bounds for length " + length);
        }
        return fromIndex;
    }
}
