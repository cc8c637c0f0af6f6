// The engine in two files: stories need only the first. divide.js makes them.

const PART = "marblerun_engine_bg.wasm";
const REST = "marblerun_engine_rest.wasm";

/** Loads what stories need. */
export async function start() {
  const engine = await import("./marblerun_engine.js");
  await engine.default();
  return new Engine(engine);
}

class Engine {
  #engine;
  #rest; // The whole program, asked for once.
  #turn = Promise.resolve();

  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * What the engine answers, one question after the other. When a question needs what is not there, it is asked again
   * once that is loaded; `onLoad` is told before and after.
   */
  ask(question, onLoad = () => {}) {
    const answer = this.#turn.then(() => this.#answer(question, onLoad));
    this.#turn = answer.catch(() => {});
    return answer;
  }

  /** Loads the rest before it is needed. */
  prepare() {
    this.#whole().catch(() => {});
  }

  async #answer(question, onLoad) {
    try {
      if (this.#engine) return this.#engine.answer(question);
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError) || this.#engine.isWhole) throw error;
      // Its memory is as it was when it ended.
      this.#engine = undefined;
    }
    onLoad(true);
    const module = await this.#whole();
    const engine = await import("./marblerun_engine.js?whole");
    engine.initSync({ module });
    this.#engine = { answer: engine.answer, isWhole: true };
    onLoad(false);
    return this.#engine.answer(question);
  }

  #whole() {
    const loading = (this.#rest ??= load());
    loading.catch(() => (this.#rest = undefined));
    return loading;
  }
}

async function load() {
  // The two may come from different releases if a cache has kept one of them.
  for (const cache of ["default", "no-cache"]) {
    const [part, rest] = await Promise.all([PART, REST].map((name) => bytes(name, cache)));
    const program = whole(part, rest);
    if (program) return WebAssembly.compile(program);
  }
  throw new Error(`${PART} and ${REST} do not belong together`);
}

async function bytes(name, cache) {
  const response = await fetch(new URL(name, import.meta.url), { cache });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Reads numbers as WebAssembly writes them, and bytes. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * place;
      if (byte < 128) return value;
    }
  }

  /** A number in an instruction. */
  signed() {
    const start = this.at;
    const value = this.number();
    const range = 128 ** (this.at - start);
    return value * 2 < range ? value : value - range;
  }

  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

/** Tells one program from another. */
export function fingerprint(bytes) {
  let sum = 0;
  for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) | 0;
  return sum >>> 0;
}

/**
 * The program whose first part and rest these are; nothing if they do not belong together. The rest is a module of
 * one custom section: how to get from the part to the program.
 */
export function whole(part, rest) {
  const reader = new Reader(rest, 9);
  const length = reader.number();
  const end = reader.at + length;
  reader.take(reader.number());
  const program = new Uint8Array(reader.number());
  if (reader.number() !== fingerprint(part)) return undefined;
  let from = 0;
  let to = 0;
  while (reader.at < end) {
    const [nSame, nOld] = [reader.number(), reader.number()];
    const added = reader.take(reader.number());
    program.set(part.subarray(from, from + nSame), to);
    program.set(added, to + nSame);
    from += nSame + nOld;
    to += nSame + added.length;
  }
  program.set(part.subarray(from), to);
  return program;
}
