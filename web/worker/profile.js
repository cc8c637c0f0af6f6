// What of a compiled program is used for stories; and whether the part that has only this will do.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { I32_CONST, PAGE, Section } from "./bytecode.js";
import { arms, assemble, concat, constant, functions, number, sections, sized } from "./bytecode.js";
import { Reader } from "./marblerun_load.js";
import { otherQuestions, storyQuestions } from "./questions.js";

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

/** What starts an engine of a program; the one before it cannot be asked any more. */
async function starting(script, program) {
  const module = new WebAssembly.Module(program);
  const text = `${readFileSync(script, "utf8")}export const forget = () => { wasm = undefined };`;
  const { initSync, forget, answer, unread } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return () => {
    forget();
    return { memory: initSync({ module }).memory, answer, unread };
  };
}

const digest = (value) => createHash("sha1").update(JSON.stringify(value)).digest("base64");

/**
 * Which arms are taken by stories; the texts that no story reads, by address, with their length; and what is answered,
 * by question.
 */
export async function observed(script, program, stories, folders) {
  const { program: marked, first, length } = marking(program);
  const start = await starting(script, marked);
  const answers = new Map();
  const isUsual = new Uint8Array(length);
  let unread;
  for (const questions of storyQuestions(stories, 0)) {
    const engine = start();
    for (const asks of questions) {
      const answer = engine.answer(asks);
      answers.set(digest(asks), digest(answer));
      const error = answer.views.flatMap(({ problems }) => problems).find(({ severity }) => severity === "Error");
      if (error) throw new Error(`${nameOf(asks)}: ${error.message}`);
    }
    new Uint8Array(engine.memory.buffer, first, length).forEach((mark, i) => (isUsual[i] |= mark));
    const places = new Map();
    for (let all = Array.from(engine.unread()); all.length > 0; ) places.set(...all.splice(-2));
    unread = unread ? new Map([...unread].filter(([at]) => places.has(at))) : places;
  }
  const { answer } = start();
  for (const asks of otherQuestions(folders)) answers.set(digest(asks), digest(answer(asks)));
  return { isUsual, unread, answers };
}

const nameOf = ({ Run: { programs, width, level } }) =>
  `${programs.map((files) => files.files.at(-1).name).join()}, ${width} pixels, ${level}`;

/** Asks the part about stories, which it answers as the program did, and about others, which it answers so or not at all. */
export async function check(script, part, stories, folders, answers) {
  const start = await starting(script, part);
  /** Whether the part has an answer. */
  const isAnswered = (engine, asks) => {
    let found;
    try {
      found = digest(engine.answer(asks));
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) return false;
      throw error;
    }
    const expected = answers.get(digest(asks)) ?? found;
    if (found !== expected) throw new Error(`${nameOf(asks)}: the part gives another answer`);
    return true;
  };
  // Each engine begins with another question than the one that told what is needed.
  for (const questions of storyQuestions(stories, 1)) {
    const engine = start();
    for (const asks of questions) if (!isAnswered(engine, asks)) throw new Error(`${nameOf(asks)}: needs the rest`);
  }
  let engine;
  const ends = [0, 0];
  for (const asks of otherQuestions(folders)) {
    engine ??= start();
    const isEnd = !isAnswered(engine, asks);
    if (isEnd) engine = undefined;
    ends[Number(isEnd)]++;
  }
  console.log(`no story needs the rest; ${ends[1]} of ${ends[0] + ends[1]} other programs do`);
}
