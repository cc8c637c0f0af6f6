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

for (const [theme, isLight] of [["light", true], ["dark", false]]) {
  test(`the picture is there in pixels too, twice as many, in the ${theme} theme that is shown`, async () => {
    await world.page.emulateMedia({ colorScheme: theme });
    await playground.open(world.origin, "/favorites/usual/reactive-with-fallback");
    const size = await playground.diagram.locator("svg").first().evaluate((svg) =>
      [svg.width, svg.height].map((length) => Math.ceil(length.baseVal.value * 2)));
    const download = world.page.waitForEvent("download");
    await playground.button("PNG").click();
    const file = await download;
    assert.equal(file.suggestedFilename(), "marblerun-favorites-reactive-with-fallback.png");
    const png = (await readFile(await file.path())).toString("base64");
    const seen = await world.page.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const pixels = canvas.getContext("2d");
      pixels.drawImage(image, 0, 0);
      const { data } = pixels.getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set();
      for (let at = 0; at < data.length; at += 4) colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
      return { size: [image.width, image.height], corner: [...data.slice(0, 4)], colours: colours.size };
    }, png);
    assert.deepEqual(seen.size, size);
    assert.equal(seen.corner[3], 255, "nothing shines through");
    assert.equal(seen.corner[0] > 128, isLight);
    assert.ok(seen.colours > 50, "it is no empty sheet");
  });
}
