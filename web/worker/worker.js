// The engine's worker: numbered questions in, answers with the same number out. See web/src/protocol.rs.
import { start } from "./marblerun_load.js";

/** Who is answered: the page that started the worker, over a channel once it has named one. See web/src/worker.rs. */
let page = self;

async function answer(engine, question) {
  try {
    page.postMessage(await engine.ask(question, (loading) => page.postMessage({ id: 0, loading })));
    // Whoever has seen a picture may want to change the program.
    engine.prepare();
  } catch (error) {
    // The engine's memory can no longer be trusted; the page starts another worker.
    page.postMessage({ id: question?.Run?.id ?? 0, failure: String(error) });
  }
}

try {
  // Whoever starts it knows whether stories are all that it is asked about first. See web/page/boot.js.
  const engine = await start(self.name === "all");
  self.onmessage = ({ data }) => {
    if (typeof data === "string") page = new BroadcastChannel(data);
    else answer(engine, data);
  };
  self.postMessage({ id: 0 });
} catch (error) {
  self.postMessage({ id: 0, failure: String(error) });
}
