import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { eventually, inBrowser } from "../support/browser.js";
import { Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
});

const chip = (name) => playground.button(name);
const tab = (name) => world.page.getByRole("navigation", { name: "Files" }).getByRole("button", { name, exact: true });
const shown = (text) => playground.diagram.locator(".mr-screen").getByText(text, { exact: true }).first();

const trouble = (text) => playground.diagram.locator("text").filter({ hasText: text }).first();

test("a first visit stands at the moment of the timeout, before the editor has loaded", async () => {
  let letEditorLoad;
  const wanted = new Promise((letLoad) => (letEditorLoad = letLoad));
  await world.page.route("**/editor.js", async (route) => {
    await wanted;
    await route.continue();
  });
  await playground.open(world.origin, "");
  assert.equal(await world.page.locator('[data-editor="plain"]').count(), 1);
  assert.match(await playground.sentence.textContent(), /^800 ms.*timeout.*TimeoutException/);
  assert.equal(await chip("late").getAttribute("aria-pressed"), "true");
  assert.ok((await playground.future.count()) > 0);
  letEditorLoad();
  await playground.withEditor();
  await eventually(async () => (await world.page.locator(".running").allTextContents()).join(""), "timeout(Duration.ofMillis(800))");
});

test("a scenario changes the answers, and what was there can be had back", async () => {
  await playground.open(world.origin, "");
  await playground.withEditor();
  await chip("usual").click();
  await eventually(() => chip("usual").getAttribute("aria-pressed"), "true");
  await shown("Casablanca").waitFor();
  await tab("Answers").click();
  await eventually(async () => (await playground.text()).includes('FAVORITES = "--(abc|)"'), true);
  await playground.editor.click();
  await world.page.keyboard.press("ControlOrMeta+z");
  await eventually(() => chip("late").getAttribute("aria-pressed"), "true");
});

test("tabs lead to the other styles and to what they talk to, each with a history of its own", async () => {
  await playground.open(world.origin, "");
  await playground.withEditor();
  await tab("Futures").click();
  await eventually(async () => (await playground.text()).includes("orTimeout"), true);
  await playground.inState("ready");
  await playground.editor.click();
  await world.page.keyboard.press("ControlOrMeta+Home");
  await world.page.keyboard.insertText("/* mine */ ");
  await tab("Services").click();
  await eventually(async () => (await playground.text()).includes("class UserService"), true);
  await tab("Futures").click();
  await eventually(async () => (await playground.text()).startsWith("/* mine */"), true);
  await playground.editor.click();
  await world.page.keyboard.press("ControlOrMeta+z");
  await eventually(async () => (await playground.text()).startsWith("/* mine */"), false);
  await world.page.getByRole("combobox", { name: "Task" }).selectOption("plain");
  await eventually(async () => (await playground.text()).includes("orTimeout"), false);
  assert.equal(await tab("Futures").getAttribute("aria-current"), "true");
});

test("every story opens from the menu and runs", async () => {
  await playground.open(world.origin, "");
  const menu = world.page.getByRole("combobox", { name: "Story" });
  for (const story of await menu.locator("option").allTextContents()) {
    await menu.selectOption(story);
    await eventually(() => menu.locator("option:checked").textContent(), story);
    await playground.inState("ready");
    await eventually(async () => (await playground.count()) > 0, true, story);
  }
});

test("a newcomer changes the timeout to 200 ms and sees the fallback", async () => {
  await playground.open(world.origin, "/favorites/one-by-one/reactive-with-fallback");
  await playground.withEditor();
  await shown("Casablanca").waitFor();
  await world.page.getByRole("slider", { name: "timeout" }).fill("200");
  await eventually(async () => (await playground.text()).includes("Duration.ofMillis(200)"), true);
  await trouble("TimeoutException").waitFor();
  await playground.inState("ready");
  assert.equal(await shown("Casablanca").count(), 0);
  // Two of the cache, after the one that was in time.
  await shown("Brazil").waitFor();
});

test("a newcomer drags a favourite past the deadline, and takes it back", async () => {
  await playground.open(world.origin, "/favorites/usual/reactive-with-fallback");
  await playground.withEditor();
  await shown("Casablanca").waitFor();
  const marble = playground.knob("favorites", "Value a");
  const from = await marble.boundingBox();
  const track = await world.page.locator(".knob-track").first().boundingBox();
  await world.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await world.page.mouse.down();
  await world.page.mouse.move(track.x + track.width * 0.5, from.y, { steps: 5 });
  await world.page.mouse.move(track.x + track.width * 0.7, from.y, { steps: 5 });
  await world.page.mouse.up();
  assert.ok(Number(await marble.getAttribute("aria-valuenow")) > 800);
  await trouble("TimeoutException").waitFor();
  await playground.inState("ready");
  assert.equal(await shown("Casablanca").count(), 0);
  await marble.focus();
  for (let steps = 0; steps < 40 && !(await shown("Casablanca").count()); steps++) {
    await world.page.keyboard.press("ControlOrMeta+z");
    await playground.inState("ready");
  }
  await shown("Casablanca").waitFor();
});

