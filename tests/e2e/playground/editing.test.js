import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { eventually, inBrowser } from "../support/browser.js";
import { PROGRAM, Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
});

test("the workshop shows a program, its marbles, and its end", async () => {
  await playground.open(world.origin);
  assert.ok((await playground.marble("A").count()) > 0);
  assert.equal(await playground.future.count(), 0);
  assert.equal(await playground.at(), await playground.count());
});

test("what is typed changes the marbles", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.write(PROGRAM.replace("-a--b-c|", "-x--y-z|"));
  await playground.marble("X").first().waitFor();
  assert.equal(await playground.marble("A").count(), 0);
  await playground.inState("ready");
});

test("broken text says where and what, and keeps the last picture, dimmed", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.write(PROGRAM);
  await playground.marble("A").first().waitFor();
  // Only the word: Firefox writes letter by letter, and half of a program may be a program.
  await playground.select(PROGRAM.indexOf("map"), 3);
  await world.page.keyboard.insertText("mpa");
  await playground.inState("error");
  await playground.problems.getByText("line 1, column 21").waitFor();
  const told = await playground.problems.textContent();
  assert.match(told, /mpa/);
  assert.match(told, /map/);
  assert.ok(await playground.marble("A").first().isVisible());
  assert.equal(await world.page.locator(".diagram-dimmed").count(), 1);
  assert.equal(await world.page.locator(".cm-lintRange-error").first().textContent(), "mpa");

  await playground.button("line 1, column 21").click();
  await world.page.keyboard.insertText("map");
  await playground.inState("ready");
  assert.equal(await playground.problems.textContent(), "");
  assert.equal(await world.page.locator(".diagram-dimmed").count(), 0);
});

test("what is typed before the editor has loaded is not lost", async () => {
  let letEditorLoad;
  const wanted = new Promise((letLoad) => (letEditorLoad = letLoad));
  await world.page.route("**/editor.js", async (route) => {
    await wanted;
    await route.continue();
  });
  await playground.open(world.origin);
  await playground.editor.fill('marbles("-q|")');
  await playground.marble("q").first().waitFor();
  await world.page.keyboard.press("End");
  letEditorLoad();
  await playground.withEditor();
  assert.equal((await playground.editor.innerText()).trim(), 'marbles("-q|")');
  // The editor has the place of the caret too, and the focus.
  await world.page.keyboard.insertText(".take(1)");
  await eventually(async () => (await playground.editor.innerText()).trim(), 'marbles("-q|").take(1)');
});

test("without the editor there is still the text", async () => {
  await world.page.route("**/editor.js", (route) => route.abort());
  await playground.open(world.origin);
  await playground.editor.fill('marbles("-w|")');
  await playground.marble("w").first().waitFor();
  assert.equal(await world.page.locator('[data-editor="plain"]').count(), 1);
});

test("the text outlives a reload, and nothing does not replace it", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.write('marbles("-k|")');
  await playground.marble("k").first().waitFor();
  await world.page.reload();
  await playground.marble("k").first().waitFor();
  await playground.withEditor();
  await playground.editor.click();
  await world.page.keyboard.press("ControlOrMeta+a");
  await world.page.keyboard.press("Delete");
  await world.page.reload();
  await playground.marble("k").first().waitFor();
});

test("names are completed after a dot, and one is picked from the keyboard", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.write('marbles("-a-b|")');
  await playground.inState("ready");
  await world.page.keyboard.type(".takeW");
  const list = world.page.locator(".cm-tooltip-autocomplete");
  await list.getByText("takeWhile").first().waitFor();
  // Once the list is there it takes no key for 75 ms, so that nobody picks a name who is typing on.
  const seen = await list.locator("[aria-selected]").evaluate(() => performance.now());
  await world.page.waitForFunction((seen) => performance.now() > seen + 75, seen);
  await world.page.keyboard.press("Enter");
  await eventually(async () => (await playground.text()).startsWith('marbles("-a-b|").takeWhile()'), true);
});

test("what is under the pointer is explained", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.editor.getByText("filter", { exact: false }).last().hover();
  await world.page.locator(".cm-hover").waitFor();
  assert.match(await world.page.locator(".cm-hover").textContent(), /Flux|String/);
});

test("a fix is applied from the list, and can be undone", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.write(PROGRAM.replace("map", "mpa"));
  await playground.inState("error");
  await playground.problems.getByRole("button", { name: "write map" }).click();
  await eventually(() => playground.text(), PROGRAM);
  await playground.inState("ready");
  await world.page.keyboard.press("ControlOrMeta+z");
  await eventually(() => playground.text(), PROGRAM.replace("map", "mpa"));
});

test("a squiggle tells what is wrong when pointed at, and its fix can be undone and done again", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  const broken = PROGRAM.replace("map", "mpa");
  await playground.write(broken);
  await playground.inState("error");
  await world.page.locator(".cm-lintRange-error").first().hover();
  const tooltip = world.page.locator(".cm-tooltip-lint");
  await tooltip.getByText("did you mean").waitFor();
  await tooltip.getByRole("button", { name: "write map" }).click();
  await eventually(() => playground.text(), PROGRAM);
  await playground.inState("ready");
  assert.equal(await world.page.locator(".cm-lintRange-error").count(), 0);
  await world.page.keyboard.press("ControlOrMeta+z");
  await eventually(() => playground.text(), broken);
  await playground.inState("error");
  await world.page.keyboard.press("ControlOrMeta+Shift+Z");
  await eventually(() => playground.text(), PROGRAM);
});
