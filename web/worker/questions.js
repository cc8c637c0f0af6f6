// What the page asks the engine about the stories in `examples/`, as web/src/state/question.rs does. Also what else is
// asked to see whether both parts of the engine are one: see profile.js.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** How wide pictures are, in CSS pixels: on phones, tablets and screens. See web/src/foreseen.rs. */
const WIDTHS = [340, 640, 1230];
const LEVELS = ["Overview", "Standard", "Everything"];
/** What the workshop shows first. */
const WORKSHOP = new URL("../src/workshop.java", import.meta.url);
/** Operators that newcomers try first, by their examples. */
const COMMON = "concatMap delayElements filter flatMap interval just map merge range reduce scan subscribeOn take zip";
/** All ways to look at a run. */
const LOOKS = WIDTHS.flatMap((width) => LEVELS.map((level) => ({ width, level })));

/** The question what programs look like, of which each is its files. */
const question = (programs, { width, level }) => ({
  Run: { id: 1, programs: programs.map((files) => ({ files, folded: [] })), width, level },
});

const files = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".java"))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();

/** `with-fallback` of `callback-with-fallback.java`. */
const task = ({ name }) => name.replace(/^[a-z]+/, "");

/** As a newcomer turns it: who waits, waits for less time, and a marble comes later. */
const turned = ({ name, text }) => ({
  name,
  text: text.replace(/(?<=ofMillis\()\d+/g, "200").replace(/(?<=")-/g, "--"),
});

/** What is shown of stories: programs with each scenario, each alone or beside its rivals; and the same turned. */
function programsOf(folder) {
  const isCommon = ({ name }) => COMMON.split(" ").includes(name.slice(0, -".java".length));
  const common = files(join(folder, "operators")).filter(isCommon);
  const texts = [readFileSync(WORKSHOP, "utf8"), ...[...files(folder), ...common].map(({ text }) => text)];
  const asWritten = texts.map((text) => [[{ name: "program.java", text }]]);
  const asTurned = [];
  for (const story of foldersIn(folder)) {
    const all = files(story);
    const services = all.find(({ name }) => name === "services.java");
    if (!services) continue;
    const programs = all.filter((file) => file !== services);
    for (const { text } of files(join(story, "scenarios"))) {
      const answers = { name: "answers.java", text };
      const running = (program) => [services, answers, program];
      for (const program of programs) {
        const rivals = programs.filter((other) => other !== program && task(other) === task(program));
        asWritten.push([running(program)]);
        if (rivals.length > 0) asWritten.push([program, ...rivals].map(running));
        asTurned.push([[services, turned(answers), turned(program)]]);
      }
    }
  }
  return { asWritten, asTurned };
}

/** In another order, which is the same every time. */
const shuffled = (list) => list.map((_, i) => list[(i * STRIDE) % list.length]);
const STRIDE = 7919; // A prime number larger than any list here.

/**
 * Of each engine that is started, what it is asked about stories. Those of the first kind are asked about the same
 * programs in all ways, another one first if `turn` is another; those of the second kind about everything.
 */
export function* storyQuestions(folder, turn) {
  const { asWritten, asTurned } = programsOf(folder);
  const look = (i) => LOOKS[(i + turn) % LOOKS.length];
  for (const [i, programs] of asWritten.entries()) yield LOOKS.map((_, j) => question(programs, look(i + j)));
  const all = [...asWritten, ...asTurned];
  for (const order of [all, all.toReversed(), shuffled(all)])
    yield order.map((programs, i) => question(programs, look(i)));
}

/** The programs in all files of folders, each alone; headers part those of one file. */
export function* otherQuestions(folders) {
  for (const folder of folders) {
    for (const { name, text } of files(folder))
      for (const program of text.split(/^\/\/ === .*$/m)) yield question([[{ name, text: program }]], LOOKS.at(-1));
    yield* otherQuestions(foldersIn(folder));
  }
}
