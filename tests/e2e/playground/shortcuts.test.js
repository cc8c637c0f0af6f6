import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { assertAccessible, eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
  await playground.open(world.origin);
});

const dialog = () => world.page.getByRole("dialog", { name: "Keyboard shortcuts" });
const row = (told) => dialog().locator(".shortcut").filter({ hasText: told }).first();

test("? shows every key, and Escape hides it", async () => {
  await playground.scrubber.focus();
  await world.page.keyboard.press("?");
  await dialog().waitFor();
  for (const place of ["Anywhere", "In the run", "On a marble that can be moved", "In the program"]) {
    assert.equal(await dialog().getByRole("heading", { name: place }).count(), 1, place);
  }
  assert.equal(await row("Find an operator").locator("dd").innerText().then((text) => text.replace(/\s/g, "")), "CtrlK");
  await assertAccessible(world.page, "the list of shortcuts");
  await world.page.keyboard.press("Escape");
  await eventually(() => dialog().count(), 0);
  assert.equal(await playground.scrubber.evaluate((it) => it === document.activeElement), true);
});

test("the button shows it too, and a question mark in the program is only typed", async () => {
  await playground.withEditor();
  await playground.editor.click();
  await world.page.keyboard.type("// ?");
  assert.equal(await dialog().count(), 0);
  await playground.button("Keys").click();
  await dialog().waitFor();
  await dialog().getByRole("button", { name: "Close" }).click();
  await eventually(() => dialog().count(), 0);
});

test("keys of the run do what the list says", async () => {
  const count = await playground.count();
  await playground.diagram.focus();
  for (const [key, at] of [["Home", 0], ["ArrowRight", 1], ["End", count], ["ArrowLeft", count - 1]]) {
    await world.page.keyboard.press(key);
    await eventually(() => playground.at(), at, key);
  }
  await world.page.keyboard.press("Home");
  await world.page.keyboard.press("p");
  await playground.button("Pause").waitFor();
  await world.page.keyboard.press("p");
  await playground.button("Play").waitFor();
});
