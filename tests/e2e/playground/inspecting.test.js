// Breakpoints, the way between code and lanes, how things stand, how much is shown, and all styles on one axis.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { beforeEach, test } from "node:test";
import { assertAccessible, eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
});

const STORY = "/favorites/usual/reactive-with-fallback";
const tab = (name) => world.page.getByRole("navigation", { name: "Files" }).getByRole("button", { name, exact: true });
const inspector = () => world.page.getByRole("region", { name: "How things stand" });
const lane = (name) => inspector().getByRole("row").filter({ hasText: name });
const breaks = () => world.page.locator(".cm-break");
const runningLine = async () => (await world.page.locator(".editor .running-line").allTextContents()).join("");
const runs = async (code) => eventually(async () => (await runningLine()).includes(code), true, code);

/** Clicks the number of the first line with this code. */
async function clickNumberOf(code) {
  const line = world.page.locator(".cm-line").filter({ hasText: code }).first();
  const { y } = await line.boundingBox();
  const gutter = await world.page.locator(".cm-lineNumbers").boundingBox();
  await world.page.mouse.click(gutter.x + 20, y + 8);
}

async function openStory(story = STORY) {
  await playground.open(world.origin, story);
  await playground.withEditor();
}

test("a breakpoint at a line stops what plays, and what runs there from either side", async () => {
  await openStory();
  await clickNumberOf(".flatMap(");
  await eventually(() => breaks().count(), 1);
  await playground.button("To the start").click();
  await playground.button("Run to the next breakpoint").click();
  await runs(".flatMap(");
  const first = await playground.at();
  assert.ok(first > 0 && first < (await playground.count()));
  await playground.button("To the start").click();
  await world.page.getByRole("combobox", { name: "Speed" }).selectOption("10×");
  await playground.button("Play").click();
  await eventually(() => playground.at(), first);
  await playground.button("Play").waitFor();
  await playground.button("To the end").click();
  await playground.button("Back to the previous breakpoint").click();
  await runs(".flatMap(");
  assert.ok((await playground.at()) > first);
  assert.ok((await playground.diagram.locator(".mr-stop").count()) > 0);
  await assertAccessible(world.page, "with a breakpoint");
  await clickNumberOf(".flatMap(");
  await eventually(() => breaks().count(), 0);
  assert.equal(await playground.diagram.locator(".mr-stop").count(), 0);
});

test("breakpoints are set from the keyboard, follow edits, and stay out of the link", async () => {
  await openStory();
  const { keyboard } = world.page;
  await world.page.locator(".cm-line").filter({ hasText: ".timeout(" }).click();
  await keyboard.press("F9");
  await eventually(() => breaks().count(), 1);
  await keyboard.press("ControlOrMeta+Home");
  await keyboard.insertText("// one\n// two\n");
  await playground.inState("ready");
  await playground.button("To the start").click();
  await playground.diagram.focus();
  await keyboard.press("b");
  await runs(".timeout(");
  await playground.diagram.focus();
  await keyboard.press("End");
  await keyboard.press("Shift+B");
  await runs(".timeout(");
  const address = world.page.url();
  const other = await world.context.newPage();
  await other.goto(address);
  const same = new Playground(other);
  await same.inState("ready");
  await same.withEditor();
  assert.equal(await other.locator(".cm-break").count(), 0);
  await other.close();
});

test("a breakpoint where the run never comes by looks like one", async () => {
  await openStory();
  await clickNumberOf("// After");
  await eventually(() => world.page.locator(".cm-break-idle").count(), 1);
  assert.equal(await playground.button("Run to the next breakpoint").getAttribute("aria-disabled"), "true");
});

test("a breakpoint at a lane is set on its name or in the list, and stops at its events alone", async () => {
  await openStory();
  const dots = playground.diagram.locator(".row-stop");
  await playground.diagram.locator(".mr-name").filter({ hasText: /^\.take\(5\)$/ }).click();
  await eventually(() => dots.count(), 1);
  const button = inspector().getByRole("button", { name: "Breakpoint at .take(5)" });
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  await playground.button("To the start").click();
  for (let stops = 0; stops < 3; stops++) {
    await playground.button("Run to the next breakpoint").click();
    await eventually(async () => (await lane(".take(5)").first().getAttribute("aria-current")) === "step", true);
  }
  await button.press("Enter");
  await eventually(() => dots.count(), 0);
});

