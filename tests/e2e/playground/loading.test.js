import { beforeEach, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { inBrowser } from "../support/browser.js";
import { PROGRAM, Playground } from "./page.js";

const world = inBrowser();
let playground;

beforeEach(async () => {
  playground = new Playground(world.page);
});

const REST = "**/marblerun_engine_rest.wasm";
// No story sorts: the engine's first file has nothing for it.
const RARE = 'marbles("-y-x|").sort().map(x -> x.toUpperCase())';
const OWN = `1.${deflateRawSync(`workshop 0 0\np ${RARE.length} program\n${RARE}`).toString("base64url")}`;

for (const [where, width] of [["a phone", 375], ["a screen", 1440]])
  test(`stories are shown and compared on ${where} without the rest of the engine`, async () => {
    await world.page.route(REST, (route) => route.abort());
    await world.page.setViewportSize({ width, height: 900 });
    // What a first visit shows was made without the engine.
    for (const fragment of ["/favorites/usual/reactive-with-fallback", "/workshop", "/favorites/late/future-with-fallback"])
      await playground.open(world.origin, fragment);
    await playground.button("Compare").click();
    await world.page.locator(".column").nth(2).waitFor();
    await playground.inState("ready");
  });

test("a link to a program of one's own loads both parts side by side", async () => {
  const { page } = world;
  const rest = page.waitForRequest(REST);
  await page.route("**/marblerun_engine_bg.wasm", async (route) => {
    await rest;
    await route.continue();
  });
  await playground.open(world.origin, OWN);
  await playground.marble("X").first().waitFor();
});

test("what was written on an earlier visit loads both parts side by side", async () => {
  const { page } = world;
  await playground.open(world.origin, "/workshop");
  await playground.withEditor();
  await playground.write(RARE);
  await playground.marble("X").first().waitFor();
  await page.waitForFunction(() => localStorage.getItem("marblerun.draft.workshop"));
  for (const fragment of ["", "/workshop"]) {
    await page.goto("about:blank");
    const rest = page.waitForRequest(REST);
    await page.route("**/marblerun_engine_bg.wasm", async (route) => {
      await rest;
      await route.continue();
    });
    await playground.open(world.origin, fragment);
    await playground.marble("X").first().waitFor();
    await page.unroute("**/marblerun_engine_bg.wasm");
  }
});

test("a program that needs the rest is shown, and what comes after it", async () => {
  const rest = world.page.waitForRequest(REST);
  await playground.open(world.origin);
  await rest;
  await playground.withEditor();
  await playground.write(RARE);
  await playground.marble("X").first().waitFor();
  await playground.inState("ready");
  await playground.write(PROGRAM.replace("-a--b", "-r--s"));
  await playground.marble("R").first().waitFor();
  await playground.inState("ready");
});

test("a rest that does not load is said in the page, and tried again", async () => {
  await world.page.route(REST, (route) => route.abort());
  await playground.open(world.origin);
  await playground.withEditor();
  await playground.write(RARE);
  await playground.inState("error");
  await world.page.unroute(REST);
  await world.page.keyboard.insertText(" ");
  await playground.marble("X").first().waitFor();
  await playground.inState("ready");
});
