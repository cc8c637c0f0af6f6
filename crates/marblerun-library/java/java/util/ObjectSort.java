package java.util;

/** Sorts objects; those that are equal keep their order. */
final class ObjectSort {
    private ObjectSort() {
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void sort(Object[] a, int from, int to, Comparator<Object> order) {
        Comparator<Object> by = order != null ? order : (Comparator) NaturalOrder.FORWARD;
        if (to - from >= 32) {
            merge(a, from, to, by, new Object[to - from]);
        } else if (to - from > 1) {
            insert(a, from, to, by);
        }
    }

    // Finds the run at the start, turns it if it descends, and inserts the rest by binary search.
    private static void insert(Object[] a, int from, int to, Comparator<Object> by) {
        int end = from + 1;
        if (end == to) {
            return;
        }
        if (by.compare(a[end++], a[from]) < 0) {
            while (end < to && by.compare(a[end], a[end - 1]) < 0) {
                end++;
            }
            for (int i = from, j = end - 1; i < j; i++, j--) {
                Object moved = a[i];
                a[i] = a[j];
                a[j] = moved;
            }
        } else {
            while (end < to && by.compare(a[end], a[end - 1]) >= 0) {
                end++;
            }
        }
        while (end < to) {
            Object moved = a[end];
            int low = from;
            int high = end;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (by.compare(moved, a[middle]) < 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            System.arraycopy(a, low, a, low + 1, end - low);
            a[low] = moved;
            end++;
        }
    }

    private static void merge(Object[] a, int from, int to, Comparator<Object> by, Object[] space) {
        if (to - from < 32) {
            insert(a, from, to, by);
            return;
        }
        int middle = (from + to) >>> 1;
        merge(a, from, middle, by, space);
        merge(a, middle, to, by, space);
        if (by.compare(a[middle], a[middle - 1]) >= 0) {
            return;
        }
        int left = middle - from;
        System.arraycopy(a, from, space, 0, left);
        int i = 0;
        int j = middle;
        int at = from;
        while (i < left && j < to) {
            a[at++] = by.compare(a[j], space[i]) < 0 ? a[j++] : space[i++];
        }
        System.arraycopy(space, i, a, at, left - i);
    }
}
