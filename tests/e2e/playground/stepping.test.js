import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
  await playground.open(world.origin);
});

const nowEvents = () =>
  playground.now.evaluateAll((glyphs) => [...new Set(glyphs.map((glyph) => Number(glyph.dataset.event)))]);
const futureEvents = () =>
  playground.future.evaluateAll((glyphs) => glyphs.every((glyph) => glyph.matches("[data-event]")) && glyphs.length);
const playheadPlace = () => playground.diagram.locator(".playhead").getAttribute("transform");

test("a step back changes the sentence, the mark and the future; a step forward undoes it", async () => {
  const count = await playground.count();
  const end = await playground.sentence.textContent();
  await playground.button("One event back").click();
  await eventually(() => playground.at(), count - 1);
  await eventually(() => playground.sentence.textContent().then((text) => text !== end), true);
  assert.deepEqual(await nowEvents(), [count - 2]);
  const after = await playground.diagram.locator(`[data-event="${count - 1}"]`).evaluateAll((glyphs) =>
    glyphs.every((glyph) => glyph.classList.contains("mr-future")));
  assert.ok(after);
  await playground.button("One event forward").click();
  await eventually(() => playground.sentence.textContent(), end);
  await eventually(futureEvents, 0);
});

test("to the start: all is future, nothing is now, and no button is disabled for the keyboard", async () => {
  const end = await playheadPlace();
  await playground.button("To the start").click();
  await eventually(() => playground.at(), 0);
  await eventually(nowEvents, []);
  const glyphs = await playground.diagram.locator("[data-event]").count();
  await eventually(futureEvents, glyphs);
  assert.match(await playground.sentence.textContent(), /Nothing has happened yet/);
  assert.notEqual(await playheadPlace(), end);
  assert.equal(await world.page.evaluate(() => document.activeElement.getAttribute("aria-label")), "To the start");
});

test("every place shows the same, however it was reached", async () => {
  const count = await playground.count();
  const picture = () => playground.diagram.innerHTML();
  const pictures = [];
  for (let at = count; at >= 0; at--) {
    await eventually(() => playground.at(), at);
    pictures[at] = (await picture()).replaceAll(' class=""', "");
    if (at > 0) await playground.button("One event back").click();
  }
  for (const at of [count, 0, 3, 1, count - 1, 2]) {
    await playground.scrubber.fill(String(at));
    await eventually(async () => (await picture()).replaceAll(' class=""', ""), pictures[at], `event ${at}`);
  }
});

test("the scrubber says where it is", async () => {
  await playground.scrubber.fill("2");
  const count = await playground.count();
  const told = new RegExp(`^event 2 of ${count} · .+ · .+$`);
  await eventually(async () => told.test(await playground.scrubber.getAttribute("aria-valuetext")), true);
});

test("a click on a marble goes to its event", async () => {
  await playground.marble("A").first().click();
  const event = await playground.marble("A").first().evaluate((text) => text.closest("[data-event]").dataset.event);
  await eventually(() => playground.at(), Number(event) + 1);
});

test("the running code is marked while stepping, and stays marked where an edit moves it", async () => {
  await playground.withEditor();
  const marks = world.page.locator(".running");
  const marked = async () => (await marks.allTextContents()).join("");
  assert.equal(await marked(), "");
  await playground.marble("A").first().click();
  await marks.first().waitFor();
  const before = await marked();
  await playground.editor.click();
  await world.page.keyboard.press("ControlOrMeta+Home");
  await world.page.keyboard.insertText("/* moved */ ");
  await playground.inState("ready");
  await eventually(marked, before);
  await playground.button("To the start").click();
  await eventually(marked, "");
});

test("playing goes from the start to the end and stops there", async () => {
  await playground.button("Play").click();
  await playground.button("Pause").waitFor();
  await eventually(async () => (await playground.at()) > 0, true);
  await playground.button("Pause").click();
  await playground.button("Play").waitFor();
  await playground.scrubber.fill(String((await playground.count()) - 1));
  await playground.button("Play").click();
  await eventually(async () => (await playground.at()) === (await playground.count()), true);
  await playground.button("Play").waitFor();
});

test("a new program is shown to its end if the old one was", async () => {
  await playground.withEditor();
  await playground.write('marbles("-a-b-c-d-e-f-g-h-i-j|")');
  await playground.marble("j").first().waitFor();
  assert.equal(await playground.at(), await playground.count());
});
