// How long readers wait: figures, not verdicts, as they say as much of the machine as of the page.
import { beforeEach, test } from "node:test";
import { inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(() => {
  playground = new Playground(world.page);
});

test("from a key to the new diagram", async (t) => {
  await playground.open(world.origin, "");
  await playground.withEditor();
  await playground.editor.click();
  // Behind what the favourites go through, a text that every one of them gets.
  const keys = ["ControlOrMeta+End", "ArrowUp", "ArrowUp", "End"];
  for (const key of keys) await world.page.keyboard.press(key);
  await world.page.keyboard.insertText('.map(film -> film + "")');
  for (const key of ["ArrowLeft", "ArrowLeft"]) await world.page.keyboard.press(key);
  await playground.marble("Alien").first().waitFor();
  await playground.inState("ready");
  // From the key's event to the frame in which the diagram of the changed program is painted: what a message finds
  // that was sent while the frame was made is done behind it.
  await world.page.evaluate(() => {
    window.waits = [];
    let pressed = null;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
    // New marbles, not another mark at those that are there.
    const isNew = ({ addedNodes }) => [...addedNodes].some((node) => node.querySelector?.("[data-event]"));
    const drawn = (changes) => {
      if (pressed === null || !changes.some(isNew)) return;
      const since = pressed;
      pressed = null;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.waits.push(performance.now() - since);
      requestAnimationFrame(() => port2.postMessage(null));
    };
    new MutationObserver(drawn).observe(document.querySelector(".diagram"), { childList: true, subtree: true });
  });
  const worker = world.page.workers().find((worker) => worker.url().endsWith("worker.js"));
  await worker.evaluate(() => {
    self.waits = [];
    const { onmessage } = self;
    const { postMessage } = BroadcastChannel.prototype;
    let asked = 0;
    self.onmessage = (question) => {
      asked = performance.now();
      onmessage(question);
    };
    BroadcastChannel.prototype.postMessage = function (answer) {
      self.waits.push(performance.now() - asked);
      postMessage.call(this, answer);
    };
  });
  const measured = () => world.page.evaluate(() => window.waits.length);
  // Each key makes another program, with other marbles: it is shown as soon as they are.
  for (const key of "abcdefg".repeat(8)) {
    for (const pressed of [key, "Backspace"]) {
      const before = await measured();
      await world.page.keyboard.press(pressed);
      await world.page.waitForFunction((before) => window.waits.length > before, before);
    }
  }
  const waits = await world.page.evaluate(() => window.waits);
  t.diagnostic(`key to diagram, ${waits.length} keys: ${percentiles(waits)}`);
  const answers = await worker.evaluate(() => self.waits);
  t.diagnostic(`of it the engine, ${answers.length} answers: ${percentiles(answers)}`);
});

for (const slowdown of [1, 4]) {
  test(`from navigation to the first diagram, on a processor ${slowdown} times slower`, async (t) => {
    const times = [];
    for (let visit = 0; visit < 3; visit++) {
      // Another context each time: nothing is cached.
      const context = await world.browser.newContext();
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      await page.goto(world.origin);
      await page.locator(".diagram svg").first().waitFor({ timeout: 60_000 });
      times.push(await page.evaluate(() => performance.now()));
      await context.close();
    }
    t.diagnostic(`navigation to diagram, processor / ${slowdown}: ${percentiles(times)}`);
  });
}

/** Half of the values are below the first figure, 95 of 100 below the second. */
function percentiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
