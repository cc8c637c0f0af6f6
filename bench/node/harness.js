// Times chains and prints rows: `peer chain elements ns_per_element checksum`, tab separated.
// Arguments are the chains to measure (all if there are none) and `--quick`.

export const MANY = 1_000_000;
export const SIDE = 1_000;
export const SOME = 100_000;
export const TIMERS = [100, 1_000, 10_000];

const SAMPLES = 9;
const SAMPLE_MS = 2;
const WARM_UP_MS = 500;

const words = process.argv.slice(2);
const isQuick = words.includes("--quick");
const chosen = words.filter((word) => !word.startsWith("--"));

/** What a subscriber adds for a value. */
export function mixed(value) {
  return value ^ 0x55;
}

/** Milliseconds of one run. */
function time(run, repeats) {
  const start = performance.now();
  for (let at = 0; at < repeats; at++) {
    run();
  }
  return (performance.now() - start) / repeats;
}

/** Measures a chain and prints its row. The chain returns its checksum. */
export function measure(peer, chain, elements, run) {
  if (chosen.length > 0 && !chosen.includes(chain)) {
    return;
  }
  const checksum = run();
  let samples = [time(run, 1)];
  if (!isQuick) {
    let [spent, last] = [0, 0];
    while (spent < WARM_UP_MS) {
      last = time(run, 1);
      spent += last;
    }
    const repeats = Math.max(1, Math.min(10_000, Math.trunc(SAMPLE_MS / Math.max(last, 1e-6))));
    samples = Array.from({ length: SAMPLES }, () => time(run, repeats));
  }
  samples.sort((a, b) => a - b);
  const median = (samples[samples.length >> 1] * 1e6) / elements;
  console.log([peer, chain, elements, median.toFixed(4), checksum].join("\t"));
}
