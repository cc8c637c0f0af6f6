// Marbles of the program: by mouse, by keys, and by touch.
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { assertAccessible, eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const PROGRAM = 'marbles("-a--b-c|").take(5)';

const knobs = (world) => {
  const playground = new Playground(world.page);
  const button = (name) => world.page.getByRole("group", { name: "marbles", exact: true }).getByRole("button", { name, exact: true });
  const start = async () => {
    await playground.open(world.origin);
    await playground.withEditor();
    await playground.write(PROGRAM);
    await playground.withKnobs();
    await playground.knob("marbles", "Value c").waitFor();
    await playground.inState("ready");
  };
  const diagram = (text) => eventually(() => playground.text(), PROGRAM.replace("-a--b-c|", text), text);
  return { playground, button, start, diagram };
};

describe("by mouse", () => {
  const world = inBrowser();

  test("a marble is dragged, added, turned into an error or the end, and removed", async () => {
    const { playground, button, start, diagram } = knobs(world);
    await start();
    const track = await world.page.locator(".knob-track").first().boundingBox();
    const a = await playground.knob("marbles", "Value a").boundingBox();
    const b = await playground.knob("marbles", "Value b").boundingBox();
    const frame = (b.x - a.x) / 3;
    const middle = a.y + a.height / 2;
    await world.page.mouse.move(a.x + a.width / 2, middle);
    await world.page.mouse.down();
    await world.page.mouse.move(a.x + a.width / 2 + frame, middle, { steps: 4 });
    await world.page.mouse.up();
    await diagram("--a-b-c|");
    // Where there is none, a double click adds one.
    await world.page.mouse.dblclick(track.x + frame * 0.05, middle);
    await eventually(async () => /marbles\("\w-a-b-c\|"\)/.test(await playground.text()), true);
    await world.page.keyboard.press("ControlOrMeta+z");
    // Marbles are those of the program as it is now, and not still those of the one before.
    await diagram("--a-b-c|");
    await playground.inState("ready");
    await playground.knob("marbles", "Value b").click();
    await button("Turn into an error").click();
    await eventually(async () => (await playground.text()).includes("--a-#"), true);
    await playground.knob("marbles", "Error").click();
    await button("Remove").click();
    await eventually(async () => !(await playground.text()).includes("#"), true);
  });

  test("drags and typing are undone one after the other, wherever the focus is", async () => {
    const { playground, start, diagram } = knobs(world);
    await start();
    await playground.knob("marbles", "Value a").press("ArrowRight");
    await diagram("--a-b-c|");
    await playground.editor.click();
    await world.page.keyboard.press("ControlOrMeta+End");
    await world.page.keyboard.insertText(".skip(1)");
    await eventually(() => playground.text(), `${PROGRAM.replace("-a--b-c|", "--a-b-c|")}.skip(1)`);
    await playground.knob("marbles", "Value c").press("Delete");
    await eventually(async () => /"--a-b-*\|"/.test(await playground.text()), true);
    await playground.knob("marbles", "Value b").press("ControlOrMeta+z");
    await eventually(() => playground.text(), `${PROGRAM.replace("-a--b-c|", "--a-b-c|")}.skip(1)`);
    await playground.editor.click();
    await world.page.keyboard.press("ControlOrMeta+z");
    await diagram("--a-b-c|");
    await world.page.keyboard.press("ControlOrMeta+z");
    await diagram("-a--b-c|");
    await world.page.keyboard.press("ControlOrMeta+Shift+Z");
    await diagram("--a-b-c|");
  });
});

describe("by keys", () => {
  const world = inBrowser();

  test("letters, signs, Insert and Delete change a marble", async () => {
    const { playground, start, diagram } = knobs(world);
    await start();
    await playground.knob("marbles", "Value a").press("x");
    await diagram("-x--b-c|");
    await playground.knob("marbles", "Value b").press("Delete");
    await eventually(async () => !(await playground.text()).includes("b-c"), true);
    await playground.knob("marbles", "Value c").press("#");
    await eventually(async () => (await playground.text()).includes("#"), true);
    await playground.knob("marbles", "Error").press("|");
    await eventually(async () => !(await playground.text()).includes("#"), true);
    await playground.knob("marbles", "Value x").press("Insert");
    await eventually(async () => /"-x\w/.test(await playground.text()), true);
  });
});

describe("by touch", () => {
  const world = inBrowser({ context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });

  /** A finger that goes from one place to another, as the browser sees it. */
  const drag = async (from, to) => {
    const session = await world.context.newCDPSession(world.page);
    const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [from]);
    for (let step = 1; step <= 6; step++) {
      const share = step / 6;
      await touch("touchMove", [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
    }
    await touch("touchEnd", []);
    await session.detach();
  };

  test("a finger moves a marble, and the page stays where it is", async () => {
    const { playground, start, diagram } = knobs(world);
    await start();
    await playground.knob("marbles", "Value a").scrollIntoViewIfNeeded();
    const before = await world.page.evaluate(() => scrollY);
    const a = await playground.knob("marbles", "Value a").boundingBox();
    const b = await playground.knob("marbles", "Value b").boundingBox();
    const from = { x: a.x + a.width / 2, y: a.y + a.height / 2 };
    await drag(from, { x: from.x + (b.x - a.x) / 3, y: from.y });
    await diagram("--a-b-c|");
    assert.equal(await world.page.evaluate(() => scrollY), before);
  });

  test("a tap chooses a marble, and buttons do the rest", async () => {
    const { playground, button, start } = knobs(world);
    await start();
    await playground.knob("marbles", "Value b").tap();
    await button("Turn into an error").tap();
    await eventually(async () => (await playground.text()).includes("#"), true);
    await button("Remove").tap();
    await eventually(async () => (await playground.text()).includes("#"), false);
    await button("Add a value").tap();
    await playground.knob("marbles", "Value b").waitFor();
  });

  test("what is touched is large enough", async () => {
    const { playground, button, start } = knobs(world);
    await start();
    await playground.knob("marbles", "Value b").tap();
    const small = await world.page.locator("button:visible, select:visible").evaluateAll((all) =>
      all
        .filter((it) => !it.closest(".cm-editor, .events, .inspector, .sentence") && it.checkVisibility())
        .map((it) => ({
          name: it.getAttribute("aria-label") ?? it.textContent,
          // Rows of a picture are less than a finger apart.
          least: it.closest(".diagram") ? 31.5 : 43.5,
          ...it.getBoundingClientRect().toJSON(),
        }))
        .filter(({ height, least }) => height > 0 && height < least)
        .map(({ name, height }) => `${name}: ${height}`));
    assert.deepEqual(small, []);
    // The marble itself is small; what catches the finger is not.
    const reach = await playground.knob("marbles", "Value b").evaluate((it) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      const hits = (x, y) => document.elementFromPoint(left + width / 2 + x, top + height / 2 + y) === it;
      return [hits(0, 20), hits(0, -20)];
    });
    assert.deepEqual(reach, [true, true]);
    assert.equal(await button("Remove").count(), 1);
    await assertAccessible(world.page, "a phone, with a marble chosen");
  });
});
