import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { eventually, inBrowser } from "../support/browser.js";
import { PROGRAM, Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
});

const crash = (worker) => worker.evaluate(() => void setTimeout(() => { throw new Error("on purpose"); }));
const hang = (worker) => worker.evaluate(() => void setTimeout(() => { for (;;); }));

test("an engine that crashes is started anew, and the text stays", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  const [worker] = world.page.workers();
  const another = world.page.waitForEvent("worker");
  await crash(worker);
  await another;
  await playground.write(PROGRAM.replace("-a--b", "-r--s"));
  await playground.marble("R").first().waitFor();
  await playground.inState("ready");
});

test("an engine that does not answer is started anew, and says so", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  const [worker] = world.page.workers();
  await hang(worker);
  const another = world.page.waitForEvent("worker");
  const text = PROGRAM.replace("-a--b", "-r--s");
  await playground.write(text);
  await another;
  await playground.problems.getByText("took too long").waitFor();
  assert.equal((await playground.editor.innerText()).trim(), text);
  assert.equal(await world.page.locator(".diagram-dimmed").count(), 1);
  await world.page.keyboard.insertText(" ");
  await playground.marble("R").first().waitFor();
  await eventually(() => playground.problems.textContent(), "");
});

test("a program that never ends stops at a limit, which is said, and what happened until then is there", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  for (const [program, limit] of [
    ["Flux.interval(Duration.ofMillis(100)).map(x -> x * 2)", /the run is stopped here, after 60000 ms/],
    ['marbles("-a|").map(x -> { while (true) { } })', /stopped here: it has reached .*steps.*:1:34: .*look for a loop/],
  ]) {
    await playground.write(program);
    await eventually(async () => limit.test(await playground.sentence.textContent()), true, program);
    await playground.inState("ready");
    assert.ok((await playground.count()) > 4, program);
    await playground.button("To the start").click();
    await eventually(() => playground.future.count().then((count) => count > 0), true);
    await playground.button("To the end").click();
  }
});

test("an engine that does not load is said in the page, and tried again", async () => {
  const program = "**/marblerun_engine_bg.wasm";
  await world.page.route(program, (route) => route.abort());
  await world.page.goto(world.origin);
  await playground.inState("error");
  await playground.problems.getByText("could not be started").waitFor();
  await playground.withEditor();
  await world.page.unroute(program);
  await playground.editor.click();
  await world.page.keyboard.insertText(" ");
  await playground.inState("ready");
});

test("a first visit shows its picture while the engine still loads", async () => {
  let letEngineLoad;
  const wanted = new Promise((letLoad) => (letEngineLoad = letLoad));
  await world.page.route("**/marblerun_engine_bg.wasm", async (route) => {
    await wanted;
    await route.continue();
  });
  await playground.open(world.origin, "");
  assert.match(await playground.sentence.textContent(), /^800 ms.*timeout.*TimeoutException/);
  await playground.withEditor();
  await playground.button("One event forward").click();
  const at = await playground.at();
  await playground.editor.click();
  await world.page.keyboard.press("ControlOrMeta+End");
  await world.page.keyboard.insertText("// and goes on");
  await playground.inState("running");
  letEngineLoad();
  await playground.inState("ready");
  assert.equal(await playground.at(), at);
});

for (const [what, files] of [["program", "**/*.wasm"], ["script", "**/playground*.js"]]) {
  test(`a page whose ${what} does not load says so`, async () => {
    await world.page.route(files, (route) => route.abort());
    await world.page.goto(world.origin);
    await world.page.getByRole("alert").getByText("could not start").waitFor();
    world.errors.length = 0;
  });
}

test("an answer to an earlier text is not shown", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  // Questions are held back, so that the answer to the first comes when the text is the second.
  await world.page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    window.held = [];
    Worker.prototype.postMessage = function (question) {
      if (window.held && question.Run) window.held.push(() => postMessage.call(this, question));
      else postMessage.call(this, question);
    };
    window.seen = new Set();
    const note = () => window.seen.add(document.querySelector(".diagram [data-event] .mr-value-text")?.textContent);
    new MutationObserver(note).observe(document.querySelector(".diagram"), { characterData: true, childList: true, subtree: true });
  });
  await playground.write('marbles("-1-1|")');
  await world.page.waitForFunction(() => window.held.length === 1);
  await playground.write('marbles("-2-2|")');
  await world.page.evaluate(() => {
    const [ask] = window.held;
    window.held = undefined;
    ask();
  });
  await playground.marble("2").first().waitFor();
  await playground.inState("ready");
  assert.deepEqual(await world.page.evaluate(() => [...window.seen]), ["2"]);
});
