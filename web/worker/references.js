// What the linker left in a program (`--emit-relocs`): its pieces of data, and what in them refers to what.
import { Section, decoder, sections } from "./bytecode.js";
import { Reader } from "./marblerun_load.js";

const LINKING = "linking";
const SYMBOLS = 8; // A part of that section.
const DATA_SYMBOL = 1;
const [UNDEFINED, ABSOLUTE, EXPLICIT_NAME] = [0x10, 0x200, 0x40];
const SECTION_SYMBOL = 3;
const TABLE_INDEX_I32 = 2;
/** Addresses in instructions, as two kinds of numbers, and in data. */
const ADDRESSES = [3, 4, 5];
/** Kinds that have one more number. */
const WITH_ADDEND = new Set([...ADDRESSES, 8, 9, 11]);

/**
 * Of a linked program:
 *
 * - `objects`: pieces of data in order, each with `start`, `end`, the objects it refers to (`refers`) and the addresses
 *   in it where the number of a function in the table is (`calls`);
 * - `aims`: what an address in an instruction may aim at although it lies elsewhere: before it, say, for a loop.
 */
export function references(program) {
  const all = sections(program);
  const custom = new Map();
  for (const { id, content } of all) {
    if (id !== 0) continue;
    const reader = new Reader(content);
    custom.set(decoder.decode(reader.take(reader.number())), reader);
  }
  const linking = custom.get(LINKING);
  if (!linking) throw new Error("a program without what its linker knows");
  const segments = segmentsOf(all.find(({ id }) => id === Section.DATA).content);
  const symbols = symbolsOf(linking, segments);
  const objects = distinct(symbols.filter(Boolean));
  const aims = new Map();
  for (const { symbol, addend } of relocations(custom.get("reloc.CODE"))) {
    const object = symbols[symbol];
    const address = object && object.start + addend;
    if (!object || (address >= object.start && address < object.end)) continue;
    aims.set(address, [...(aims.get(address) ?? []), objectAt(objects, object.start)]);
  }
  for (const { kind, offset, symbol } of relocations(custom.get("reloc.DATA"))) {
    const segment = segments.findLast(({ at }) => at <= offset);
    const address = segment.address + offset - segment.at;
    const object = objectAt(objects, address);
    if (!object) throw new Error("something outside of all data refers to something");
    if (kind === TABLE_INDEX_I32) object.calls.push(address);
    else if (symbols[symbol]) object.refers.push(objectAt(objects, symbols[symbol].start));
  }
  return { objects, aims };
}

/** The object that has the byte at an address; nothing if there is none. */
export function objectAt(objects, address) {
  let [low, high] = [0, objects.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (objects[middle].start <= address) low = middle + 1;
    else high = middle;
  }
  const object = objects[low - 1];
  return object && address < object.end ? object : undefined;
}

/** Where the bytes of each segment begin in the section, and their address. */
function segmentsOf(content) {
  const reader = new Reader(content);
  return Array.from({ length: reader.number() }, () => {
    reader.number();
    reader.at++;
    const address = reader.signed();
    reader.at++;
    const length = reader.number();
    const at = reader.at;
    reader.take(length);
    return { at, address };
  });
}

/** The range of each symbol by its number; nothing for what is no data. */
function symbolsOf(reader, segments) {
  reader.number();
  while (reader.bytes[reader.at++] !== SYMBOLS) reader.take(reader.number());
  reader.number();
  return Array.from({ length: reader.number() }, () => {
    const kind = reader.bytes[reader.at++];
    const flags = reader.number();
    const isDefined = !(flags & UNDEFINED);
    if (kind === SECTION_SYMBOL) return void reader.number();
    if (kind !== DATA_SYMBOL) {
      reader.number();
      if (isDefined || flags & EXPLICIT_NAME) reader.take(reader.number());
      return undefined;
    }
    reader.take(reader.number());
    if (!isDefined) return undefined;
    const [segment, offset, size] = [reader.number(), reader.number(), reader.number()];
    if (flags & ABSOLUTE || size === 0 || !segments[segment]) return undefined;
    const start = segments[segment].address + offset;
    return { start, end: start + size };
  });
}

/** Objects that do not overlap: what lies in another one is a part of it. */
function distinct(ranges) {
  const objects = [];
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of ranges) {
    const last = objects.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else objects.push({ start, end, refers: [], calls: [] });
  }
  return objects;
}

function* relocations(reader) {
  reader.number();
  for (let n = reader.number(); n > 0; n--) {
    const kind = reader.bytes[reader.at++];
    const [offset, symbol] = [reader.number(), reader.number()];
    const addend = WITH_ADDEND.has(kind) ? reader.signed() : 0;
    if (kind === TABLE_INDEX_I32 || ADDRESSES.includes(kind)) yield { kind, offset, symbol, addend };
  }
}
