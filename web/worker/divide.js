// Divides a compiled program into two files: what stories need, and the rest.
//
//     node divide.js SCRIPT PROGRAM LINKED PART REST [STORIES FOLDER…]
//
// LINKED is the program as the linker made it.
//
// Without stories, the part is all of it.
//
// It runs programs with a copy that notes what is executed. The part has the functions, and of these the arms, that
// STORIES take; what is left out is `unreachable`. It has the texts of the class library that are read for STORIES; zeros
// are in the places of others, which the program takes for the same. It has other data if something refers to it that is
// not left out itself. Who comes upon what is left out gets the rest, puts both together and begins again. See
// marblerun_load.js. In the end the part is asked about STORIES and the programs in FOLDERs: it may not answer, but not
// otherwise.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { END, I32_CONST, PAGE, Section, UNREACHABLE } from "./bytecode.js";
import { addresses, arms, assemble, concat, constant, functions, imported, number, sections, sized } from "./bytecode.js";
import { Reader, fingerprint, whole } from "./marblerun_load.js";
import { objectAt, references } from "./references.js";

/** A body without locals that does nothing but end the program. */
const NO_BODY = [3, 0, UNREACHABLE, END];
/** How long an arm must be, in bytes, for leaving it out to be worth the note about it. */
const SHORTEST = 12;
/** How long a text must be, in bytes, for it to be left out. */
const SHORTEST_TEXT = 64;
/** How long a range of data must be, in bytes, for segments to end and begin at it. */
const SHORTEST_GAP = 48;
/** How often stories are run: some arms are taken or not by chance, by where something lies in memory. */
const ROUNDS = 3;
/** Of how many questions about stories one may need the rest, by such chance. */
const FEW = 20;

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

/** An engine of its own, of a program. */
async function engineOf(script, module) {
  // A script that is imported again is the same unless its address is another.
  const address = `data:text/javascript;base64,${readFileSync(script, "base64")}#${nEngines++}`;
  const engine = await import(address);
  return { ...engine, memory: engine.initSync({ module }).memory };
}
let nEngines = 0;

const question = (files, level) => ({ Run: { id: 1, programs: [{ files, folded: [] }], width: 640, level } });

/** Which arms are taken by stories, the texts that no story reads, in order of address, and what was asked. */
async function observed(script, program, stories, folders) {
  const marked = marking(program);
  const { answer, unread, memory } = await engineOf(script, marked.program);
  const asked = [];
  const ask = (files, level, isStory) => {
    const asks = question(files, level);
    const answers = answer(asks);
    asked.push({ asks, answers: JSON.stringify(answers), isStory });
    return answers.views[0];
  };
  for (let round = 0; round < ROUNDS; round++) {
    asked.length = 0;
    for (const files of storiesIn(stories)) {
      for (const level of ["Overview", "Standard"]) ask(files, level, true);
      const problem = ask(files, "Everything", true).problems.find(({ severity }) => severity === "Error");
      if (problem) throw new Error(`${files[0].name}: ${problem.message}`);
    }
  }
  const isUsual = new Uint8Array(memory.buffer, marked.first, marked.length).slice();
  const texts = ranges(Array.from(unread()));
  for (const folder of folders) for (const files of programsIn(folder)) ask(files, "Everything", false);
  return { isUsual, texts, asked };
}

