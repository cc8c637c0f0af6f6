import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
  await playground.open(world.origin);
  await playground.withEditor();
});

const MESSY = 'marbles("-a--b-c|").map(x->x.toUpperCase()) .filter( x->true ).take(2)';
const TIDY = 'marbles("-a--b-c|")\n    .map(x -> x.toUpperCase())\n    .filter(x -> true)\n    .take(2)';
const told = (text) => world.page.getByRole("status").getByText(text).waitFor();
const lines = async () => (await playground.editor.locator(".cm-line").allInnerTexts()).join("\n").trim();

test("the program is laid out, the cursor stays at its word, and one undo brings it back", async () => {
  await playground.write(MESSY);
  await playground.inState("ready");
  for (let letter = 0; letter < ")".length + "2".length; letter++) await world.page.keyboard.press("ArrowLeft");
  await world.page.keyboard.press("ControlOrMeta+Shift+f");
  await eventually(lines, TIDY);
  await world.page.keyboard.insertText("1");
  await eventually(lines, TIDY.replace("take(2)", "take(12)"));
  await world.page.keyboard.press("ControlOrMeta+z");
  await world.page.keyboard.press("ControlOrMeta+z");
  await eventually(lines, MESSY);
});

test("the button does the same, and says when there is nothing to do", async () => {
  await playground.write(MESSY);
  await playground.inState("ready");
  await playground.button("Format").click();
  await eventually(lines, TIDY);
  await playground.button("Format").click();
  await told("Already formatted");
});

test("broken text is left alone", async () => {
  const broken = 'marbles("-a|").map( x->';
  await playground.write(broken);
  await playground.inState("error");
  await playground.button("Format").click();
  await told("Not formatted");
  assert.equal(await lines(), broken);
});

test("without the editor the text area is laid out", async () => {
  await world.page.route("**/editor.js", (route) => route.abort());
  await world.page.reload();
  await playground.inState("ready");
  await playground.editor.fill(MESSY);
  await playground.inState("ready");
  await playground.button("Format").click();
  await eventually(async () => (await playground.editor.inputValue()).trim(), TIDY);
});
