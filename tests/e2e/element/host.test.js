import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { assertAccessible, eventually, inBrowser } from "../support/browser.js";
import { element, pages, STRICT } from "./host.js";

const world = inBrowser({ pages, headers: STRICT });
let first;
let second;
let third;

beforeEach(async () => {
  [first, second, third] = ["first", "second", "third"].map((id) => element(world.page, id));
  await world.page.goto(`${world.origin}/host.html`);
  for (const one of [first, second, third]) await one.inState("ready");
});

const heard = () => world.page.evaluate(() => window.heard);

test("three elements draw under a strict policy, and break nothing of it", async () => {
  for (const [one, value] of [[first, "A"], [second, "x"], [third, "p"]]) {
    assert.ok(await one.marble(value).first().isVisible());
  }
  assert.deepEqual(await world.page.evaluate(() => window.violations), []);
});

test("the host's styles stay outside", async () => {
  const style = await first.root.locator("textarea").evaluate((area) => {
    const { color, fontStyle, letterSpacing, textTransform } = getComputedStyle(area);
    return { color, fontStyle, letterSpacing, textTransform };
  });
  assert.deepEqual(style, {
    color: "rgb(29, 31, 36)",
    fontStyle: "normal",
    letterSpacing: "normal",
    textTransform: "none",
  });
  assert.ok(await first.button("Play").isVisible());
  assert.ok(await first.scrubber.isVisible());
});

test("they step, each for itself", async () => {
  const end = await first.at();
  await first.button("One event back").click();
  await eventually(first.at, end - 1);
  await first.button("To the start").click();
  await eventually(first.at, 0);
  assert.ok((await first.future.count()) > 0);
  assert.equal(await second.at(), 2);
});

test("attributes say how much there is to handle, and where it starts", async () => {
  assert.equal(await second.at(), 2);
  assert.equal(await second.root.locator("textarea").count(), 0);
  assert.equal(await second.root.locator("pre").innerText(), 'marbles("-x-y|")\n    .take(1)');
  const [box, scrubber] = [await second.root.boundingBox(), await second.scrubber.boundingBox()];
  assert.equal(box.height, 420);
  assert.ok(scrubber.y + scrubber.height <= box.y + box.height, "all controls fit into the height");
  assert.equal(await third.root.getByRole("button").count(), 0);
  await second.root.evaluate((root) => root.setAttribute("step", "1"));
  await eventually(second.at, 1);
  await third.root.evaluate((root) => root.setAttribute("controls", ""));
  await third.button("Play").waitFor();
});

test("the program can be changed in place", async () => {
  await first.root.locator("textarea").fill('marbles("-n-m|")');
  await first.marble("m").first().waitFor();
  await first.root.locator("textarea").fill('marbles("-n-m|").mpa(x -> x)');
  await first.inState("error");
  await first.root.getByText("line 1, column 18").waitFor();
  assert.ok(await first.marble("m").first().isVisible());
});

test("the theme follows the host, live, unless it is given", async () => {
  const html = world.page.locator("html");
  assert.deepEqual([await first.theme(), await third.theme()], ["light", "dark"]);
  await html.evaluate((root) => root.classList.add("night"));
  await eventually(first.theme, "dark");
  assert.deepEqual(await first.colours(), await third.colours());
  await html.evaluate((root) => root.classList.remove("night"));
  await eventually(first.theme, "light");
  assert.notDeepEqual(await first.colours(), await third.colours());
  await third.root.evaluate((root) => root.setAttribute("theme", "light"));
  await eventually(third.theme, "light");
});

test("the host's keys are the host's, the element's are its own", async () => {
  const { keyboard } = world.page;
  await keyboard.press("ArrowRight");
  await keyboard.press("s");
  assert.deepEqual(await heard(), ["ArrowRight", "s"]);

  await first.button("One event back").focus();
  const at = await first.at();
  await keyboard.press("ArrowLeft");
  await eventually(first.at, at - 1);
  await first.scrubber.focus();
  await keyboard.press("ArrowLeft");
  await eventually(first.at, at - 2);
  await first.root.locator("textarea").focus();
  await keyboard.type("q");
  assert.deepEqual(await heard(), ["ArrowRight", "s"]);

  await first.button("Play").focus();
  await keyboard.press("s");
  await keyboard.press("Control+ArrowRight");
  assert.deepEqual(await heard(), ["ArrowRight", "s", "s", "Control", "ArrowRight"]);
});

test("an element without controls takes no keys at all", async () => {
  await third.root.locator(".diagram-box").focus();
  await world.page.keyboard.press("ArrowRight");
  assert.deepEqual(await heard(), ["ArrowRight"]);
});

test("an element far away waits until it is nearly seen, in the room that it will need", async () => {
  const last = element(world.page, "last");
  assert.equal(await last.root.getAttribute("data-state"), "loading");
  assert.ok((await last.root.boundingBox()).height >= 220);
  await last.root.scrollIntoViewIfNeeded();
  await last.inState("ready");
});

test("axe finds nothing in the elements", async () => {
  await assertAccessible(world.page);
});
