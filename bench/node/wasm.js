// The chains on Marblerun's streams, compiled to WebAssembly. `MARBLERUN_WASM` is the module.

import { readFile } from "node:fs/promises";
import { measure } from "./harness.js";

const FORMS = ["wasm", "wasm erased", "wasm recorded"];

const { instance } = await WebAssembly.instantiate(await readFile(process.env.MARBLERUN_WASM));
const { memory, chain_count, chain_name, chain_name_length, chain_elements, run } =
  instance.exports;

function name(chain) {
  const bytes = new Uint8Array(memory.buffer, chain_name(chain), chain_name_length(chain));
  return new TextDecoder().decode(bytes);
}

FORMS.forEach((peer, form) => {
  for (let chain = 0; chain < chain_count(); chain++) {
    measure(peer, name(chain), chain_elements(chain), () => run(form, chain));
  }
});
