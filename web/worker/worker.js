// The engine's worker: numbered questions in, answers with the same number out. See web/src/protocol.rs.
import init, { answer } from "./marblerun_engine.js";

self.onmessage = ({ data }) => {
  try {
    self.postMessage(answer(data));
  } catch (error) {
    // The engine's memory can no longer be trusted; the page starts another worker.
    self.postMessage({ id: data?.Run?.id ?? 0, failure: String(error) });
  }
};

try {
  await init();
  self.postMessage({ id: 0 });
} catch (error) {
  self.postMessage({ id: 0, failure: String(error) });
}
