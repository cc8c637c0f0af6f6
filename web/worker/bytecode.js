// WebAssembly as bytes: what divide.js reads and writes.
import { Reader } from "./marblerun_load.js";

export const Section = { IMPORT: 2, MEMORY: 5, ELEMENT: 9, CODE: 10, DATA: 11, DATA_COUNT: 12 };
export const PAGE = 65536;
export const I32_CONST = 0x41;
export const END = 0x0b;
export const UNREACHABLE = 0x00;

export const decoder = new TextDecoder();
const bytesOf = (piece) => (piece instanceof Uint8Array ? piece : Uint8Array.from(piece));
export const concat = (pieces) => Buffer.concat(pieces.map(bytesOf));

export function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return [...bytes, value];
}

/** A number that is not negative, as an instruction has it: the highest bit that is written is the sign. */
export function constant(value) {
  const bytes = number(value);
  return bytes.at(-1) < 64 ? bytes : [...bytes.slice(0, -1), bytes.at(-1) | 128, 0];
}

/** What begins with its length. */
export const sized = (content) => concat([number(content.length), content]);

export function sections(program) {
  const found = [];
  for (const reader = new Reader(program, 8); reader.at < program.length; ) {
    const id = reader.bytes[reader.at++];
    found.push({ id, content: reader.take(reader.number()) });
  }
  return found;
}

export const assemble = (program, sections) =>
  concat([program.subarray(0, 8), ...sections.flatMap(({ id, content }) => [[id], sized(content)])]);

export function functions(content) {
  const reader = new Reader(content);
  return Array.from({ length: reader.number() }, () => reader.take(reader.number()));
}

/** How many functions a program imports. */
export function imported(content) {
  const reader = new Reader(content);
  let n = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.take(reader.number());
    reader.take(reader.number());
    const kind = content[reader.at++];
    if (kind !== 0) throw new Error("an import that is no function");
    reader.number();
    n++;
  }
  return n;
}

/** A reader of the instructions of a function. */
function instructions(body) {
  const reader = new Reader(body);
  for (let n = reader.number(); n > 0; n--) {
    reader.number();
    reader.at++;
  }
  return reader;
}

/** The numbers in a function that can be addresses, and where each one is. */
export function addresses(body) {
  const found = [];
  for (const reader = instructions(body); reader.at < body.length; ) {
    const at = reader.at;
    const instruction = body[reader.at++];
    const inside = new Reader(body, reader.at);
    if (instruction === I32_CONST) found.push({ at, address: inside.signed() });
    if (isAccess(instruction)) inside.number(), found.push({ at, address: inside.number() });
    skipImmediates(reader, instruction);
  }
  return found;
}

/**
 * The arms of a function, in order of where they begin: pieces of code that are run from their first instruction, if
 * at all, and that end with the block around them. The first is all of it.
 */
export function arms(body) {
  const reader = instructions(body);
  const found = [];
  const blocks = [[]]; // Of each block that is open, its arms.
  const begin = () => {
    const arm = { start: reader.at, end: reader.at };
    found.push(arm);
    blocks.at(-1).push(arm);
  };
  const finish = (end) => blocks.pop().forEach((arm) => (arm.end = end));
  begin();
  while (blocks.length > 0) {
    const at = reader.at;
    const instruction = body[reader.at++];
    skipImmediates(reader, instruction);
    if (instruction === BLOCK || instruction === LOOP) blocks.push([]);
    if (instruction === IF) blocks.push([]), begin();
    if (instruction === ELSE) finish(at), blocks.push([]), begin();
    if (instruction === BR_IF) begin();
    if (instruction === END) {
      finish(at);
      if (blocks.length > 0) begin();
    }
  }
  if (reader.at !== body.length) throw new Error("a function goes on after its end");
  return found;
}

const [BLOCK, LOOP, IF, ELSE, BR_IF] = [0x02, 0x03, 0x04, 0x05, 0x0d];

/** How many numbers follow an instruction, where there is more than none. */
const NUMBERS = new Map([
  ...[BLOCK, LOOP, IF, 0x0c, BR_IF, 0x10, 0xd0, 0xd2, 0x3f, 0x40, I32_CONST, 0x42].map((it) => [it, 1]),
  ...[0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26].map((it) => [it, 1]),
  [0x11, 2],
]);
/** The same for those that begin with 0xfc. */
const MORE_NUMBERS = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

function skipImmediates(reader, instruction) {
  const skip = (n) => {
    for (; n > 0; n--) reader.number();
  };
  if (NUMBERS.has(instruction)) skip(NUMBERS.get(instruction));
  else if (isAccess(instruction)) skip(2);
  else if (instruction === 0x0e) skip(reader.number() + 1);
  else if (instruction === 0x1c) skip(reader.number());
  else if (instruction === 0x43) reader.at += 4;
  else if (instruction === 0x44) reader.at += 8;
  else if (instruction === 0xfc) {
    const kind = reader.number();
    if (!(kind in MORE_NUMBERS)) throw new Error(`an instruction that is not known: 0xfc ${kind}`);
    skip(MORE_NUMBERS[kind]);
  } else if (!isPlain(instruction)) throw new Error(`an instruction that is not known: ${instruction}`);
}

/** Whether it reads or writes the memory. */
const isAccess = (it) => it >= 0x28 && it <= 0x3e;
const isPlain = (it) =>
  it <= 0x01 || it === ELSE || it === END || it === 0x0f || it === 0x1a || it === 0x1b || (it >= 0x45 && it <= 0xc4) || it === 0xd1;
