import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { beforeEach, test } from "node:test";
import { eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const world = inBrowser({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
});

const share = async () => {
  await playground.button("Share").click();
  await world.page.getByRole("status").getByText("Link copied").waitFor();
  return world.page.evaluate(() => navigator.clipboard.readText());
};

/** Another reader, who has never been here. */
const elsewhere = async (link) => {
  const context = await world.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(link);
  const other = new Playground(page);
  await other.inState("ready");
  await other.withEditor();
  return other;
};

test("a chain that was written is there for whoever opens its link", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  const text = 'Flux.zip(marbles("-a-b|"), numbers("--1-2|"), (a, b) -> a + "é😀" + b)';
  await playground.write(text);
  await playground.inState("ready");
  const link = await share();
  assert.match(link, /#1\.[\w-]+$/);
  const other = await elsewhere(link);
  assert.equal(await other.text(), text);
  await other.marble("aé😀1").first().waitFor();
  await other.page.context().close();
});

test("a story as it was written has a short link", async () => {
  await playground.open(world.origin, "");
  assert.match(await share(), /#\/favorites\/late\/reactive-with-fallback$/);
});

test("a link of the first release opens", async () => {
  const file = new URL("../../../web/tests/links/1-edited-favorites.txt", import.meta.url);
  await playground.open(world.origin, (await readFile(file, "utf8")).trim());
  await playground.withEditor();
  assert.match(await playground.text(), /Duration\.ofMillis\(200\)/);
});

test("opening a link leaves what was written elsewhere alone", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.write('marbles("-k|")');
  await playground.inState("ready");
  await world.page.evaluate(() => { location.hash = "#/favorites/late/reactive-with-fallback"; });
  await eventually(async () => (await playground.text()).includes("timeout"), true);
  await world.page.evaluate(() => { location.hash = "#/workshop"; });
  await eventually(() => playground.text(), 'marbles("-k|")');
  await playground.button("Start over").click();
  await eventually(async () => (await playground.text()).startsWith('marbles("-a--b-c|")'), true);
  await playground.editor.click();
  await world.page.keyboard.press("ControlOrMeta+z");
  await eventually(() => playground.text(), 'marbles("-k|")');
});

for (const [what, fragment, told] of [["damaged", "1.abc", "damaged"], ["later", "7.abc", "later release"]]) {
  test(`a ${what} link says so, and the page works`, async () => {
    await playground.open(world.origin, fragment);
    await world.page.getByRole("status").getByText(told).waitFor();
    assert.ok((await playground.count()) > 0);
  });
}

test("the code to embed and the picture are there to take along", async () => {
  await playground.open(world.origin);
  await playground.button("Embed").click();
  await world.page.getByRole("status").getByText("Code copied").waitFor();
  const code = await world.page.evaluate(() => navigator.clipboard.readText());
  assert.match(code, /^<script type="module" src="http:\/\/[^"]+\/marblerun\.js"><\/script>\n<marble-run controls>\nmarbles\("-a--b-c\|"\)/);
  const download = world.page.waitForEvent("download");
  await playground.button("SVG").click();
  const svg = await readFile(await (await download).path(), "utf8");
  assert.match(svg, /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.match(svg, /--mr-ink/);
});
