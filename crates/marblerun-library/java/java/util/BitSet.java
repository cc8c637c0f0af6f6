package java.util;

import java.util.stream.IntStream;

/** A set of small numbers. */
public class BitSet implements Cloneable {
    private boolean[] bits = new boolean[64];

    /** Creates an empty set. */
    public BitSet() {
    }

    /** Creates an empty set with room for the numbers below that. */
    public BitSet(int nbits) {
        if (nbits < 0) {
            throw new NegativeArraySizeException("nbits < 0: " + nbits);
        }
        bits = new boolean[(nbits + 63) / 64 * 64];
    }

    private static void check(int index) {
        if (index < 0) {
            throw new IndexOutOfBoundsException("bitIndex < 0: " + index);
        }
    }

    /** Adds the number. */
    public void set(int bitIndex) { set(bitIndex, true); }

    /** Adds or removes the number. */
    public void set(int bitIndex, boolean value) {
        check(bitIndex);
        if (bitIndex >= bits.length) {
            if (!value) {
                return;
            }
            bits = Arrays.copyOf(bits, Math.max(bits.length * 2, (bitIndex + 64) / 64 * 64));
        }
        bits[bitIndex] = value;
    }

    /** Adds the numbers from one to below another. */
    public void set(int fromIndex, int toIndex) {
        for (int i = fromIndex; i < toIndex; i++) {
            set(i, true);
        }
    }

    /** Removes the number. */
    public void clear(int bitIndex) { set(bitIndex, false); }

    /** Removes the numbers from one to below another. */
    public void clear(int fromIndex, int toIndex) {
        for (int i = fromIndex; i < toIndex; i++) {
            set(i, false);
        }
    }

    /** Removes all numbers. */
    public void clear() { Arrays.fill(bits, false); }

    /** Adds the number if it is missing, and removes it otherwise. */
    public void flip(int bitIndex) { set(bitIndex, !get(bitIndex)); }

    /** Flips the numbers from one to below another. */
    public void flip(int fromIndex, int toIndex) {
        for (int i = fromIndex; i < toIndex; i++) {
            flip(i);
        }
    }

    /** Tells whether the number is in the set. */
    public boolean get(int bitIndex) {
        check(bitIndex);
        return bitIndex < bits.length && bits[bitIndex];
    }

    /** Gives the least number in the set from one on, or -1. */
    public int nextSetBit(int fromIndex) {
        for (int i = fromIndex; i < bits.length; i++) {
            if (bits[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Gives the least number not in the set from one on. */
    public int nextClearBit(int fromIndex) {
        int i = fromIndex;
        while (i < bits.length && bits[i]) {
            i++;
        }
        return i;
    }

    /** Gives the number of numbers. */
    public int cardinality() {
        int count = 0;
        for (boolean bit : bits) {
            if (bit) {
                count++;
            }
        }
        return count;
    }

    /** Gives the greatest number and one. */
    public int length() {
        int length = bits.length;
        while (length > 0 && !bits[length - 1]) {
            length--;
        }
        return length;
    }

    /** Gives for which numbers there is room. */
    public int size() { return bits.length; }

    /** Tells whether there are no numbers. */
    public boolean isEmpty() { return length() == 0; }

    /** Keeps the numbers that are in the other too. */
    public void and(BitSet set) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] = bits[i] && set.get(i);
        }
    }

    /** Adds the numbers of the other. */
    public void or(BitSet set) {
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            set(i);
        }
    }

    /** Flips the numbers of the other. */
    public void xor(BitSet set) {
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            flip(i);
        }
    }

    /** Removes the numbers of the other. */
    public void andNot(BitSet set) {
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            clear(i);
        }
    }

    /** Tells whether the sets have a number in common. */
    public boolean intersects(BitSet set) {
        for (int i = nextSetBit(0); i >= 0; i = nextSetBit(i + 1)) {
            if (set.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** Gives a stream of the numbers. */
    public IntStream stream() { return IntStream.range(0, bits.length).filter(i -> bits[i]); }

    @Override
    public boolean equals(Object obj) { return obj instanceof BitSet && toString().equals(obj.toString()); }

    @Override
    public int hashCode() {
        long hash = 1234;
        for (int word = (length() + 63) / 64 - 1; word >= 0; word--) {
            long value = 0;
            for (int i = 0; i < 64; i++) {
                if (bits[word * 64 + i]) {
                    value |= 1L << i;
                }
            }
            hash ^= value * (word + 1);
        }
        return (int) ((hash >> 32) ^ hash);
    }

    /** Gives a set of the same numbers. */
    @Override
    public Object clone() {
        BitSet copy = new BitSet();
        copy.or(this);
        return copy;
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (int i = nextSetBit(0); i >= 0; i = nextSetBit(i + 1)) {
            text.add(String.valueOf(i));
        }
        return text.toString();
    }
}
