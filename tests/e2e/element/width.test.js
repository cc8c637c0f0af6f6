import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { eventually, fitOf, inBrowser } from "../support/browser.js";
import { element, pages, STRICT } from "./host.js";

const world = inBrowser({ pages, headers: STRICT });
let first;
let second;
let third;

beforeEach(async () => {
  [first, second, third] = ["first", "second", "third"].map((id) => element(world.page, id));
  await world.page.goto(`${world.origin}/column.html`);
  for (const one of [first, second, third]) await one.inState("ready");
});

const fit = (one) => fitOf(one.root.locator(".diagram-box"));
const FITS = { isFilled: true, scrolls: false, marble: 22 };

test("in a narrow column pictures fit without scrolling sideways, and marbles keep their size", async () => {
  for (const one of [first, second, third]) assert.deepEqual(await fit(one), FITS);
});

test("in another width the picture is drawn for it, at the same step", async () => {
  await first.button("To the start").click();
  await first.button("One event forward").click();
  await eventually(first.at, 1);
  for (const isWide of [true, false]) {
    await world.page.locator(".column").evaluate((column, isWide) => column.classList.toggle("wide", isWide), isWide);
    for (const one of [first, second, third]) await eventually(() => fit(one), FITS);
    assert.equal(await first.at(), 1);
  }
});

test("an element is as high as what is in it, unless its height is given", async () => {
  const { height } = await second.root.boundingBox();
  const inside = await second.root.locator(".figure").evaluate((figure) =>
    [...figure.querySelectorAll("textarea, .diagram-box svg")].reduce((sum, part) => sum + part.clientHeight, 0));
  assert.ok(height < 220 && height - inside < 24, `${height} for ${inside}`);
  assert.equal((await third.root.boundingBox()).height, 240);
});
