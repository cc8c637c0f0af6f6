package java.util;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Sorts, searches, copies, compares and prints arrays. */
public final class Arrays {
    private Arrays() {
    }

    private static void checkRange(int length, int fromIndex, int toIndex) {
        if (fromIndex > toIndex) {
            throw new IllegalArgumentException("fromIndex(" + fromIndex + ") > toIndex(" + toIndex + ")");
        }
        if (fromIndex < 0) {
            throw new ArrayIndexOutOfBoundsException(fromIndex);
        }
        if (toIndex > length) {
            throw new ArrayIndexOutOfBoundsException(toIndex);
        }
    }

    private static void checkCopied(int length, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException(from + " > " + to);
        }
        if (from < 0 || from > length) {
            throw new ArrayIndexOutOfBoundsException("arraycopy: last source index " + from + " out of bounds for length " + length);
        }
    }

    /** Gives the array as a list of fixed size: setting an element of one sets it in the other. */
    @SafeVarargs
    public static <T> List<T> asList(T... a) {
        return new ArrayList<T>(a);
    }

    private static class ArrayList<E> extends AbstractList<E> implements RandomAccess, java.io.Serializable {
        private final E[] array;

        ArrayList(E[] array) {
            this.array = Objects.requireNonNull(array);
        }

        @Override
        public int size() {
            return array.length;
        }

        @Override
        public E get(int index) {
            return array[index];
        }

        @Override
        public E set(int index, E element) {
            E old = array[index];
            array[index] = element;
            return old;
        }

        @Override
        public Object[] toArray() {
            Object[] copy = new Object[array.length];
            System.arraycopy(array, 0, copy, 0, array.length);
            return copy;
        }

        @Override
        public void replaceAll(UnaryOperator<E> operator) {
            for (int i = 0; i < array.length; i++) {
                array[i] = operator.apply(array[i]);
            }
        }

        @Override
        public void sort(Comparator<? super E> c) {
            Arrays.sort(array, c);
        }

        @Override
        public Spliterator<E> spliterator() {
            return Spliterators.spliterator(array, Spliterator.ORDERED);
        }
    }

    /** Sorts the array by the natural order; elements that are equal keep their order. */
    public static void sort(Object[] a) {
        ObjectSort.sort(a, 0, a.length, null);
    }

    /** Sorts a range of the array by the natural order; elements that are equal keep their order. */
    public static void sort(Object[] a, int fromIndex, int toIndex) {
        sort(a, fromIndex, toIndex, null);
    }

    /** Sorts the array; elements that are equal keep their order. */
    public static <T> void sort(T[] a, Comparator<? super T> c) {
        sort(a, 0, a.length, c);
    }

    /** Sorts a range of the array; elements that are equal keep their order. */
    @SuppressWarnings("unchecked")
    public static <T> void sort(T[] a, int fromIndex, int toIndex, Comparator<? super T> c) {
        checkRange(a.length, fromIndex, toIndex);
        ObjectSort.sort(a, fromIndex, toIndex, (Comparator<Object>) c);
    }

    /** Sorts the array by the natural order. */
    public static <T extends Comparable<? super T>> void parallelSort(T[] a) {
        sort(a);
    }

    /** Sorts the array. */
    public static <T> void parallelSort(T[] a, Comparator<? super T> cmp) {
        sort(a, cmp);
    }

    /** Gives the index of the key in a sorted array, or where it would be as {@code -index - 1}. */
    public static int binarySearch(Object[] a, Object key) {
        return binarySearch(a, key, null);
    }

    /** Gives the index of the key in a sorted array, or where it would be as {@code -index - 1}. */
    public static <T> int binarySearch(T[] a, T key, Comparator<? super T> c) {
        return Collections.binarySearch(asList(a), key, c);
    }

    /** Gives a copy of that length. */
    public static <T> T[] copyOf(T[] original, int newLength) {
        return ArraySupport.copyOf(original, newLength);
    }

    /** Gives a copy of a range, which may reach beyond the end. */
    public static <T> T[] copyOfRange(T[] original, int from, int to) {
        checkCopied(original.length, from, to);
        return ArraySupport.copyOfRange(original, from, to);
    }

    /** Sets each element to what the function gives for its index. */
    public static <T> void setAll(T[] array, IntFunction<? extends T> generator) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.apply(i);
        }
    }

    /** Replaces each element by what the operator makes of it and all before it. */
    public static <T> void parallelPrefix(T[] array, BinaryOperator<T> op) {
        for (int i = 1; i < array.length; i++) {
            array[i] = op.apply(array[i - 1], array[i]);
        }
    }

    /** Gives a stream of the elements. */
    public static <T> Stream<T> stream(T[] array) {
        return stream(array, 0, array.length);
    }

    /** Gives a stream of the elements of a range. */
    public static <T> Stream<T> stream(T[] array, int startInclusive, int endExclusive) {
        checkRange(array.length, startInclusive, endExclusive);
        Spliterator<T> source = Spliterators.spliterator(array, startInclusive, endExclusive, Spliterator.ORDERED);
        return StreamSupport.stream(source, false);
    }

    /** Gives the elements as text, those of arrays within the array too. */
    public static String deepToString(Object[] a) {
        return a == null ? "null" : deepText(a, new java.util.ArrayList<>());
    }

    private static String deepText(Object[] a, List<Object[]> around) {
        for (Object[] outer : around) {
            if (outer == a) {
                return "[...]";
            }
        }
        around.add(a);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            Object element = a[i];
            text.append(i == 0 ? "" : ", ");
            if (element instanceof Object[]) {
                text.append(deepText((Object[]) element, around));
            } else if (element instanceof int[]) {
                text.append(toString((int[]) element));
            } else if (element instanceof long[]) {
                text.append(toString((long[]) element));
            } else if (element instanceof double[]) {
                text.append(toString((double[]) element));
            } else if (element instanceof char[]) {
                text.append(toString((char[]) element));
            } else if (element instanceof boolean[]) {
                text.append(toString((boolean[]) element));
            } else if (element instanceof byte[]) {
                text.append(toString((byte[]) element));
            } else if (element instanceof short[]) {
                text.append(toString((short[]) element));
            } else if (element instanceof float[]) {
                text.append(toString((float[]) element));
            } else {
                text.append(element);
            }
        }
        around.remove(around.size() - 1);
        return text.append(']').toString();
    }

    /** Tells whether two arrays have deeply equal elements. */
    public static boolean deepEquals(Object[] a1, Object[] a2) {
        if (a1 == a2) {
            return true;
        }
        if (a1 == null || a2 == null || a1.length != a2.length) {
            return false;
        }
        for (int i = 0; i < a1.length; i++) {
            if (!deepEqual(a1[i], a2[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean deepEqual(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof Object[] && b instanceof Object[]) {
            return deepEquals((Object[]) a, (Object[]) b);
        }
        if (a instanceof int[] && b instanceof int[]) {
            return equals((int[]) a, (int[]) b);
        }
        if (a instanceof long[] && b instanceof long[]) {
            return equals((long[]) a, (long[]) b);
        }
        if (a instanceof double[] && b instanceof double[]) {
            return equals((double[]) a, (double[]) b);
        }
        if (a instanceof char[] && b instanceof char[]) {
            return equals((char[]) a, (char[]) b);
        }
        if (a instanceof boolean[] && b instanceof boolean[]) {
            return equals((boolean[]) a, (boolean[]) b);
        }
        if (a instanceof byte[] && b instanceof byte[]) {
            return equals((byte[]) a, (byte[]) b);
        }
        if (a instanceof short[] && b instanceof short[]) {
            return equals((short[]) a, (short[]) b);
        }
        if (a instanceof float[] && b instanceof float[]) {
            return equals((float[]) a, (float[]) b);
        }
        return a.equals(b);
    }

    /** Gives a hash code made of those of the elements, deeply. */
    public static int deepHashCode(Object[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (Object element : a) {
            hash = 31 * hash + deepHash(element);
        }
        return hash;
    }

    private static int deepHash(Object element) {
        if (element instanceof Object[]) {
            return deepHashCode((Object[]) element);
        }
        if (element instanceof int[]) {
            return hashCode((int[]) element);
        }
        if (element instanceof long[]) {
            return hashCode((long[]) element);
        }
        if (element instanceof double[]) {
            return hashCode((double[]) element);
        }
        if (element instanceof char[]) {
            return hashCode((char[]) element);
        }
        if (element instanceof boolean[]) {
            return hashCode((boolean[]) element);
        }
        if (element instanceof byte[]) {
            return hashCode((byte[]) element);
        }
        if (element instanceof short[]) {
            return hashCode((short[]) element);
        }
        if (element instanceof float[]) {
            return hashCode((float[]) element);
        }
        return Objects.hashCode(element);
    }

    /** Gives the elements of the array as text. */
    public static String toString(int[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            text.append(i == 0 ? "" : ", ").append(a[i]);
        }
        return text.append(']').toString();
    }

    /** Gives a hash code made of those of the elements. */
    public static int hashCode(int[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (int element : a) {
            hash = 31 * hash + element;
        }
        return hash;
    }

    /** Compares element by element, then by length. */
    public static int compare(int[] a, int[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Integer.compare(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length - b.length;
    }

    /** Compares element by element, then by length. */
    public static int compare(long[] a, long[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Long.compare(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length - b.length;
    }

    /** Compares element by element, then by length. */
    public static int compare(double[] a, double[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Double.compare(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length - b.length;
    }

    /** Compares element by element, then by length. */
    public static int compare(char[] a, char[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Character.compare(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length - b.length;
    }

    /** Compares element by element, then by length. */
    public static int compare(byte[] a, byte[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Byte.compare(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length - b.length;
    }

    /** Compares element by element, then by length. */
    public static int compare(boolean[] a, boolean[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Boolean.compare(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length - b.length;
    }

    /** Compares element by element, then by length; {@code null} comes first. */
    public static <T extends Comparable<? super T>> int compare(T[] a, T[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (a[i] == null || b[i] == null) {
                if (a[i] != b[i]) {
                    return a[i] == null ? -1 : 1;
                }
                continue;
            }
            int order = a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length - b.length;
    }

    /** Tells whether two arrays have equal elements. */
    public static boolean equals(int[] a, int[] b) {
        return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
    }

    /** Gives the first index at which the arrays differ, or -1. */
    public static int mismatch(int[] a, int[] b) {
        int length = Math.min(a.length, b.length);
        for (int i = 0; i < length; i++) {
            if (a[i] != b[i]) {
                return i;
            }
        }
        return a.length == b.length ? -1 : length;
    }

    /** Sets all elements to the value. */
    public static void fill(int[] a, int val) {
        for (int i = 0; i < a.length; i++) {
            a[i] = val;
        }
    }

    /** Sets the elements of a range to the value. */
    public static void fill(int[] a, int fromIndex, int toIndex, int val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    /** Gives a copy of that length. */
    public static int[] copyOf(int[] original, int newLength) {
        int[] copy = new int[newLength];
        System.arraycopy(original, 0, copy, 0, Math.min(original.length, newLength));
        return copy;
    }

    /** Gives a copy of a range, which may reach beyond the end. */
    public static int[] copyOfRange(int[] original, int from, int to) {
        checkCopied(original.length, from, to);
        int[] copy = new int[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** Sorts the array. */
    public static void sort(int[] a) {
        quicksort(a, 0, a.length - 1);
    }

    /** Sorts a range of the array. */
    public static void sort(int[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        quicksort(a, fromIndex, toIndex - 1);
    }

    /** Sorts the array. */
    public static void parallelSort(int[] a) {
        sort(a);
    }

    private static void quicksort(int[] a, int low, int high) {
        while (high - low > 12) {
            int pivot = a[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (pivot < a[j]) {
                    j--;
                }
                if (i <= j) {
                    int moved = a[i];
                    a[i++] = a[j];
                    a[j--] = moved;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
        for (int i = low + 1; i <= high; i++) {
            int moved = a[i];
            int j = i - 1;
            while (j >= low && moved < a[j]) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = moved;
        }
    }

    /** Gives the index of the key in a sorted array, or where it would be as {@code -index - 1}. */
    public static int binarySearch(int[] a, int key) {
        return binarySearch(a, 0, a.length, key);
    }

    /** Gives the index of the key in a sorted range, or where it would be as {@code -index - 1}. */
    public static int binarySearch(int[] a, int fromIndex, int toIndex, int key) {
        checkRange(a.length, fromIndex, toIndex);
        int low = fromIndex;
        int high = toIndex - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (a[middle] < key) {
                low = middle + 1;
            } else if (key < a[middle]) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -(low + 1);
    }

    /** Sets each element to what the function gives for its index. */
    public static void setAll(int[] array, IntUnaryOperator generator) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsInt(i);
        }
    }

    /** Replaces each element by what the operator makes of it and all before it. */
    public static void parallelPrefix(int[] array, IntBinaryOperator op) {
        for (int i = 1; i < array.length; i++) {
            array[i] = op.applyAsInt(array[i - 1], array[i]);
        }
    }

    /** Gives a stream of the elements. */
    public static IntStream stream(int[] array) {
        return IntStream.of(array);
    }

    /** Gives a stream of the elements of a range. */
    public static IntStream stream(int[] array, int startInclusive, int endExclusive) {
        return IntStream.of(copyOfRange(array, startInclusive, Math.min(endExclusive, array.length)));
    }

    /** Gives the elements of the array as text. */
    public static String toString(long[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            text.append(i == 0 ? "" : ", ").append(a[i]);
        }
        return text.append(']').toString();
    }

    /** Gives a hash code made of those of the elements. */
    public static int hashCode(long[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (long element : a) {
            hash = 31 * hash + Long.hashCode(element);
        }
        return hash;
    }

    /** Tells whether two arrays have equal elements. */
    public static boolean equals(long[] a, long[] b) {
        return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
    }

    /** Gives the first index at which the arrays differ, or -1. */
    public static int mismatch(long[] a, long[] b) {
        int length = Math.min(a.length, b.length);
        for (int i = 0; i < length; i++) {
            if (a[i] != b[i]) {
                return i;
            }
        }
        return a.length == b.length ? -1 : length;
    }

    /** Sets all elements to the value. */
    public static void fill(long[] a, long val) {
        for (int i = 0; i < a.length; i++) {
            a[i] = val;
        }
    }

    /** Sets the elements of a range to the value. */
    public static void fill(long[] a, int fromIndex, int toIndex, long val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    /** Gives a copy of that length. */
    public static long[] copyOf(long[] original, int newLength) {
        long[] copy = new long[newLength];
        System.arraycopy(original, 0, copy, 0, Math.min(original.length, newLength));
        return copy;
    }

    /** Gives a copy of a range, which may reach beyond the end. */
    public static long[] copyOfRange(long[] original, int from, int to) {
        checkCopied(original.length, from, to);
        long[] copy = new long[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** Sorts the array. */
    public static void sort(long[] a) {
        quicksort(a, 0, a.length - 1);
    }

    /** Sorts a range of the array. */
    public static void sort(long[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        quicksort(a, fromIndex, toIndex - 1);
    }

    /** Sorts the array. */
    public static void parallelSort(long[] a) {
        sort(a);
    }

    private static void quicksort(long[] a, int low, int high) {
        while (high - low > 12) {
            long pivot = a[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (pivot < a[j]) {
                    j--;
                }
                if (i <= j) {
                    long moved = a[i];
                    a[i++] = a[j];
                    a[j--] = moved;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
        for (int i = low + 1; i <= high; i++) {
            long moved = a[i];
            int j = i - 1;
            while (j >= low && moved < a[j]) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = moved;
        }
    }

    /** Gives the index of the key in a sorted array, or where it would be as {@code -index - 1}. */
    public static int binarySearch(long[] a, long key) {
        return binarySearch(a, 0, a.length, key);
    }

    /** Gives the index of the key in a sorted range, or where it would be as {@code -index - 1}. */
    public static int binarySearch(long[] a, int fromIndex, int toIndex, long key) {
        checkRange(a.length, fromIndex, toIndex);
        int low = fromIndex;
        int high = toIndex - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (a[middle] < key) {
                low = middle + 1;
            } else if (key < a[middle]) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -(low + 1);
    }

    /** Sets each element to what the function gives for its index. */
    public static void setAll(long[] array, IntToLongFunction generator) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsLong(i);
        }
    }

    /** Replaces each element by what the operator makes of it and all before it. */
    public static void parallelPrefix(long[] array, LongBinaryOperator op) {
        for (int i = 1; i < array.length; i++) {
            array[i] = op.applyAsLong(array[i - 1], array[i]);
        }
    }

    /** Gives a stream of the elements. */
    public static LongStream stream(long[] array) {
        return LongStream.of(array);
    }

    /** Gives a stream of the elements of a range. */
    public static LongStream stream(long[] array, int startInclusive, int endExclusive) {
        return LongStream.of(copyOfRange(array, startInclusive, Math.min(endExclusive, array.length)));
    }

    /** Gives the elements of the array as text. */
    public static String toString(double[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            text.append(i == 0 ? "" : ", ").append(a[i]);
        }
        return text.append(']').toString();
    }

    /** Gives a hash code made of those of the elements. */
    public static int hashCode(double[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (double element : a) {
            hash = 31 * hash + Double.hashCode(element);
        }
        return hash;
    }

    /** Tells whether two arrays have equal elements. */
    public static boolean equals(double[] a, double[] b) {
        return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
    }

    /** Gives the first index at which the arrays differ, or -1. */
    public static int mismatch(double[] a, double[] b) {
        int length = Math.min(a.length, b.length);
        for (int i = 0; i < length; i++) {
            if (Double.compare(a[i], b[i]) != 0) {
                return i;
            }
        }
        return a.length == b.length ? -1 : length;
    }

    /** Sets all elements to the value. */
    public static void fill(double[] a, double val) {
        for (int i = 0; i < a.length; i++) {
            a[i] = val;
        }
    }

    /** Sets the elements of a range to the value. */
    public static void fill(double[] a, int fromIndex, int toIndex, double val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    /** Gives a copy of that length. */
    public static double[] copyOf(double[] original, int newLength) {
        double[] copy = new double[newLength];
        System.arraycopy(original, 0, copy, 0, Math.min(original.length, newLength));
        return copy;
    }

    /** Gives a copy of a range, which may reach beyond the end. */
    public static double[] copyOfRange(double[] original, int from, int to) {
        checkCopied(original.length, from, to);
        double[] copy = new double[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** Sorts the array. */
    public static void sort(double[] a) {
        quicksort(a, 0, a.length - 1);
    }

    /** Sorts a range of the array. */
    public static void sort(double[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        quicksort(a, fromIndex, toIndex - 1);
    }

    /** Sorts the array. */
    public static void parallelSort(double[] a) {
        sort(a);
    }

    private static void quicksort(double[] a, int low, int high) {
        while (high - low > 12) {
            double pivot = a[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (Double.compare(a[i], pivot) < 0) {
                    i++;
                }
                while (Double.compare(pivot, a[j]) < 0) {
                    j--;
                }
                if (i <= j) {
                    double moved = a[i];
                    a[i++] = a[j];
                    a[j--] = moved;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
        for (int i = low + 1; i <= high; i++) {
            double moved = a[i];
            int j = i - 1;
            while (j >= low && Double.compare(moved, a[j]) < 0) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = moved;
        }
    }

    /** Gives the index of the key in a sorted array, or where it would be as {@code -index - 1}. */
    public static int binarySearch(double[] a, double key) {
        return binarySearch(a, 0, a.length, key);
    }

    /** Gives the index of the key in a sorted range, or where it would be as {@code -index - 1}. */
    public static int binarySearch(double[] a, int fromIndex, int toIndex, double key) {
        checkRange(a.length, fromIndex, toIndex);
        int low = fromIndex;
        int high = toIndex - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(a[middle], key) < 0) {
                low = middle + 1;
            } else if (Double.compare(key, a[middle]) < 0) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -(low + 1);
    }

    /** Sets each element to what the function gives for its index. */
    public static void setAll(double[] array, IntToDoubleFunction generator) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsDouble(i);
        }
    }

    /** Replaces each element by what the operator makes of it and all before it. */
    public static void parallelPrefix(double[] array, DoubleBinaryOperator op) {
        for (int i = 1; i < array.length; i++) {
            array[i] = op.applyAsDouble(array[i - 1], array[i]);
        }
    }

    /** Gives a stream of the elements. */
    public static DoubleStream stream(double[] array) {
        return DoubleStream.of(array);
    }

    /** Gives a stream of the elements of a range. */
    public static DoubleStream stream(double[] array, int startInclusive, int endExclusive) {
        return DoubleStream.of(copyOfRange(array, startInclusive, Math.min(endExclusive, array.length)));
    }

    /** Gives the elements of the array as text. */
    public static String toString(char[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            text.append(i == 0 ? "" : ", ").append(a[i]);
        }
        return text.append(']').toString();
    }

    /** Gives a hash code made of those of the elements. */
    public static int hashCode(char[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (char element : a) {
            hash = 31 * hash + element;
        }
        return hash;
    }

    /** Tells whether two arrays have equal elements. */
    public static boolean equals(char[] a, char[] b) {
        return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
    }

    /** Gives the first index at which the arrays differ, or -1. */
    public static int mismatch(char[] a, char[] b) {
        int length = Math.min(a.length, b.length);
        for (int i = 0; i < length; i++) {
            if (a[i] != b[i]) {
                return i;
            }
        }
        return a.length == b.length ? -1 : length;
    }

    /** Sets all elements to the value. */
    public static void fill(char[] a, char val) {
        for (int i = 0; i < a.length; i++) {
            a[i] = val;
        }
    }

    /** Sets the elements of a range to the value. */
    public static void fill(char[] a, int fromIndex, int toIndex, char val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    /** Gives a copy of that length. */
    public static char[] copyOf(char[] original, int newLength) {
        char[] copy = new char[newLength];
        System.arraycopy(original, 0, copy, 0, Math.min(original.length, newLength));
        return copy;
    }

    /** Gives a copy of a range, which may reach beyond the end. */
    public static char[] copyOfRange(char[] original, int from, int to) {
        checkCopied(original.length, from, to);
        char[] copy = new char[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** Sorts the array. */
    public static void sort(char[] a) {
        quicksort(a, 0, a.length - 1);
    }

    /** Sorts a range of the array. */
    public static void sort(char[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        quicksort(a, fromIndex, toIndex - 1);
    }

    /** Sorts the array. */
    public static void parallelSort(char[] a) {
        sort(a);
    }

    private static void quicksort(char[] a, int low, int high) {
        while (high - low > 12) {
            char pivot = a[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (pivot < a[j]) {
                    j--;
                }
                if (i <= j) {
                    char moved = a[i];
                    a[i++] = a[j];
                    a[j--] = moved;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
        for (int i = low + 1; i <= high; i++) {
            char moved = a[i];
            int j = i - 1;
            while (j >= low && moved < a[j]) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = moved;
        }
    }

    /** Gives the index of the key in a sorted array, or where it would be as {@code -index - 1}. */
    public static int binarySearch(char[] a, char key) {
        return binarySearch(a, 0, a.length, key);
    }

    /** Gives the index of the key in a sorted range, or where it would be as {@code -index - 1}. */
    public static int binarySearch(char[] a, int fromIndex, int toIndex, char key) {
        checkRange(a.length, fromIndex, toIndex);
        int low = fromIndex;
        int high = toIndex - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (a[middle] < key) {
                low = middle + 1;
            } else if (key < a[middle]) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -(low + 1);
    }

    /** Gives the elements of the array as text. */
    public static String toString(boolean[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            text.append(i == 0 ? "" : ", ").append(a[i]);
        }
        return text.append(']').toString();
    }

    /** Gives a hash code made of those of the elements. */
    public static int hashCode(boolean[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (boolean element : a) {
            hash = 31 * hash + Boolean.hashCode(element);
        }
        return hash;
    }

    /** Tells whether two arrays have equal elements. */
    public static boolean equals(boolean[] a, boolean[] b) {
        return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
    }

    /** Gives the first index at which the arrays differ, or -1. */
    public static int mismatch(boolean[] a, boolean[] b) {
        int length = Math.min(a.length, b.length);
        for (int i = 0; i < length; i++) {
            if (a[i] != b[i]) {
                return i;
            }
        }
        return a.length == b.length ? -1 : length;
    }

    /** Sets all elements to the value. */
    public static void fill(boolean[] a, boolean val) {
        for (int i = 0; i < a.length; i++) {
            a[i] = val;
        }
    }

    /** Sets the elements of a range to the value. */
    public static void fill(boolean[] a, int fromIndex, int toIndex, boolean val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    /** Gives a copy of that length. */
    public static boolean[] copyOf(boolean[] original, int newLength) {
        boolean[] copy = new boolean[newLength];
        System.arraycopy(original, 0, copy, 0, Math.min(original.length, newLength));
        return copy;
    }

    /** Gives a copy of a range, which may reach beyond the end. */
    public static boolean[] copyOfRange(boolean[] original, int from, int to) {
        checkCopied(original.length, from, to);
        boolean[] copy = new boolean[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** Gives the elements of the array as text. */
    public static String toString(byte[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            text.append(i == 0 ? "" : ", ").append(a[i]);
        }
        return text.append(']').toString();
    }

    /** Gives a hash code made of those of the elements. */
    public static int hashCode(byte[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (byte element : a) {
            hash = 31 * hash + element;
        }
        return hash;
    }

    /** Tells whether two arrays have equal elements. */
    public static boolean equals(byte[] a, byte[] b) {
        return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
    }

    /** Gives the first index at which the arrays differ, or -1. */
    public static int mismatch(byte[] a, byte[] b) {
        int length = Math.min(a.length, b.length);
        for (int i = 0; i < length; i++) {
            if (a[i] != b[i]) {
                return i;
            }
        }
        return a.length == b.length ? -1 : length;
    }

    /** Sets all elements to the value. */
    public static void fill(byte[] a, byte val) {
        for (int i = 0; i < a.length; i++) {
            a[i] = val;
        }
    }

    /** Sets the elements of a range to the value. */
    public static void fill(byte[] a, int fromIndex, int toIndex, byte val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    /** Gives a copy of that length. */
    public static byte[] copyOf(byte[] original, int newLength) {
        byte[] copy = new byte[newLength];
        System.arraycopy(original, 0, copy, 0, Math.min(original.length, newLength));
        return copy;
    }

    /** Gives a copy of a range, which may reach beyond the end. */
    public static byte[] copyOfRange(byte[] original, int from, int to) {
        checkCopied(original.length, from, to);
        byte[] copy = new byte[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** Sorts the array. */
    public static void sort(byte[] a) {
        quicksort(a, 0, a.length - 1);
    }

    /** Sorts a range of the array. */
    public static void sort(byte[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        quicksort(a, fromIndex, toIndex - 1);
    }

    /** Sorts the array. */
    public static void parallelSort(byte[] a) {
        sort(a);
    }

    private static void quicksort(byte[] a, int low, int high) {
        while (high - low > 12) {
            byte pivot = a[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (pivot < a[j]) {
                    j--;
                }
                if (i <= j) {
                    byte moved = a[i];
                    a[i++] = a[j];
                    a[j--] = moved;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
        for (int i = low + 1; i <= high; i++) {
            byte moved = a[i];
            int j = i - 1;
            while (j >= low && moved < a[j]) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = moved;
        }
    }

    /** Gives the index of the key in a sorted array, or where it would be as {@code -index - 1}. */
    public static int binarySearch(byte[] a, byte key) {
        return binarySearch(a, 0, a.length, key);
    }

    /** Gives the index of the key in a sorted range, or where it would be as {@code -index - 1}. */
    public static int binarySearch(byte[] a, int fromIndex, int toIndex, byte key) {
        checkRange(a.length, fromIndex, toIndex);
        int low = fromIndex;
        int high = toIndex - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (a[middle] < key) {
                low = middle + 1;
            } else if (key < a[middle]) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -(low + 1);
    }

    /** Gives the elements of the array as text. */
    public static String toString(short[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            text.append(i == 0 ? "" : ", ").append(a[i]);
        }
        return text.append(']').toString();
    }

    /** Gives a hash code made of those of the elements. */
    public static int hashCode(short[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (short element : a) {
            hash = 31 * hash + element;
        }
        return hash;
    }

    /** Tells whether two arrays have equal elements. */
    public static boolean equals(short[] a, short[] b) {
        return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
    }

    /** Gives the first index at which the arrays differ, or -1. */
    public static int mismatch(short[] a, short[] b) {
        int length = Math.min(a.length, b.length);
        for (int i = 0; i < length; i++) {
            if (a[i] != b[i]) {
                return i;
            }
        }
        return a.length == b.length ? -1 : length;
    }

    /** Sets all elements to the value. */
    public static void fill(short[] a, short val) {
        for (int i = 0; i < a.length; i++) {
            a[i] = val;
        }
    }

    /** Sets the elements of a range to the value. */
    public static void fill(short[] a, int fromIndex, int toIndex, short val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    /** Gives a copy of that length. */
    public static short[] copyOf(short[] original, int newLength) {
        short[] copy = new short[newLength];
        System.arraycopy(original, 0, copy, 0, Math.min(original.length, newLength));
        return copy;
    }

    /** Gives a copy of a range, which may reach beyond the end. */
    public static short[] copyOfRange(short[] original, int from, int to) {
        checkCopied(original.length, from, to);
        short[] copy = new short[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** Sorts the array. */
    public static void sort(short[] a) {
        quicksort(a, 0, a.length - 1);
    }

    /** Sorts a range of the array. */
    public static void sort(short[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        quicksort(a, fromIndex, toIndex - 1);
    }

    /** Sorts the array. */
    public static void parallelSort(short[] a) {
        sort(a);
    }

    private static void quicksort(short[] a, int low, int high) {
        while (high - low > 12) {
            short pivot = a[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (pivot < a[j]) {
                    j--;
                }
                if (i <= j) {
                    short moved = a[i];
                    a[i++] = a[j];
                    a[j--] = moved;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
        for (int i = low + 1; i <= high; i++) {
            short moved = a[i];
            int j = i - 1;
            while (j >= low && moved < a[j]) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = moved;
        }
    }

    /** Gives the index of the key in a sorted array, or where it would be as {@code -index - 1}. */
    public static int binarySearch(short[] a, short key) {
        return binarySearch(a, 0, a.length, key);
    }

    /** Gives the index of the key in a sorted range, or where it would be as {@code -index - 1}. */
    public static int binarySearch(short[] a, int fromIndex, int toIndex, short key) {
        checkRange(a.length, fromIndex, toIndex);
        int low = fromIndex;
        int high = toIndex - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (a[middle] < key) {
                low = middle + 1;
            } else if (key < a[middle]) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -(low + 1);
    }

    /** Gives the elements of the array as text. */
    public static String toString(float[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            text.append(i == 0 ? "" : ", ").append(a[i]);
        }
        return text.append(']').toString();
    }

    /** Gives a hash code made of those of the elements. */
    public static int hashCode(float[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (float element : a) {
            hash = 31 * hash + Float.hashCode(element);
        }
        return hash;
    }

    /** Tells whether two arrays have equal elements. */
    public static boolean equals(float[] a, float[] b) {
        return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
    }

    /** Gives the first index at which the arrays differ, or -1. */
    public static int mismatch(float[] a, float[] b) {
        int length = Math.min(a.length, b.length);
        for (int i = 0; i < length; i++) {
            if (Float.compare(a[i], b[i]) != 0) {
                return i;
            }
        }
        return a.length == b.length ? -1 : length;
    }

    /** Sets all elements to the value. */
    public static void fill(float[] a, float val) {
        for (int i = 0; i < a.length; i++) {
            a[i] = val;
        }
    }

    /** Sets the elements of a range to the value. */
    public static void fill(float[] a, int fromIndex, int toIndex, float val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    /** Gives a copy of that length. */
    public static float[] copyOf(float[] original, int newLength) {
        float[] copy = new float[newLength];
        System.arraycopy(original, 0, copy, 0, Math.min(original.length, newLength));
        return copy;
    }

    /** Gives a copy of a range, which may reach beyond the end. */
    public static float[] copyOfRange(float[] original, int from, int to) {
        checkCopied(original.length, from, to);
        float[] copy = new float[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** Sorts the array. */
    public static void sort(float[] a) {
        quicksort(a, 0, a.length - 1);
    }

    /** Sorts a range of the array. */
    public static void sort(float[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        quicksort(a, fromIndex, toIndex - 1);
    }

    /** Sorts the array. */
    public static void parallelSort(float[] a) {
        sort(a);
    }

    private static void quicksort(float[] a, int low, int high) {
        while (high - low > 12) {
            float pivot = a[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (Float.compare(a[i], pivot) < 0) {
                    i++;
                }
                while (Float.compare(pivot, a[j]) < 0) {
                    j--;
                }
                if (i <= j) {
                    float moved = a[i];
                    a[i++] = a[j];
                    a[j--] = moved;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
        for (int i = low + 1; i <= high; i++) {
            float moved = a[i];
            int j = i - 1;
            while (j >= low && Float.compare(moved, a[j]) < 0) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = moved;
        }
    }

    /** Gives the index of the key in a sorted array, or where it would be as {@code -index - 1}. */
    public static int binarySearch(float[] a, float key) {
        return binarySearch(a, 0, a.length, key);
    }

    /** Gives the index of the key in a sorted range, or where it would be as {@code -index - 1}. */
    public static int binarySearch(float[] a, int fromIndex, int toIndex, float key) {
        checkRange(a.length, fromIndex, toIndex);
        int low = fromIndex;
        int high = toIndex - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Float.compare(a[middle], key) < 0) {
                low = middle + 1;
            } else if (Float.compare(key, a[middle]) < 0) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -(low + 1);
    }

    /** Gives the elements of the array as text. */
    public static String toString(Object[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            text.append(i == 0 ? "" : ", ").append(a[i]);
        }
        return text.append(']').toString();
    }

    /** Gives a hash code made of those of the elements. */
    public static int hashCode(Object[] a) {
        if (a == null) {
            return 0;
        }
        int hash = 1;
        for (Object element : a) {
            hash = 31 * hash + Objects.hashCode(element);
        }
        return hash;
    }

    /** Tells whether two arrays have equal elements. */
    public static boolean equals(Object[] a, Object[] b) {
        return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
    }

    /** Gives the first index at which the arrays differ, or -1. */
    public static int mismatch(Object[] a, Object[] b) {
        int length = Math.min(a.length, b.length);
        for (int i = 0; i < length; i++) {
            if (!Objects.equals(a[i], b[i])) {
                return i;
            }
        }
        return a.length == b.length ? -1 : length;
    }

    /** Sets all elements to the value. */
    public static void fill(Object[] a, Object val) {
        for (int i = 0; i < a.length; i++) {
            a[i] = val;
        }
    }

    /** Sets the elements of a range to the value. */
    public static void fill(Object[] a, int fromIndex, int toIndex, Object val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    /** Whether two parts have the same elements. */
    public static boolean equals(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
    }

    /** Where two parts first differ, counted from their beginnings; -1 if they do not. */
    public static int mismatch(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            if (!(a[aFrom + i] == b[bFrom + i])) {
                return i;
            }
        }
        return aTo - aFrom == bTo - bFrom ? -1 : n;
    }

    /** Whether two parts have the same elements. */
    public static boolean equals(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
    }

    /** Where two parts first differ, counted from their beginnings; -1 if they do not. */
    public static int mismatch(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            if (!(a[aFrom + i] == b[bFrom + i])) {
                return i;
            }
        }
        return aTo - aFrom == bTo - bFrom ? -1 : n;
    }

    /** Whether two parts have the same elements. */
    public static boolean equals(double[] a, int aFrom, int aTo, double[] b, int bFrom, int bTo) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
    }

    /** Where two parts first differ, counted from their beginnings; -1 if they do not. */
    public static int mismatch(double[] a, int aFrom, int aTo, double[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            if (!(Double.compare(a[aFrom + i], b[bFrom + i]) == 0)) {
                return i;
            }
        }
        return aTo - aFrom == bTo - bFrom ? -1 : n;
    }

    /** Whether two parts have the same elements. */
    public static boolean equals(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
    }

    /** Where two parts first differ, counted from their beginnings; -1 if they do not. */
    public static int mismatch(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            if (!(a[aFrom + i] == b[bFrom + i])) {
                return i;
            }
        }
        return aTo - aFrom == bTo - bFrom ? -1 : n;
    }

    /** Whether two parts have the same elements. */
    public static boolean equals(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
    }

    /** Where two parts first differ, counted from their beginnings; -1 if they do not. */
    public static int mismatch(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            if (!(a[aFrom + i] == b[bFrom + i])) {
                return i;
            }
        }
        return aTo - aFrom == bTo - bFrom ? -1 : n;
    }

    /** Whether two parts have the same elements. */
    public static boolean equals(boolean[] a, int aFrom, int aTo, boolean[] b, int bFrom, int bTo) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
    }

    /** Where two parts first differ, counted from their beginnings; -1 if they do not. */
    public static int mismatch(boolean[] a, int aFrom, int aTo, boolean[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            if (!(a[aFrom + i] == b[bFrom + i])) {
                return i;
            }
        }
        return aTo - aFrom == bTo - bFrom ? -1 : n;
    }

    /** Whether two parts have the same elements. */
    public static boolean equals(Object[] a, int aFrom, int aTo, Object[] b, int bFrom, int bTo) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
    }

    /** Where two parts first differ, counted from their beginnings; -1 if they do not. */
    public static int mismatch(Object[] a, int aFrom, int aTo, Object[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            if (!(Objects.equals(a[aFrom + i], b[bFrom + i]))) {
                return i;
            }
        }
        return aTo - aFrom == bTo - bFrom ? -1 : n;
    }

    /** Sets each element to what the function gives for its index. */
    public static void parallelSetAll(int[] a, IntUnaryOperator function) {
        setAll(a, function);
    }

    /** Sets each element to what the function gives for its index. */
    public static void parallelSetAll(long[] a, java.util.function.IntToLongFunction function) {
        setAll(a, function);
    }

    /** Sets each element to what the function gives for its index. */
    public static void parallelSetAll(double[] a, java.util.function.IntToDoubleFunction function) {
        setAll(a, function);
    }

    /** Sets each element to what the function gives for its index. */
    public static <T> void parallelSetAll(T[] a, IntFunction<? extends T> function) {
        setAll(a, function);
    }

    /** Compares element by element; a shorter array that is the beginning of a longer one comes first. */
    public static <T> int compare(T[] a, T[] b, Comparator<? super T> comparator) {
        Objects.requireNonNull(comparator);
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = a[i] == b[i] ? 0 : comparator.compare(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length - b.length;
    }
}