test("the cursor in the code chooses its lanes and leads to their events", async () => {
  await openStory();
  await world.page.locator(".cm-line").filter({ hasText: ".timeout(" }).click();
  await eventually(() => playground.diagram.locator(".row-chosen").count(), 1);
  await playground.button("Next event of the code at the cursor").click();
  await runs(".timeout(");
  const at = await playground.at();
  await world.page.locator(".cm-line").filter({ hasText: ".timeout(" }).click();
  await world.page.keyboard.press("ControlOrMeta+Enter");
  await eventually(async () => (await playground.at()) > at, true);
  await world.page.keyboard.press("ControlOrMeta+Shift+Enter");
  await eventually(() => playground.at(), at);
});

test("a glyph leads to its code, in whatever file that is", async () => {
  await openStory();
  await tab("Services").click();
  await eventually(async () => (await playground.text()).includes("class UserService"), true);
  await playground.diagram.locator("[data-lane] [data-event] .mr-value-text").last().click();
  await eventually(() => tab("Reactive").getAttribute("aria-current"), "true");
  await world.page.locator(".running").first().waitFor();
});

test("how things stand: causes that can be followed, demand, what is held back, timers", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.write('marbles("(abcd)|").onBackpressureBuffer().delayElements(Duration.ofMillis(200))');
  await playground.marble("d").first().waitFor();
  await playground.inState("ready");
  const amounts = async (name) => (await lane(name).first().getByRole("cell").allTextContents()).slice(-2);
  const held = [];
  const pending = [];
  for (let at = await playground.count(); at > 0; at--) {
    held.push(Number((await amounts(".onBackpressureBuffer("))[1]));
    pending.push(/delayElements, due (\d+) ms/.exec(await inspector().textContent())?.[1]);
    await playground.button("One event back").click();
    await eventually(() => playground.at(), at - 1);
  }
  assert.equal(held[0], 0);
  assert.ok(Math.max(...held) >= 3, String(held));
  assert.deepEqual([...new Set(pending.filter(Boolean))], ["800", "600", "400", "200"]);
  await playground.button("To the end").click();
  const causes = inspector().getByRole("listitem").getByRole("button");
  assert.ok((await causes.count()) > 1, "several links");
  const told = await causes.nth(1).textContent();
  await causes.nth(1).click();
  await eventually(async () => (await playground.sentence.textContent()).includes(told), true);
  await assertAccessible(world.page, "the inspector");
});

test("how much is shown can be chosen, and stays when the program runs again", async () => {
  await openStory();
  const requests = () => playground.diagram.locator(".mr-up").count();
  assert.ok((await requests()) > 0);
  const at = await playground.scrubber.fill("20").then(() => playground.at());
  await playground.button("Overview").click();
  await eventually(requests, 0);
  assert.equal(await playground.at(), at);
  await world.page.getByRole("slider", { name: "timeout" }).fill("700");
  await eventually(async () => (await playground.text()).includes("ofMillis(700)"), true);
  await playground.inState("ready");
  assert.equal(await requests(), 0);
  assert.equal(await playground.button("Overview").getAttribute("aria-pressed"), "true");
  await playground.button("Everything").press("Enter");
  await eventually(async () => (await requests()) > 0, true);
});

