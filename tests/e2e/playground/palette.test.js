import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { assertAccessible, eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
  await playground.open(world.origin);
  await playground.withEditor();
});

const dialog = () => world.page.getByRole("dialog", { name: "Operators" });
const field = () => dialog().getByRole("combobox");
const chosen = () => dialog().getByRole("option", { selected: true });

/** Opens the palette by its button and searches. */
const search = async (words) => {
  await playground.button("Operators").click();
  await field().fill(words);
};

const CHAIN = 'marbles("-a-b|").take(2);';

test("all operators are there, in groups, with what they do and a picture", async () => {
  await playground.button("Operators").click();
  await dialog().getByRole("option").first().waitFor();
  assert.ok((await dialog().getByRole("option").count()) > 250);
  assert.equal(await dialog().getByRole("group", { name: "creating" }).count(), 1);
  await dialog().locator(".palette-picture svg").waitFor();
  await assertAccessible(world.page, "the palette");
  const first = await chosen().textContent();
  await world.page.keyboard.press("ArrowDown");
  await eventually(async () => (await chosen().textContent()) !== first, true);
});

test("an operator is found by its name, by what it does, and by its name elsewhere", async () => {
  await search("flatmap");
  await eventually(async () => (await chosen().textContent()).startsWith("flatMap"), true);
  await field().fill("mergeMap");
  await eventually(async () => /flatMap.*mergeMap in RxJS/.test(await chosen().textContent()), true);
  await field().fill("gathers values size");
  await eventually(async () => (await chosen().textContent()).startsWith("buffer"), true);
  await field().fill("nothing is called like this");
  await dialog().getByText("Nothing is called so").waitFor();
});

test("Enter inserts the call behind the expression at the cursor, ready to be rewritten, and it can be undone", async () => {
  await playground.write(CHAIN);
  await playground.inState("ready");
  await world.page.keyboard.press("ControlOrMeta+k");
  await world.page.keyboard.type("map");
  await eventually(async () => (await chosen().textContent()).startsWith("map"), true);
  await world.page.keyboard.press("Enter");
  await eventually(async () => (await playground.text()).startsWith('marbles("-a-b|").take(2).map('), true);
  assert.equal(await dialog().count(), 0);
  const inserted = await playground.text();
  await playground.inState("ready");
  // The arguments are selected: typing takes their place.
  await world.page.keyboard.insertText("x -> x + 1");
  await eventually(() => playground.text(), 'marbles("-a-b|").take(2).map(x -> x + 1);');
  await world.page.keyboard.press("ControlOrMeta+z");
  await eventually(() => playground.text(), inserted);
  await world.page.keyboard.press("ControlOrMeta+z");
  await eventually(() => playground.text(), CHAIN);
});

test("an example opens as a program of its own, and what was written stays", async () => {
  await playground.write(CHAIN);
  await playground.inState("ready");
  await search("zipWith");
  await eventually(async () => (await chosen().textContent()).startsWith("zipWith"), true);
  await world.page.keyboard.press("ControlOrMeta+Enter");
  await eventually(async () => (await playground.text()).includes("zipWith"), true);
  await playground.inState("ready");
  await world.page.evaluate(() => { location.hash = "#/workshop"; });
  await eventually(() => playground.text(), CHAIN);
});

test("Escape leads back to where the reader was, and nothing has changed", async () => {
  const before = await playground.text();
  await playground.button("Operators").focus();
  await world.page.keyboard.press("Enter");
  await field().waitFor();
  await world.page.keyboard.press("Escape");
  await eventually(() => dialog().count(), 0);
  assert.equal(await playground.button("Operators").evaluate((it) => it === document.activeElement), true);
  assert.equal(await playground.text(), before);
});

test("nothing of it is loaded before it is wanted, and a page without it says so", async () => {
  const loaded = await world.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(loaded.filter((name) => name.endsWith("operators.json")), []);
  await world.page.route("**/operators.json", (route) => route.abort());
  await playground.button("Operators").click();
  await dialog().getByText("could not be loaded").waitFor();
});