/** Asks the part what was asked before: it gives the same answer or ends. */
async function check(script, part, asked) {
  const module = new WebAssembly.Module(part);
  let engine;
  const ends = { true: 0, false: 0 };
  for (const { asks, answers, isStory } of asked) {
    engine ??= await engineOf(script, module);
    let found;
    try {
      found = JSON.stringify(engine.answer(asks));
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      engine = undefined;
      ends[isStory]++;
      continue;
    }
    if (found !== answers) throw new Error(`${asks.Run.programs[0].files[0].name}: the part gives another answer`);
  }
  const nStories = asked.filter(({ isStory }) => isStory).length;
  console.log(`need the rest: ${ends.true} of ${nStories} stories, ${ends.false} of ${asked.length - nStories} others`);
  if (ends.true * FEW > nStories) throw new Error("too many stories need the rest");
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

/**
 * The pieces of the code: what the part has as it is, or what it has in the place of what is in the program. Also
 * whether a function is left out, and the numbers in what is not that can be addresses.
 */
function divideCode(content, isUsual) {
  const bodies = functions(content);
  const isLeftOut = [];
  const numbers = new Set();
  let mark = 0;
  const pieces = bodies.flatMap((body) => {
    const first = mark;
    const found = arms(body);
    mark += found.length;
    isLeftOut.push(!isUsual[first]);
    if (!isUsual[first]) return [{ old: NO_BODY, added: sized(body) }];
    const pieces = [];
    let at = 0;
    found.forEach(({ start, end }, i) => {
      if (isUsual[first + i] || start < at || end - start < SHORTEST) return;
      pieces.push({ same: body.subarray(at, start) }, { old: [UNREACHABLE], added: body.subarray(start, end), start, end });
      at = end;
    });
    pieces.push({ same: body.subarray(at) });
    const isOut = ({ at }) => pieces.some(({ start, end }) => at >= start && at < end);
    for (const number of addresses(body)) if (!isOut(number)) numbers.add(number.address);
    return [{ old: number(lengthOf(pieces)), added: number(body.length) }, ...pieces];
  });
  return { pieces: [{ same: number(bodies.length) }, ...pieces], isLeftOut, numbers };
}

/**
 * The same for the table of functions, in which one that is left out stands for all of them; and which places of the
 * table have it.
 */
function divideTable(content, isLeftOut, nImported) {
  const out = (it) => it >= nImported && isLeftOut[it - nImported];
  const reader = new Reader(content);
  if (reader.number() !== 1 || reader.number() !== 0) throw new Error("not one table of functions");
  reader.at++;
  const first = reader.signed();
  reader.at++;
  const n = reader.number();
  const pieces = [{ same: content.subarray(0, reader.at) }];
  const places = new Set();
  let standIn;
  for (let i = 0; i < n; i++) {
    const start = reader.at;
    const it = reader.number();
    const bytes = content.subarray(start, reader.at);
    if (out(it)) {
      standIn ??= bytes;
      places.add(first + i);
      pieces.push({ old: standIn, added: bytes });
    } else pieces.push({ same: bytes });
  }
  return { pieces, places };
}

/**
 * The data that nothing needs, as ranges in order: texts that are not read, and objects to which neither code nor data
 * refers that is not left out.
 */
function unneeded({ objects, aims }, texts, numbers) {
  const isText = new Set(texts.map(({ start }) => start));
  const isNeeded = new Set();
  const open = [];
  const need = (object) => {
    if (!object || isNeeded.has(object) || isText.has(object.start)) return;
    isNeeded.add(object);
    open.push(object);
  };
  for (const address of numbers) {
    need(objectAt(objects, address));
    aims.get(address)?.forEach(need);
  }
  while (open.length > 0) open.pop().refers.forEach(need);
  const others = objects.filter((object) => !isNeeded.has(object) && !isText.has(object.start));
  return [...texts, ...others].sort((a, b) => a.start - b.start);
}

const lengthOf = (pieces) => pieces.reduce((sum, { same, old = same }) => sum + old.length, 0);

/**
 * The same for data: what lies around long ranges becomes segments of their own, short ones are zeros. In what is
 * needed, numbers of functions that are left out become that of one of them.
 */
function divideData(content, ranges, calls, places) {
  const reader = new Reader(content);
  const nSegments = reader.number();
  const [standIn] = places;
  const pieces = [];
  let n = 0;
  const segment = (start, length) => {
    n++;
    return concat([[0, I32_CONST], constant(start), [END], number(length)]);
  };
  for (let i = 0; i < nSegments; i++) {
    const before = reader.at;
    const [flags, instruction, address] = [reader.number(), reader.number(), reader.signed()];
    if (flags !== 0 || instruction !== I32_CONST) throw new Error("a segment of data without an address of its own");
    reader.number();
    const length = reader.number();
    let added = content.subarray(before, reader.at);
    const bytes = reader.take(length);
    const past = address + length;
    const inside = ranges.filter(({ start, end }) => start < past && end > address);
    const clipped = inside.map(({ start, end }) => [Math.max(start, address), Math.min(end, past)]);
    const short = clipped.filter(([start, end]) => end - start < SHORTEST_GAP).map(([at, end]) => ({ at, end, old: 0 }));
    const moved = calls
      .filter((at) => at >= address && at + 4 <= past && places.has(bytes.readUInt32LE(at - address)))
      .map((at) => ({ at, end: at + 4, old: standIn }));
    const changes = [...short, ...moved].sort((a, b) => a.at - b.at);
    let at = address;
    for (const [start, end] of [...clipped.filter(([start, end]) => end - start >= SHORTEST_GAP), [past, past]]) {
      if (start > at) {
        pieces.push({ old: segment(at, start - at), added });
        added = [];
        while (changes.length > 0 && changes[0].at < start) {
          const { at: from, end: to, old } = changes.shift();
          const bytesThere = Buffer.alloc(to - from);
          if (old) bytesThere.writeUInt32LE(old);
          pieces.push({ same: bytes.subarray(at - address, from - address) });
          pieces.push({ old: bytesThere, added: bytes.subarray(from - address, to - address) });
          at = to;
        }
        pieces.push({ same: bytes.subarray(at - address, start - address) });
      }
      pieces.push({ old: [], added: concat([added, bytes.subarray(start - address, end - address)]) });
      added = [];
      at = end;
    }
  }
  return { pieces: [{ old: number(n), added: number(nSegments) }, ...pieces], n };
}

function divide(program, linked, seen) {
  const all = sections(program);
  const content = (id) => all.find((section) => section.id === id).content;
  const code = divideCode(content(Section.CODE), seen.isUsual);
  const table = divideTable(content(Section.ELEMENT), code.isLeftOut, imported(content(Section.IMPORT)));
  const known = references(linked);
  const ranges = unneeded(known, seen.texts, code.numbers);
  const isOut = new Set(ranges.map(({ start }) => start));
  const calls = known.objects.filter(({ start }) => !isOut.has(start)).flatMap(({ calls }) => calls);
  const data = divideData(content(Section.DATA), ranges, calls, table.places);
  const divided = {
    [Section.ELEMENT]: () => table.pieces,
    [Section.CODE]: () => code.pieces,
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

const [script, from, linked, toPart, toRest, stories, ...folders] = process.argv.slice(2);
const program = readFileSync(from);
const seen = stories && (await observed(script, program, stories, folders));
const { part, rest } = seen
  ? divide(program, readFileSync(linked), seen)
  : { part: program, rest: difference(program, program, []) };
if (!program.equals(whole(part, rest))) throw new Error("the two parts are not the program");
if (!WebAssembly.validate(part)) throw new Error("the part is no program");
if (seen) await check(script, part, seen.asked);
writeFileSync(toPart, part);
writeFileSync(toRest, rest);
