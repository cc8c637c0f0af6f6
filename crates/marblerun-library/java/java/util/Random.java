package java.util;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Gives numbers that look random; the same seed gives the same numbers. */
public class Random implements java.io.Serializable {
    private static long created;

    private long seed;
    private double nextGaussian;
    private boolean hasNextGaussian;

    /** Creates a generator with a seed of its own. */
    public Random() { this(ownSeed()); }

    /** Creates a generator with a seed. */
    public Random(long seed) { setSeed(seed); }

    // Each generator differs, each run is the same.
    private static synchronized long ownSeed() { return 0x9E3779B97F4A7C15L * ++created; }

    /** Begins again with a seed. */
    public synchronized void setSeed(long seed) {
        this.seed = (seed ^ 0x5DEECE66DL) & ((1L << 48) - 1);
        hasNextGaussian = false;
    }

    /** Gives that many random bits. */
    protected synchronized int next(int bits) {
        seed = (seed * 0x5DEECE66DL + 0xBL) & ((1L << 48) - 1);
        return (int) (seed >>> (48 - bits));
    }

    /** Fills the array with random bytes. */
    public void nextBytes(byte[] bytes) {
        int value = 0;
        for (int i = 0; i < bytes.length; i++) {
            value = i % 4 == 0 ? nextInt() : value >> 8;
            bytes[i] = (byte) value;
        }
    }

    /** Gives a random number. */
    public int nextInt() { return next(32); }

    /** Gives a random number from 0 to below the bound. */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive");
        }
        if ((bound & -bound) == bound) {
            return (int) ((bound * (long) next(31)) >> 31);
        }
        int bits = next(31);
        int value = bits % bound;
        while (bits - value + (bound - 1) < 0) {
            bits = next(31);
            value = bits % bound;
        }
        return value;
    }

    /** Gives a random number from the origin to below the bound. */
    public int nextInt(int origin, int bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
        int value = nextInt();
        int range = bound - origin;
        if (range <= 0) {
            while (value < origin || value >= bound) {
                value = nextInt();
            }
            return value;
        }
        int mask = range - 1;
        if ((range & mask) == 0) {
            return (value & mask) + origin;
        }
        int bits = value >>> 1;
        value = bits % range;
        while (bits + mask - value < 0) {
            bits = nextInt() >>> 1;
            value = bits % range;
        }
        return value + origin;
    }

    /** Gives a random number. */
    public long nextLong() { return ((long) next(32) << 32) + next(32); }

    /** Gives a random number from 0 to below the bound. */
    public long nextLong(long bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive");
        }
        long mask = bound - 1;
        long value = nextLong();
        if ((bound & mask) == 0L) {
            return value & mask;
        }
        long bits = value >>> 1;
        value = bits % bound;
        while (bits + mask - value < 0L) {
            bits = nextLong() >>> 1;
            value = bits % bound;
        }
        return value;
    }

    /** Gives a random number from the origin to below the bound. */
    public long nextLong(long origin, long bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
        if (bound - origin > 0) {
            return nextLong(bound - origin) + origin;
        }
        long value = nextLong();
        while (value < origin || value >= bound) {
            value = nextLong();
        }
        return value;
    }

    /** Gives a random truth value. */
    public boolean nextBoolean() { return next(1) != 0; }

    /** Gives a random number from 0 to below 1. */
    public float nextFloat() { return next(24) / (float) (1 << 24); }

    /** Gives a random number from 0 to below 1. */
    public double nextDouble() { return (((long) next(26) << 27) + next(27)) / (double) (1L << 53); }

    /** Gives a random number from 0 to below the bound. */
    public double nextDouble(double bound) { return nextDouble(0.0, bound); }

    /** Gives a random number from the origin to below the bound. */
    public double nextDouble(double origin, double bound) {
        if (!(origin < bound)) {
            throw new IllegalArgumentException(origin == 0.0 ? "bound must be finite and positive" : "bound must be greater than origin");
        }
        double value = nextDouble() * (bound - origin) + origin;
        return value >= bound ? Math.nextDown(bound) : value;
    }

    /** Gives a random number around 0 with standard deviation 1. */
    public synchronized double nextGaussian() {
        if (hasNextGaussian) {
            hasNextGaussian = false;
            return nextGaussian;
        }
        double a = 2 * nextDouble() - 1;
        double b = 2 * nextDouble() - 1;
        double square = a * a + b * b;
        while (square >= 1 || square == 0) {
            a = 2 * nextDouble() - 1;
            b = 2 * nextDouble() - 1;
            square = a * a + b * b;
        }
        double factor = Math.sqrt(-2 * Math.log(square) / square);
        nextGaussian = b * factor;
        hasNextGaussian = true;
        return a * factor;
    }

    private int between(int origin, int bound) {
        if (origin >= bound) {
            return nextInt();
        }
        int range = bound - origin;
        if (range > 0) {
            return nextInt(range) + origin;
        }
        int value = nextInt();
        while (value < origin || value >= bound) {
            value = nextInt();
        }
        return value;
    }

    private static long size(long streamSize) {
        if (streamSize < 0) {
            throw new IllegalArgumentException("size must be non-negative");
        }
        return streamSize;
    }

    private static void bounds(boolean valid) {
        if (!valid) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
    }

    /** Gives a stream of random numbers without end. */
    public IntStream ints() { return IntStream.generate(() -> nextInt()); }

    /** Gives a stream of that many random numbers. */
    public IntStream ints(long streamSize) { return ints().limit(size(streamSize)); }

    /** Gives a stream of random numbers within bounds, without end. */
    public IntStream ints(int randomNumberOrigin, int randomNumberBound) {
        bounds(randomNumberOrigin < randomNumberBound);
        return IntStream.generate(() -> between(randomNumberOrigin, randomNumberBound));
    }

    /** Gives a stream of that many random numbers within bounds. */
    public IntStream ints(long streamSize, int randomNumberOrigin, int randomNumberBound) {
        size(streamSize);
        return ints(randomNumberOrigin, randomNumberBound).limit(streamSize);
    }

    /** Gives a stream of random numbers without end. */
    public LongStream longs() { return LongStream.generate(() -> nextLong()); }

    /** Gives a stream of that many random numbers. */
    public LongStream longs(long streamSize) { return longs().limit(size(streamSize)); }

    /** Gives a stream of that many random numbers within bounds. */
    public LongStream longs(long streamSize, long randomNumberOrigin, long randomNumberBound) {
        bounds(randomNumberOrigin < randomNumberBound);
        return LongStream.generate(() -> nextLong(randomNumberOrigin, randomNumberBound)).limit(size(streamSize));
    }

    /** Gives a stream of random numbers without end. */
    public DoubleStream doubles() { return DoubleStream.generate(() -> nextDouble()); }

    /** Gives a stream of that many random numbers. */
    public DoubleStream doubles(long streamSize) { return doubles().limit(size(streamSize)); }

    /** Gives a stream of that many random numbers within bounds. */
    public DoubleStream doubles(long streamSize, double randomNumberOrigin, double randomNumberBound) {
        bounds(randomNumberOrigin < randomNumberBound);
        return DoubleStream.generate(() -> nextDouble(randomNumberOrigin, randomNumberBound)).limit(size(streamSize));
    }
}
