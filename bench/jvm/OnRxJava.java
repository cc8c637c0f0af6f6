import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The chains on RxJava. */
final class OnRxJava {
  public static void main(String[] arguments) {
    Harness harness = new Harness("rxjava", arguments);
    harness.measure("map-filter", Harness.MANY, OnRxJava::mapFilter);
    harness.measure("map-x10", Harness.MANY, OnRxJava::mapTenTimes);
    harness.measure("flat-map", Harness.SIDE * Harness.SIDE, OnRxJava::flatMap);
    harness.measure("flat-map-just", Harness.MANY, OnRxJava::flatMapJust);
    harness.measure("concat-map", Harness.SIDE * Harness.SIDE, OnRxJava::concatMap);
    harness.measure("zip", Harness.MANY, OnRxJava::zip);
    harness.measure("merge", Harness.MANY, OnRxJava::merge);
    harness.measure("publish-on", Harness.MANY, OnRxJava::publishOn);
    harness.measure("hop", Harness.MANY, OnRxJava::hop);
    harness.measure("subscribe", Harness.SOME, OnRxJava::subscribe);
    harness.measure("interval", Harness.SOME, OnRxJava::interval);
    for (int count : Harness.TIMERS) {
      harness.measure("timers-" + count, count, () -> timers(count));
    }
    Schedulers.shutdown();
  }

  private static long sum(Flowable<Integer> flowable) {
    long[] total = {0};
    flowable.subscribe(value -> total[0] += Harness.mixed(value));
    return total[0];
  }

  private static long await(Flowable<Integer> flowable) {
    long[] total = {0};
    CountDownLatch done = new CountDownLatch(1);
    flowable.subscribe(
        value -> total[0] += Harness.mixed(value), error -> done.countDown(), done::countDown);
    try {
      done.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return total[0];
  }

  private static long mapFilter() {
    return sum(Flowable.range(1, Harness.MANY).map(n -> n + 1).filter(n -> (n & 1) == 0));
  }

  private static long mapTenTimes() {
    Flowable<Integer> flowable = Flowable.range(1, Harness.MANY);
    for (int at = 0; at < 10; at++) {
      flowable = flowable.map(n -> n + 1);
    }
    return sum(flowable);
  }

  private static long flatMap() {
    return sum(
        Flowable.range(0, Harness.SIDE)
            .flatMap(n -> Flowable.range(n * Harness.SIDE, Harness.SIDE)));
  }

  private static long flatMapJust() {
    return sum(Flowable.range(0, Harness.MANY).flatMap(Flowable::just));
  }

  private static long concatMap() {
    return sum(
        Flowable.range(0, Harness.SIDE)
            .concatMap(n -> Flowable.range(n * Harness.SIDE, Harness.SIDE)));
  }

  private static long zip() {
    Flowable<Integer> right = Flowable.range(1, Harness.MANY);
    return sum(Flowable.range(0, Harness.MANY).zipWith(right, Integer::sum));
  }

  private static long merge() {
    int half = Harness.MANY / 2;
    return sum(Flowable.range(0, half).mergeWith(Flowable.range(1, half)));
  }

  private static long publishOn() {
    TestScheduler time = new TestScheduler();
    long[] total = {0};
    Flowable.range(0, Harness.MANY)
        .observeOn(time)
        .subscribe(value -> total[0] += Harness.mixed(value));
    time.triggerActions();
    return total[0];
  }

  private static long hop() {
    return await(
        Flowable.range(0, Harness.MANY)
            .hide()
            .subscribeOn(Schedulers.computation())
            .observeOn(Schedulers.single()));
  }

  private static long subscribe() {
    long[] total = {0};
    for (int n = 0; n < Harness.SOME; n++) {
      Flowable.just(n)
          .map(value -> value + 1)
          .filter(value -> value > 0)
          .subscribe(value -> total[0] += Harness.mixed(value));
    }
    return total[0];
  }

  private static long interval() {
    TestScheduler time = new TestScheduler();
    long[] total = {0};
    Flowable.interval(1, TimeUnit.MILLISECONDS, time)
        .take(Harness.SOME)
        .subscribe(tick -> total[0] += Harness.mixed(tick));
    time.advanceTimeBy(Harness.SOME, TimeUnit.MILLISECONDS);
    return total[0];
  }

  private static long timers(int count) {
    TestScheduler time = new TestScheduler();
    long[] total = {0};
    Flowable.range(0, count)
        .flatMap(
            n -> Flowable.timer(1 + n % 1_000, TimeUnit.MILLISECONDS, time).map(zero -> n), count)
        .subscribe(n -> total[0] += Harness.mixed(n));
    time.advanceTimeBy(1, TimeUnit.SECONDS);
    return total[0];
  }
}
