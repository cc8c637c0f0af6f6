// The chains on RxJS.

import { VirtualTimeScheduler, interval, merge, of, range, timer, zip } from "rxjs";
import { concatMap, filter, map, mergeMap, take } from "rxjs/operators";
import { MANY, SIDE, SOME, TIMERS, measure, mixed } from "./harness.js";

function sum(observable) {
  let total = 0;
  observable.subscribe((value) => (total += mixed(value)));
  return total;
}

const chains = {
  "map-filter": [
    MANY,
    () =>
      sum(
        range(1, MANY).pipe(
          map((n) => n + 1),
          filter((n) => (n & 1) === 0),
        ),
      ),
  ],
  "map-x10": [
    MANY,
    () => {
      let observable = range(1, MANY);
      for (let at = 0; at < 10; at++) {
        observable = observable.pipe(map((n) => n + 1));
      }
      return sum(observable);
    },
  ],
  "flat-map": [
    SIDE * SIDE,
    () => sum(range(0, SIDE).pipe(mergeMap((n) => range(n * SIDE, SIDE)))),
  ],
  "flat-map-just": [MANY, () => sum(range(0, MANY).pipe(mergeMap((n) => of(n))))],
  "concat-map": [
    SIDE * SIDE,
    () => sum(range(0, SIDE).pipe(concatMap((n) => range(n * SIDE, SIDE)))),
  ],
  // Its queues take quadratic time: a hundredth of the elements.
  zip: [
    MANY / 100,
    () => sum(zip(range(0, MANY / 100), range(1, MANY / 100)).pipe(map(([a, b]) => a + b))),
  ],
  merge: [MANY, () => sum(merge(range(0, MANY / 2), range(1, MANY / 2)))],
  subscribe: [
    SOME,
    () => {
      let total = 0;
      for (let n = 0; n < SOME; n++) {
        of(n)
          .pipe(
            map((value) => value + 1),
            filter((value) => value > 0),
          )
          .subscribe((value) => (total += mixed(value)));
      }
      return total;
    },
  ],
  interval: [
    SOME,
    () => {
      const time = new VirtualTimeScheduler(undefined, Infinity);
      let total = 0;
      interval(1, time)
        .pipe(take(SOME))
        .subscribe((tick) => (total += mixed(tick)));
      time.flush();
      return total;
    },
  ],
};

for (const [chain, [elements, run]] of Object.entries(chains)) {
  measure("rxjs", chain, elements, run);
}
for (const count of TIMERS) {
  measure("rxjs", `timers-${count}`, count, () => {
    const time = new VirtualTimeScheduler(undefined, Infinity);
    let total = 0;
    range(0, count)
      .pipe(mergeMap((n) => timer(1 + (n % 1_000), time).pipe(map(() => n))))
      .subscribe((n) => (total += mixed(n)));
    time.flush();
    return total;
  });
}
