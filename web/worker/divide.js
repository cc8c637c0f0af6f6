// Divides a compiled program into two files: what most programs of readers need, and the rest.
//
//     node divide.js SCRIPT PROGRAM PART REST [STORIES FOLDER…]
//
// Without stories, the part is all of it.
//
// It runs programs with a copy that notes what is executed. The part has the functions, and of these the arms, that
// STORIES or many of the programs in FOLDERs take; what is left out is `unreachable`. It has the texts of the class
// library that are read for STORIES; zeros are in the places of others, which the program takes for the same. Who comes
// upon what is left out gets the rest, puts both together and begins again. See marblerun_load.js.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { END, I32_CONST, PAGE, Section, UNREACHABLE } from "./bytecode.js";
import { arms, assemble, concat, constant, functions, number, sections, sized } from "./bytecode.js";
import { Reader, fingerprint, whole } from "./marblerun_load.js";

/** A body without locals that does nothing but end the program. */
const NO_BODY = [3, 0, UNREACHABLE, END];
/** How long an arm must be, in bytes, for leaving it out to be worth the note about it. */
const SHORTEST = 12;
/** How long a text must be, in bytes, for it to be left out. */
const SHORTEST_TEXT = 64;
/** Of how many programs one must take an arm, for that to be many. */
const FEW = 50;

/** The program with more memory, in which each arm that is taken leaves a mark; and where the marks are. */
function marking(program) {
  const all = sections(program);
  const memory = all.find(({ id }) => id === Section.MEMORY);
  const reader = new Reader(memory.content);
  const [n, flags, nPages] = [reader.number(), reader.number(), reader.number()];
  const first = nPages * PAGE;
  let end = first;
  const code = all.find(({ id }) => id === Section.CODE);
  const bodies = functions(code.content).map((body) => {
    let at = 0;
    const pieces = arms(body).flatMap(({ start }) => {
      const before = body.subarray(at, start);
      at = start;
      // i32.store8
      return [before, [I32_CONST, ...constant(end++), I32_CONST, 1, 0x3a, 0, 0]];
    });
    return sized(concat([...pieces, body.subarray(at)]));
  });
  code.content = concat([number(bodies.length), ...bodies]);
  const nMore = Math.ceil((end - first) / PAGE);
  memory.content = concat([[n, flags], number(nPages + nMore), memory.content.subarray(reader.at)]);
  return { program: assemble(program, all), first, length: end - first };
}

const java = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".java"))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();

/** The programs of all stories, each with each scenario, and what stands alone. */
function* storiesIn(folder) {
  yield* java(folder).map((program) => [program]);
  for (const story of foldersIn(folder)) {
    const files = java(story);
    const services = files.find(({ name }) => name === "services.java");
    if (!services) continue;
    for (const answers of java(join(story, "scenarios")))
      for (const program of files) if (program !== services) yield [program, services, answers];
  }
}

/** The programs in all files of a folder; headers part those of one file. */
function* programsIn(folder) {
  for (const { name, text } of java(folder))
    for (const program of text.split(/^\/\/ === .*$/m)) yield [{ name, text: program }];
  for (const inside of foldersIn(folder)) yield* programsIn(inside);
}

/** Which arms are taken by stories or often, and the texts that no story reads, in order of address. */
async function observed(script, program, stories, folders) {
  const { initSync, answer, unread } = await import(`data:text/javascript;base64,${readFileSync(script, "base64")}`);
  const marked = marking(program);
  const { memory } = initSync({ module: marked.program });
  const run = (files, level = "Everything") =>
    answer({ Run: { id: 1, programs: [{ files, folded: [] }], width: 640, level } }).views[0];
  const marks = () => new Uint8Array(memory.buffer, marked.first, marked.length);
  for (const files of storiesIn(stories)) {
    for (const level of ["Overview", "Standard"]) run(files, level);
    const problem = run(files).problems.find(({ severity }) => severity === "Error");
    if (problem) throw new Error(`${files[0].name}: ${problem.message}`);
  }
  const isUsual = marks().slice();
  const texts = ranges(Array.from(unread()));

  const others = folders.flatMap((folder) => [...programsIn(folder)]);
  const counts = new Uint32Array(marked.length);
  for (const files of others) {
    marks().fill(0);
    run(files);
    marks().forEach((mark, i) => (counts[i] += mark));
  }
  counts.forEach((count, i) => (isUsual[i] ||= count * FEW >= others.length));
  return { isUsual, texts };
}

