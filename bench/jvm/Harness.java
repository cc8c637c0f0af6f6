import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Times chains and prints rows: {@code peer chain elements ns_per_element checksum}, tab separated.
 * Arguments are the chains to measure (all if there are none) and {@code --quick}.
 */
final class Harness {
  static final int MANY = 1_000_000;
  static final int SIDE = 1_000;
  static final int SOME = 100_000;
  static final int[] TIMERS = {100, 1_000, 10_000};

  private static final int SAMPLES = 9;
  private static final double SAMPLE_NANOS = 2_000_000;
  private static final double WARM_UP_NANOS = 1_500_000_000;

  private final String peer;
  private final boolean isQuick;
  private final Set<String> chosen;

  Harness(String peer, String[] arguments) {
    this.peer = peer;
    List<String> words = List.of(arguments);
    isQuick = words.contains("--quick");
    chosen = words.stream().filter(word -> !word.startsWith("--")).collect(Collectors.toSet());
  }

  /** What a subscriber adds for a value. */
  static long mixed(long value) {
    return value ^ 0x55;
  }

  void measure(String chain, int elements, LongSupplier run) {
    if (!chosen.isEmpty() && !chosen.contains(chain)) {
      return;
    }
    long checksum = run.getAsLong();
    double[] samples = {time(run, 1)};
    if (!isQuick) {
      double spent = 0;
      double last = samples[0];
      while (spent < WARM_UP_NANOS) {
        last = time(run, 1);
        spent += last;
      }
      int repeats = (int) Math.max(1, Math.min(10_000, SAMPLE_NANOS / Math.max(1, last)));
      samples = new double[SAMPLES];
      for (int at = 0; at < SAMPLES; at++) {
        samples[at] = time(run, repeats);
      }
    }
    Arrays.sort(samples);
    double median = samples[samples.length / 2] / elements;
    System.out.printf(Locale.ROOT, "%s\t%s\t%d\t%.4f\t%d%n", peer, chain, elements, median, checksum);
  }

  /** Nanoseconds of one run. */
  private static double time(LongSupplier run, int repeats) {
    long checksum = 0;
    long start = System.nanoTime();
    for (int at = 0; at < repeats; at++) {
      checksum ^= run.getAsLong();
    }
    long time = System.nanoTime() - start;
    if (checksum == 42) {
      System.err.println("a coincidence, and the reason why no run can be optimized away");
    }
    return (double) time / repeats;
  }
}
