// Divides a compiled program into two files: what stories need, and the rest.
//
//     node divide.js SCRIPT PROGRAM LINKED PART REST [STORIES FOLDER…]
//
// LINKED is the program as the linker made it.
//
// Without stories, the part is all of it.
//
// The part has the functions, and of these the arms, that STORIES take (profile.js); what is left out is `unreachable`. It
// has the texts of the class library that are read for STORIES; zeros are in the places of others, which the program takes
// for the same. It has other data if something refers to it that is not left out itself. Who comes upon what is left out
// gets the rest, puts both together and begins again (marblerun_load.js). In the end the part is asked about STORIES, which
// it answers, and about the programs in FOLDERs: it may not answer, but not otherwise.
import { readFileSync, writeFileSync } from "node:fs";
import { END, I32_CONST, Section, UNREACHABLE, addresses, arms, assemble, concat, constant } from "./bytecode.js";
import { functionNames, functions, imported, number, sections, sized, withoutNames } from "./bytecode.js";
import { Reader, fingerprint, whole } from "./marblerun_load.js";
import { check, observed } from "./profile.js";
import { objectAt, references } from "./references.js";

/** A body without locals that does nothing but end the program. */
const NO_BODY = [3, 0, UNREACHABLE, END];
/** What stands for no `char`, and for not even that: no addresses. */
const NO_CHARS = [0x110000, 0x110001];
/** How long an arm must be, in bytes, for leaving it out to be worth the note about it. */
const SHORTEST = 4;
/** Functions in which arms are taken by chance, by what lies where in memory. */
const BY_CHANCE = /dlmalloc|hashbrown|raw_vec/;
/** How long a text must be, in bytes, for it to be left out. */
const SHORTEST_TEXT = 32;
/** How long a range of data must be, in bytes, for segments to end and begin at it. */
const SHORTEST_GAP = 48;

/** Texts by address as ranges that do not overlap: equal ones lie in one place. */
function ranges(texts) {
  // What is shorter may be a text of the program itself, too.
  const long = [...texts].filter(([, length]) => length >= SHORTEST_TEXT);
  const found = long.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start);
  return found.filter(({ start }, i) => i === 0 || start >= found[i - 1].end);
}

/**
 * The pieces of the code: what the part has as it is, or what it has in the place of what is in the program. Also
 * whether a function is left out, and the numbers in what is not that can be addresses.
 */
function divideCode(content, { isUsual, names }, nImported) {
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
    const isWhole = BY_CHANCE.test(names.get(isLeftOut.length - 1 + nImported));
    const pieces = [];
    let at = 0;
    found.forEach(({ start, end }, i) => {
      if (isWhole || isUsual[first + i] || start < at || end - start < SHORTEST) return;
      pieces.push({ same: body.subarray(at, start) }, { old: [UNREACHABLE], added: body.subarray(start, end), start, end });
      at = end;
    });
    pieces.push({ same: body.subarray(at) });
    const isOut = ({ at }) => pieces.some(({ start, end }) => at >= start && at < end);
    for (const number of addresses(body)) if (!isOut(number)) numbers.add(number.address);
    return [{ old: number(lengthOf(pieces)), added: number(body.length) }, ...pieces];
  });
  NO_CHARS.forEach((it) => numbers.delete(it));
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
  const nImported = imported(content(Section.IMPORT));
  const code = divideCode(content(Section.CODE), seen, nImported);
  const table = divideTable(content(Section.ELEMENT), code.isLeftOut, nImported);
  const known = references(linked);
  const left = unneeded(known, ranges(seen.unread), code.numbers);
  const isOut = new Set(left.map(({ start }) => start));
  const calls = known.objects.filter(({ start }) => !isOut.has(start)).flatMap(({ calls }) => calls);
  const data = divideData(content(Section.DATA), left, calls, table.places);
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
const compiled = readFileSync(from);
const program = withoutNames(compiled);
const seen = stories && { names: functionNames(compiled), ...(await observed(script, program, stories, folders)) };
const { part, rest } = seen
  ? divide(program, readFileSync(linked), seen)
  : { part: program, rest: difference(program, program, []) };
if (!program.equals(whole(part, rest))) throw new Error("the two parts are not the program");
if (!WebAssembly.validate(part)) throw new Error("the part is no program");
if (seen) await check(script, part, stories, folders, seen.answers);
writeFileSync(toPart, part);
writeFileSync(toRest, rest);
