package java.util;

// Natives: newArray (an array of that length whose elements have the type of those of the other).
/** What collections do with their arrays. {@link Arrays} has more, and is read by programs that name it. */
final class ArraySupport {
    private ArraySupport() {
    }

    private static native Object[] newArray(Object[] like, int length);

    static <T> T[] copyOf(T[] original, int newLength) {
        if (newLength < 0) {
            throw new NegativeArraySizeException(String.valueOf(newLength));
        }
        return copyOfRange(original, 0, newLength);
    }

    @SuppressWarnings("unchecked")
    static <T> T[] copyOfRange(T[] original, int from, int to) {
        T[] copy = (T[]) newArray(original, to - from);
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    static void fill(Object[] a, int fromIndex, int toIndex, Object val) {
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }
}
