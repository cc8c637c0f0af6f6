package java.lang;

/** The machine that runs the program. */
public class Runtime {
    private static final Runtime CURRENT = new Runtime();

    private Runtime() {
    }

    /** Gives the only runtime. */
    public static Runtime getRuntime() {
        return CURRENT;
    }

    /** Gives the number of processors that the program may count on. */
    public int availableProcessors() {
        return 4;
    }

    /** Gives the memory in use and free, in bytes. */
    public long totalMemory() {
        return 268435456L;
    }

    /** Gives the free memory in bytes. */
    public long freeMemory() {
        return 134217728L;
    }

    /** Gives the most memory there can be, in bytes. */
    public long maxMemory() {
        return 4294967296L;
    }

    /** Suggests to collect garbage: here, does nothing. */
    public void gc() {
    }
}
