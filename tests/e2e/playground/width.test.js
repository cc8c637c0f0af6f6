import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { eventually, fitOf, inBrowser } from "../support/browser.js";
import { PROGRAM, Playground } from "./page.js";

const world = inBrowser({ context: { viewport: { width: 390, height: 844 } } });
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
  await playground.open(world.origin);
});

const fit = () => fitOf(playground.diagram);
const names = () => playground.diagram.locator(".mr-name").first().evaluate((name) => name.getBoundingClientRect().right);

test("on a phone the picture fits without scrolling sideways, and marbles keep their size", async () => {
  assert.deepEqual(await fit(), { isFilled: true, scrolls: false, marble: 22 });
  const [first, name] = [await playground.marble("a").boundingBox(), await names()];
  assert.ok(first.x < name, "names stand above the lines");
});

test("turned, the picture is drawn for the other width, at the same step and without an end", async () => {
  await playground.scrubber.fill("9");
  await playground.button("One event back").click();
  await eventually(() => playground.at(), 8);
  const sentence = await playground.sentence.textContent();
  const now = await playground.now.count();
  await world.page.evaluate(() => {
    const root = document.querySelector(".playground");
    window.states = new Set();
    new MutationObserver(() => window.states.add(root.dataset.state)).observe(root, { attributes: true });
  });
  for (const [width, height] of [[844, 390], [1440, 900], [390, 844]]) {
    await world.page.setViewportSize({ width, height });
    await eventually(fit, { isFilled: true, scrolls: false, marble: 22 }, `${width}`);
    assert.equal(await playground.at(), 8);
    assert.equal(await playground.sentence.textContent(), sentence);
    assert.equal(await playground.now.count(), now);
  }
  assert.deepEqual(await world.page.evaluate(() => [...window.states]), [], "the page is ready all the while");
});

test("scroll bars that come and go do not make it draw again and again", async () => {
  await world.page.evaluate(() => {
    window.drawings = 0;
    const box = document.querySelector(".diagram-picture");
    new MutationObserver(() => window.drawings++).observe(box, { attributes: true, childList: true, subtree: true });
  });
  for (const [width, height] of [[900, 400], [1000, 330], [1400, 420], [390, 300]]) {
    await world.page.setViewportSize({ width, height });
    await eventually(async () => (await fit()).isFilled, true, `${width}`);
    // Long enough for several drawings.
    const before = await world.page.evaluate(() => window.drawings);
    await new Promise((later) => setTimeout(later, 400));
    assert.equal(await world.page.evaluate(() => window.drawings), before, `${width}`);
  }
});

for (const [width, height] of [[390, 844], [1440, 900]]) {
  test(`names of rows stay in sight in a picture that is scrolled sideways, ${width} pixels wide`, async () => {
    await world.page.setViewportSize({ width, height });
    await playground.withEditor();
    await playground.write(PROGRAM.replace("-a--b-c|", "-a--b-c".repeat(30)).replace(".take(2)", ""));
    await eventually(async () => (await playground.count()) > 60, true);
    const own = playground.diagram.locator(".mr-name").filter({ hasText: /^\.map\(/ });
    const name = playground.diagram.locator(".row-name > span").filter({ hasText: /^\.map\(/ });
    const before = await own.boundingBox();
    assert.ok(!(await name.isVisible()), "once is enough");
    await playground.diagram.evaluate((box) => { box.scrollLeft = box.scrollWidth; });
    await eventually(() => name.isVisible(), true);
    // The letters of one stand where those of the other stood.
    const letters = () => name.evaluate((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return range.getBoundingClientRect().x;
    });
    assert.ok(Math.abs((await letters()) - before.x) < 2, `${await letters()}, before ${before.x}`);
    assert.equal(await name.getAttribute("aria-hidden"), "true");
    await name.click();
    await eventually(() => playground.diagram.locator(".row-stop").count(), 1);
    await playground.diagram.evaluate((box) => { box.scrollLeft = 0; });
    await eventually(() => name.isVisible(), false);
  });
}
