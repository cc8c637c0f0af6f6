import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The chains on Project Reactor. */
final class OnReactor {
  private static final Scheduler FROM = Schedulers.newSingle("from", true);
  private static final Scheduler TO = Schedulers.newSingle("to", true);

  public static void main(String[] arguments) {
    Harness harness = new Harness("reactor", arguments);
    harness.measure("map-filter", Harness.MANY, OnReactor::mapFilter);
    harness.measure("map-x10", Harness.MANY, OnReactor::mapTenTimes);
    harness.measure("flat-map", Harness.SIDE * Harness.SIDE, OnReactor::flatMap);
    harness.measure("flat-map-just", Harness.MANY, OnReactor::flatMapJust);
    harness.measure("concat-map", Harness.SIDE * Harness.SIDE, OnReactor::concatMap);
    harness.measure("zip", Harness.MANY, OnReactor::zip);
    harness.measure("merge", Harness.MANY, OnReactor::merge);
    harness.measure("publish-on", Harness.MANY, OnReactor::publishOn);
    harness.measure("hop", Harness.MANY, OnReactor::hop);
    harness.measure("subscribe", Harness.SOME, OnReactor::subscribe);
    harness.measure("interval", Harness.SOME, OnReactor::interval);
    for (int count : Harness.TIMERS) {
      harness.measure("timers-" + count, count, () -> timers(count));
    }
  }

  private static long sum(Flux<Integer> flux) {
    long[] total = {0};
    flux.subscribe(value -> total[0] += Harness.mixed(value));
    return total[0];
  }

  private static long await(Flux<Integer> flux) {
    long[] total = {0};
    CountDownLatch done = new CountDownLatch(1);
    flux.subscribe(
        value -> total[0] += Harness.mixed(value), error -> done.countDown(), done::countDown);
    try {
      done.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return total[0];
  }

  private static long mapFilter() {
    return sum(Flux.range(1, Harness.MANY).map(n -> n + 1).filter(n -> (n & 1) == 0));
  }

  private static long mapTenTimes() {
    Flux<Integer> flux = Flux.range(1, Harness.MANY);
    for (int at = 0; at < 10; at++) {
      flux = flux.map(n -> n + 1);
    }
    return sum(flux);
  }

  private static long flatMap() {
    return sum(
        Flux.range(0, Harness.SIDE).flatMap(n -> Flux.range(n * Harness.SIDE, Harness.SIDE)));
  }

  private static long flatMapJust() {
    return sum(Flux.range(0, Harness.MANY).flatMap(Flux::just));
  }

  private static long concatMap() {
    return sum(
        Flux.range(0, Harness.SIDE).concatMap(n -> Flux.range(n * Harness.SIDE, Harness.SIDE)));
  }

  private static long zip() {
    Flux<Integer> right = Flux.range(1, Harness.MANY);
    return sum(Flux.range(0, Harness.MANY).zipWith(right, Integer::sum));
  }

  private static long merge() {
    int half = Harness.MANY / 2;
    return sum(Flux.range(0, half).mergeWith(Flux.range(1, half)));
  }

  private static long publishOn() {
    VirtualClock time = new VirtualClock();
    long[] total = {0};
    Flux.range(0, Harness.MANY)
        .publishOn(time)
        .subscribe(value -> total[0] += Harness.mixed(value));
    time.run();
    return total[0];
  }

  private static long hop() {
    return await(Flux.range(0, Harness.MANY).hide().subscribeOn(FROM).publishOn(TO));
  }

  private static long subscribe() {
    long[] total = {0};
    for (int n = 0; n < Harness.SOME; n++) {
      Flux.just(n)
          .map(value -> value + 1)
          .filter(value -> value > 0)
          .subscribe(value -> total[0] += Harness.mixed(value));
    }
    return total[0];
  }

  private static long interval() {
    VirtualClock time = new VirtualClock();
    long[] total = {0};
    Flux.interval(Duration.ofMillis(1), time)
        .take(Harness.SOME)
        .subscribe(tick -> total[0] += Harness.mixed(tick));
    time.run();
    return total[0];
  }

  private static long timers(int count) {
    VirtualClock time = new VirtualClock();
    long[] total = {0};
    Flux.range(0, count)
        .flatMap(n -> Mono.delay(Duration.ofMillis(1 + n % 1_000), time).map(zero -> n), count)
        .subscribe(n -> total[0] += Harness.mixed(n));
    time.run();
    return total[0];
  }
}
