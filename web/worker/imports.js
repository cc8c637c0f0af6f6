// Gives short names to what a compiled program imports from the script around it, in both.
//
//     node imports.js SCRIPT PROGRAM
import { readFileSync, writeFileSync } from "node:fs";
import { Section, assemble, concat, decoder, number, sections, sized } from "./bytecode.js";
import { Reader } from "./marblerun_load.js";

const [scriptPath, programPath] = process.argv.slice(2);
let script = readFileSync(scriptPath, "utf8");
const program = readFileSync(programPath);

/** Puts `to` in the one place where the script has `from`. */
function replace(from, to) {
  const pieces = script.split(from);
  if (pieces.length !== 2) throw new Error(`${scriptPath} has ${pieces.length - 1} times ${from}`);
  script = pieces.join(to);
}

const all = sections(program);
const imports = all.find(({ id }) => id === Section.IMPORT);
const reader = new Reader(imports.content);
const text = () => decoder.decode(reader.take(reader.number()));
const n = reader.number();
const pieces = [number(n)];
const modules = new Set();
for (let i = 0; i < n; i++) {
  const [module, name] = [text(), text()];
  modules.add(module);
  const [kind, type] = [reader.bytes[reader.at++], reader.number()];
  if (kind !== 0) throw new Error(`${name} is no function`);
  const short = `_${i.toString(36)}`;
  replace(`${name}: function`, `${short}: function`);
  pieces.push(sized(Buffer.from("_")), sized(Buffer.from(short)), [kind], number(type));
}
if (modules.size !== 1) throw new Error("imports of several modules");
replace(`"${[...modules][0]}"`, '"_"');
imports.content = concat(pieces);
writeFileSync(scriptPath, script);
writeFileSync(programPath, assemble(program, all));