/** Addresses and lengths as ranges that do not overlap: equal texts lie in one place. */
function ranges(places) {
  const found = [];
  for (let i = 0; i < places.length; i += 2)
    // What is shorter may be a text of the program itself, too.
    if (places[i + 1] >= SHORTEST_TEXT) found.push({ start: places[i], end: places[i] + places[i + 1] });
  found.sort((a, b) => a.start - b.start);
  return found.filter(({ start }, i) => i === 0 || start >= found[i - 1].end);
}

/** The pieces of the code: what the part has as it is, or what it has in the place of what is in the program. */
function divideCode(content, isUsual) {
  const bodies = functions(content);
  let mark = 0;
  return [{ same: number(bodies.length) }, ...bodies.flatMap((body) => {
    const first = mark;
    const found = arms(body);
    mark += found.length;
    if (!isUsual[first]) return [{ old: NO_BODY, added: sized(body) }];
    const pieces = [];
    let at = 0;
    found.forEach(({ start, end }, i) => {
      if (isUsual[first + i] || start < at || end - start < SHORTEST) return;
      pieces.push({ same: body.subarray(at, start) }, { old: [UNREACHABLE], added: body.subarray(start, end) });
      at = end;
    });
    pieces.push({ same: body.subarray(at) });
    return [{ old: number(lengthOf(pieces)), added: number(body.length) }, ...pieces];
  })];
}

const lengthOf = (pieces) => pieces.reduce((sum, { same, old = same }) => sum + old.length, 0);

/** The same for data: what lies around the texts becomes segments of their own. */
function divideData(content, texts) {
  const reader = new Reader(content);
  const nSegments = reader.number();
  const pieces = [];
  let n = 0;
  const segment = (start, { length }) => {
    n++;
    return concat([[0, I32_CONST], constant(start), [END], number(length)]);
  };
  for (let i = 0; i < nSegments; i++) {
    const before = reader.at;
    const [flags, instruction, address] = [reader.number(), reader.number(), reader.signed()];
    if (flags !== 0 || instruction !== I32_CONST) throw new Error("a segment of data without an address of its own");
    reader.number();
    const length = reader.number();
    const header = content.subarray(before, reader.at);
    const bytes = reader.take(length);
    let at = 0;
    let added = header;
    const inside = texts.filter(({ start, end }) => start >= address && end <= address + length);
    for (const { start, end } of [...inside, { start: address + length, end: address + length }]) {
      const kept = bytes.subarray(at, start - address);
      if (kept.length > 0) {
        pieces.push({ old: segment(address + at, kept), added }, { same: kept });
        added = [];
      }
      pieces.push({ old: [], added: concat([added, bytes.subarray(start - address, end - address)]) });
      added = [];
      at = end - address;
    }
  }
  return { pieces: [{ old: number(n), added: number(nSegments) }, ...pieces], n };
}

function divide(program, seen) {
  const all = sections(program);
  const data = divideData(all.find(({ id }) => id === Section.DATA).content, seen.texts);
  const divided = {
    [Section.CODE]: (content) => divideCode(content, seen.isUsual),
    [Section.DATA]: () => data.pieces,
    [Section.DATA_COUNT]: (content) => [{ old: number(data.n), added: content }],
  };
  const pieces = [{ same: program.subarray(0, 8) }];
  for (const { id, content } of all) {
    const inside = divided[id]?.(content) ?? [{ same: content }];
    pieces.push({ same: [id] }, { old: number(lengthOf(inside)), added: number(content.length) }, ...inside);
  }
  const part = concat(pieces.map(({ same, old = same }) => old));
  return { part, rest: difference(part, program, pieces) };
}

/** A module without code that says how to get from `part` to `program`. */
function difference(part, program, pieces) {
  const content = [sized(Buffer.from("rest")), number(program.length), number(fingerprint(part))];
  let nSame = 0;
  let patch;
  const finish = () => {
    if (patch) content.push(number(patch.nSame), number(patch.nOld), sized(concat(patch.added)));
    patch = undefined;
  };
  for (const { same, old, added } of pieces) {
    if (same) {
      if (same.length > 0) finish();
      nSame += same.length;
    } else {
      patch ??= { nSame, nOld: 0, added: [] };
      patch.nOld += old.length;
      patch.added.push(added);
      nSame = 0;
    }
  }
  finish();
  return concat([program.subarray(0, 8), [0], sized(concat(content))]);
}

const [script, from, toPart, toRest, stories, ...folders] = process.argv.slice(2);
const program = readFileSync(from);
const { part, rest } = stories
  ? divide(program, await observed(script, program, stories, folders))
  : { part: program, rest: difference(program, program, []) };
if (!program.equals(whole(part, rest))) throw new Error("the two parts are not the program");
if (!WebAssembly.validate(part)) throw new Error("the part is no program");
writeFileSync(toPart, part);
writeFileSync(toRest, rest);
