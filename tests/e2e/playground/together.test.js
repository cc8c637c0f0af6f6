// Whatever is done in whatever order: text, knobs, diagram and link are of the same program.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const world = inBrowser({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
});

/** Numbers that look random and are always the same. */
function* numbers(seed) {
  for (;;) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    yield seed / 2 ** 32;
  }
}

const firstLine = async () => (await playground.text()).split("\n")[0];

test("100 edits, drags, steps and undos leave text, knobs, diagram and link consistent", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  const random = numbers(7);
  const below = (n) => Math.floor(random.next().value * n);
  const { keyboard } = world.page;
  const marbles = world.page.getByRole("group", { name: "marbles", exact: true }).getByRole("slider");
  const acts = {
    async turn() {
      const count = await marbles.count();
      if (count === 0) return;
      await marbles.nth(below(count)).focus();
      await keyboard.press(["ArrowRight", "ArrowLeft", "Insert", "Delete", "Shift+ArrowRight", "x"][below(6)]);
    },
    async type() {
      await playground.editor.click();
      await keyboard.press("ControlOrMeta+End");
      await keyboard.insertText(["// a\n", " ", "\n"][below(3)]);
    },
    async undo() {
      await playground.editor.click();
      await keyboard.press(["ControlOrMeta+z", "ControlOrMeta+y"][below(2)]);
    },
    async step() {
      await playground.button(["One event back", "One event forward", "To the start", "To the end"][below(4)]).press("Enter");
    },
  };
  const names = Object.keys(acts);
  for (let number = 0; number < 100; number++) {
    await acts[names[below(names.length)]]();
    if (number % 10 < 9) continue;
    await playground.inState("ready");
    const written = /^marbles\("(.*)"\)/.exec(await firstLine())[1];
    const values = [...written].filter((letter) => /\w/.test(letter));
    await eventually(async () => (await marbles.allTextContents()).filter((text) => /\w/.test(text)), values, written);
    await playground.button("Share").click();
    const link = () => world.page.evaluate(() => navigator.clipboard.readText());
    await eventually(async () => (await link()) === (await world.page.evaluate(() => location.href)), true);
    const other = await world.context.newPage();
    await other.goto(await link());
    const same = new Playground(other);
    await same.inState("ready");
    await same.withEditor();
    assert.equal(await same.text(), await playground.text());
    assert.equal(await same.count(), await playground.count());
    await other.close();
  }
});
