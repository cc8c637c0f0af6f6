import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { assertAccessible, eventually, inBrowser } from "../support/browser.js";
import { PROGRAM, Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
});

const focused = () =>
  world.page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.tagName);

test("axe finds nothing for readers who want more contrast", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await world.page.emulateMedia({ colorScheme, contrast: "more" });
    await playground.open(world.origin, "");
    await playground.withEditor();
    await eventually(() => world.page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)");
    await assertAccessible(world.page, colorScheme);
  }
});

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing in the ${theme} theme, in a story and side by side`, async () => {
    await world.page.emulateMedia({ colorScheme: theme });
    await playground.open(world.origin, "");
    await playground.withEditor();
    await assertAccessible(world.page, "story");
    await playground.button("Compare").click();
    await world.page.locator(".column").nth(2).waitFor();
    await playground.inState("ready");
    await assertAccessible(world.page, "side by side");
  });

  test(`axe finds nothing in the ${theme} theme, with and without problems`, async () => {
    await world.page.emulateMedia({ colorScheme: theme });
    await playground.open(world.origin);
    await playground.withEditor();
    await playground.button("One event back").click();
    await world.page.getByText("All events").click();
    await playground.events.getByRole("table").waitFor();
    await assertAccessible(world.page, "ready");
    await playground.write(PROGRAM.replace("map", "mpa"));
    await playground.inState("error");
    await assertAccessible(world.page, "error");
  });
}

test("the theme button goes through the themes, and the choice outlives a reload", async () => {
  await world.page.emulateMedia({ colorScheme: "light" });
  await playground.open(world.origin);
  const paper = () => world.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await playground.button("Theme: as the system. Switch to light").click();
  await playground.button("Theme: light. Switch to dark").click();
  await playground.button("Theme: dark. Switch to the system's").waitFor();
  assert.notEqual(await paper(), light);
  const dark = await paper();
  await world.page.reload();
  await playground.inState("ready");
  assert.equal(await paper(), dark);
  await playground.button("Theme: dark. Switch to the system's").click();
  await eventually(paper, light);
  await world.page.emulateMedia({ colorScheme: "dark" });
  await eventually(paper, dark);
});

test("all of it works from the keyboard", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  const { keyboard } = world.page;
  const passed = [];
  while (passed.at(-1) !== "Program" && passed.length < 40) {
    await keyboard.press("Tab");
    passed.push(await focused());
  }
  assert.ok(passed.some((name) => /^Theme/.test(name)), passed.join());
  assert.ok(passed.includes("Scenario") && passed.includes("Program"), passed.join());
  await keyboard.press("ControlOrMeta+a");
  await keyboard.insertText(PROGRAM.replace("-a-", "-n-"));
  await playground.marble("N").first().waitFor();
  // Tab indents; Escape is the way out.
  await keyboard.press("Tab");
  assert.equal(await focused(), "Program");
  await keyboard.press("Escape");
  assert.equal(await focused(), "Play");
  await playground.inState("ready");
  const count = await playground.count();
  await keyboard.press("ArrowLeft");
  await eventually(() => playground.at(), count - 1);
  await keyboard.press("Home");
  await eventually(() => playground.at(), 0);
  await keyboard.press("ArrowRight");
  await eventually(() => playground.at(), 1);
  await keyboard.press("End");
  await eventually(() => playground.at(), count);
  await playground.scrubber.focus();
  await keyboard.press("ArrowLeft");
  await eventually(() => playground.at(), count - 1);
});

test("arrow keys in the editor move in the text only", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  const at = await playground.at();
  await playground.editor.click();
  await world.page.keyboard.press("ControlOrMeta+Home");
  await world.page.keyboard.press("ArrowRight");
  await world.page.keyboard.insertText("@");
  assert.ok((await playground.editor.innerText()).startsWith("m@"));
  assert.equal(await playground.at(), at);
});

test("the table has a row for every event, leads there, and says which is now", async () => {
  await playground.open(world.origin);
  await world.page.getByText("All events").click();
  const rows = playground.events.locator("tbody tr");
  await eventually(() => rows.count(), await playground.count());
  await playground.button("Go to event 2").click();
  await eventually(() => playground.at(), 2);
  assert.equal(await rows.nth(1).getAttribute("aria-current"), "step");
  assert.equal(await playground.events.locator("[aria-current]").count(), 1);
});

test("who wants little motion gets an instant at a time", async () => {
  await world.page.emulateMedia({ reducedMotion: "reduce" });
  await playground.open(world.origin);
  await world.page.getByText("All events").click();
  const times = world.page.locator("tbody .time");
  await eventually(() => times.count(), await playground.count());
  const all = await times.allTextContents();
  const endOfFirst = all.findIndex((time) => time !== all[0]);
  await playground.button("Play").click();
  const seen = new Set();
  await eventually(async () => {
    const at = await playground.at();
    seen.add(at);
    return at >= endOfFirst;
  }, true);
  assert.deepEqual([...seen].filter((at) => at !== 0), [endOfFirst]);
});

for (const width of [360, 390, 768]) {
  test(`${width} pixels are wide enough`, async () => {
    const { page } = world;
    const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    await page.setViewportSize({ width, height: 844 });
    await playground.open(world.origin, "");
    const [story, screen] = await widths();
    assert.ok(story <= screen, `a story: ${story} > ${screen}`);
    await playground.open(world.origin);
    await playground.withEditor();
    await playground.write(PROGRAM.replace("-a--b-c|", "-a--b-c".repeat(20)).replace(".take(2)", ""));
    await playground.inState("ready");
    await eventually(async () => (await playground.count()) > 60, true);
    const [wide, seen] = await widths();
    assert.ok(wide <= seen, `${wide} > ${seen}`);
    const box = await playground.diagram.evaluate((box) => [box.scrollWidth, box.clientWidth]);
    assert.ok(box[0] > box[1], "the diagram scrolls in its own box");
    for (const name of ["To the start", "One event back", "Play", "One event forward", "To the end"]) {
      const { x, width: ofButton } = await playground.button(name).boundingBox();
      assert.ok(x >= 0 && x + ofButton <= width, name);
    }
  });
}