test("lanes fold and unfold, and stay folded when the program runs again", async () => {
  await openStory();
  const rows = () => inspector().getByRole("row").count();
  const folded = playground.diagram.locator(".mr-folded").first();
  const all = await rows();
  await inspector().getByRole("button", { name: /^Lanes that feed \.flatMap\(/ }).press("Enter");
  await folded.waitFor();
  const few = await rows();
  assert.ok(few < all, `${few} of ${all}`);
  await world.page.getByRole("slider", { name: "timeout" }).fill("700");
  await eventually(async () => (await playground.text()).includes("ofMillis(700)"), true);
  await playground.inState("ready");
  await eventually(rows, few);
  await playground.diagram.locator(".mr-folded .mr-name").first().click();
  await eventually(rows, all);
  await inspector().getByRole("button", { name: /^Lanes that feed \.take\(/ }).click();
  await playground.button("Unfold all").click();
  await eventually(rows, all);
});

test("lanes fold in the picture, by a mark that keeps the focus and stays out of the file", async () => {
  await openStory();
  const rows = () => inspector().getByRole("row").count();
  const all = await rows();
  const mark = playground.diagram.getByRole("button", { name: /^Lanes that feed \.flatMap\(/ });
  const { width, height } = await mark.boundingBox();
  assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
  const states = [];
  for (const key of ["Enter", "Space"]) {
    await world.page.keyboard.press(await mark.focus().then(() => key));
    await eventually(async () => (await mark.getAttribute("aria-expanded")) === (key === "Enter" ? "false" : "true"), true, key);
    states.push(await rows());
    assert.ok(await mark.evaluate((mark) => mark === document.activeElement), "the focus stays");
  }
  assert.ok(states[0] < all && states[1] === all, `${states} of ${all}`);
  await mark.click();
  await playground.diagram.locator(".mr-folded").first().waitFor();
  await assertAccessible(world.page, "folded in the picture");
  await playground.diagram.locator(".mr-name").filter({ hasText: /^\.take\(5\)$/ }).click();
  await eventually(() => playground.diagram.locator(".row-stop").count(), 1);
  const download = world.page.waitForEvent("download");
  await playground.button("SVG").click();
  const svg = await readFile(await (await download).path(), "utf8");
  assert.match(svg, /mr-folded/);
  assert.doesNotMatch(svg, /row-|button/);
});

test("side by side, breakpoints are marked and stop what plays; lanes have their marks there too", async () => {
  await openStory();
  await clickNumberOf(".flatMap(");
  await playground.button("Compare").click();
  const columns = world.page.locator(".column");
  await eventually(() => columns.count(), 3);
  await playground.inState("ready");
  const [callbacks, reactive] = [columns.first(), columns.last()];
  await eventually(() => reactive.locator(".line-stop").allTextContents(), ["    .flatMap(favoriteService::getDetails)\n"]);
  assert.ok((await reactive.locator(".mr-stop").count()) > 0);
  assert.equal(await callbacks.locator(".mr-stop, .line-stop").count(), 0);
  await callbacks.locator(".mr-name").first().click();
  await eventually(() => callbacks.locator(".row-stop").count(), 1);
  assert.equal(await reactive.locator(".row-stop").count(), 0);
  // Who plays and who runs stops at the same events, and at those that are marked.
  const stopped = async () => (await world.page.locator(".mr-now.mr-stop").count()) > 0;
  await playground.button("To the start").click();
  await world.page.getByRole("combobox", { name: "Speed" }).selectOption("10×");
  const places = [];
  for (let stops = 0; stops < 4; stops++) {
    const before = await playground.at();
    await playground.button(stops % 2 === 0 ? "Play" : "Run to the next breakpoint").click();
    await eventually(async () => (await playground.at()) > before && (await playground.button("Play").count()) === 1, true);
    assert.ok(await stopped(), `at ${await playground.at()}`);
    places.push(await playground.at());
  }
  const count = () => reactive.locator(".mr-name").count();
  const all = await count();
  await reactive.getByRole("button", { name: /^Lanes that feed \.flatMap\(/ }).click();
  await eventually(async () => (await count()) < all, true);
  assert.equal(await playground.at(), places.at(-1));
  await assertAccessible(world.page, "breakpoints side by side");
});

test("all styles have one time axis and one playhead", async () => {
  await openStory("/favorites/late/reactive-with-fallback");
  await playground.button("Compare").click();
  const columns = world.page.locator(".column");
  await eventually(() => columns.count(), 3);
  await playground.inState("ready");
  const ofColumns = (what) => columns.evaluateAll((all, what) => all.map((column) => {
    const ticks = [...column.querySelectorAll(".mr-axis text")];
    const head = column.querySelector(".playhead");
    return what === "axis" ? ticks.map((tick) => `${tick.textContent} at ${tick.getAttribute("x")}`).join() : head.getAttribute("transform");
  }), what);
  const [axis, ...axes] = await ofColumns("axis");
  assert.ok(axis.includes("800"));
  assert.deepEqual(axes, [axis, axis]);
  for (const at of [0, 3, 17, 40, 41, 60]) {
    await playground.scrubber.fill(String(at));
    await eventually(() => playground.at(), at);
    await eventually(async () => new Set(await ofColumns("playhead")).size, 1, `event ${at}`);
  }
  const boxes = columns.locator(".diagram-box");
  const scrolled = () => boxes.evaluateAll((all) => all.map((box) => box.scrollLeft));
  await boxes.nth(1).evaluate((box) => { box.scrollLeft = 30; });
  await eventually(scrolled, [30, 30, 30]);
  await columns.nth(1).locator("[data-event] .mr-value-text").first().click();
  await eventually(async () => (await playground.at()) !== 60, true);
  await assertAccessible(world.page, "the styles");
});
