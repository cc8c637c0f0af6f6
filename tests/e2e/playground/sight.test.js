// What a reader sees without scrolling, and what is scrolled to for them.
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const SCREENS = { phone: { width: 390, height: 844, isTouched: true }, laptop: { width: 1280, height: 720 } };

/** Whether the middle of an element can be pointed at: it is on the screen, and nothing is over it. */
const isInSight = (element) =>
  element.evaluate((it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return Boolean(there && (it.contains(there) || there.contains(it)));
  });

for (const [name, { width, height, isTouched = false }] of Object.entries(SCREENS)) {
  describe(`on a ${name}`, () => {
    const world = inBrowser({ context: { viewport: { width, height }, hasTouch: isTouched, isMobile: isTouched } });
    let playground;

    beforeEach(async () => {
      playground = new Playground(world.page);
    });

    test("a first visit sees the line that runs, what it does in the picture, the steps and the sentence", async () => {
      await playground.open(world.origin, "");
      await playground.withEditor();
      await eventually(() => isInSight(world.page.locator(".editor .running").first()), true, "line");
      assert.match(await world.page.locator(".editor .running").first().textContent(), /^timeout/);
      for (const it of [playground.now.first(), playground.button("Play"), playground.scrubber]) {
        assert.equal(await isInSight(it), true, `${it}`);
      }
      const sentence = playground.sentence.getByText("800 ms passed without a value: timeout fails");
      assert.equal(await isInSight(sentence), true, "sentence");
      assert.equal(await isInSight(playground.button("late")), true, "scenario");
    });

    test("steps that are taken far down in the picture can be followed in the program", async () => {
      await playground.open(world.origin, "/favorites/usual/callback-with-fallback");
      await playground.withEditor();
      const lines = new Set();
      await playground.button("To the start").click();
      for (let step = 0; step < 12; step++) {
        await playground.button("One event forward").click();
        const running = world.page.locator(".editor .running");
        if ((await running.count()) === 0) continue;
        await eventually(() => isInSight(running.first()), true, `step ${step}`);
        lines.add(await running.first().textContent());
      }
      assert.ok(lines.size > 2, [...lines].join("\n"));
    });
  });
}

describe("a line that does not fit", () => {
  const world = inBrowser({ context: { viewport: { width: 390, height: 844 } } });

  test("goes on further in than it began, and its first word stays with its indentation", async () => {
    const playground = new Playground(world.page);
    await playground.open(world.origin);
    await playground.withEditor();
    const long = `.map(x -> ${"x.toUpperCase().trim()".repeat(3)})`;
    await playground.write(`marbles("-a|")\n        ${long}`);
    const rows = await world.page.locator(".cm-line").last().evaluate((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const lefts = new Map();
      for (const { left, top, width } of range.getClientRects()) {
        if (width > 0) lefts.set(top, Math.min(lefts.get(top) ?? Infinity, left));
      }
      return [...lefts].sort(([a], [b]) => a - b).map(([, left]) => left);
    });
    assert.ok(rows.length > 1, "it does not fit");
    assert.ok(rows.slice(1).every((left) => left > rows[0]), `${rows}`);
    const first = await world.page.locator(".cm-line").last().evaluate((line) => line.querySelector(".cm-indentation").textContent);
    assert.equal(first, "        .");
  });
});