test("marbles move, come, go and turn from the keyboard", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  const { keyboard } = world.page;
  const first = async (text) => eventually(async () => (await playground.text()).split("\n")[0], text);
  await playground.knob("marbles", "Value a").focus();
  await keyboard.press("ArrowRight");
  await first('marbles("--a-b-c|")');
  await keyboard.press("x");
  await first('marbles("--x-b-c|")');
  await keyboard.press("Insert");
  await first('marbles("--xab-c|")');
  await keyboard.press("Delete");
  await playground.inState("ready");
  await playground.knob("marbles", "Value c").focus();
  await keyboard.press("#");
  await eventually(async () => /#"\)$/.test((await playground.text()).split("\n")[0]), true);
  await playground.diagram.locator(".mr-error, .mr-error-text").first().waitFor();
  await playground.knob("marbles", "Error").press("|");
  await eventually(async () => /\|"\)$/.test((await playground.text()).split("\n")[0]), true);
});

test("marbles change by buttons alone", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  const lane = world.page.getByRole("group", { name: "marbles", exact: true });
  await playground.knob("marbles", "Value b").click();
  await lane.getByRole("button", { name: "Remove" }).click();
  await eventually(async () => (await playground.text()).split("\n")[0], 'marbles("-a----c|")');
  await lane.getByRole("button", { name: "Add a value" }).click();
  await eventually(async () => (await playground.text()).split("\n")[0], 'marbles("-a----c-(b|)")');
});

test("a newcomer finds the event that cancelled the source", async () => {
  await playground.open(world.origin, "");
  await world.page.getByText("All events").click();
  const row = playground.events.locator("tbody tr").filter({ hasText: /cancel/ }).first();
  await row.getByRole("button").click();
  await eventually(async () => /cancels/.test(await playground.sentence.textContent()), true);
  const because = world.page.locator(".inspector").getByRole("button", { name: /timer of timeout fires/ });
  await because.click();
  await eventually(async () => /timer of timeout fires/.test(await playground.sentence.textContent()), true);
});

test("a newcomer writes a chain with zip", async () => {
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.write('Flux.zip(marbles("-a-b|"), numbers("--1-2|"), (a, b) -> a + b)');
  await playground.marble("a1").first().waitFor();
  await playground.inState("ready");
});

test("a newcomer compares the three styles when a detail call fails", async () => {
  await playground.open(world.origin, "/favorites/detail-fails/reactive");
  await playground.button("Compare").click();
  const columns = world.page.locator(".column");
  await eventually(() => columns.count(), 3);
  await playground.inState("ready");
  await playground.button("To the start").click();
  const places = () => columns.evaluateAll((all) => all.map((column) => Number(column.dataset.at)));
  await eventually(places, [0, 0, 0]);
  await playground.button("Next timeout or error").click();
  await eventually(async () => (await places()).some((at) => at > 0), true);
  await world.page.locator(".column .running-line").first().waitFor();
  await playground.button("To the end").click();
  const total = await playground.count();
  await eventually(async () => (await places()).reduce((a, b) => a + b), total);
  const lines = await columns.locator(".measures dd").evaluateAll((all) => all.map((count) => Number(count.textContent)));
  assert.equal(lines.length, 15);
  assert.ok(lines[0] > lines[5] && lines[5] > lines[10], "each style takes fewer lines than the one before");
  await playground.button("Compare").click();
  await playground.editor.waitFor();
});

test("it plays at another speed, and leaps by lane, thread and trouble", async () => {
  await playground.open(world.origin, "");
  await playground.button("To the start").click();
  await playground.button("One event forward").click();
  await eventually(() => playground.at(), 1);
  await playground.button("Next in this lane").click();
  await eventually(async () => (await playground.at()) > 1, true);
  const at = await playground.at();
  await playground.button("Next on this thread").click();
  await eventually(() => playground.at(), at + 1);
  await playground.button("Next timeout or error").click();
  await eventually(async () => /TimeoutException/.test(await playground.sentence.textContent()), true);
  await world.page.getByRole("combobox", { name: "Speed" }).selectOption("10×");
  await playground.button("Play").click();
  await eventually(async () => (await playground.at()) === (await playground.count()), true);
});
