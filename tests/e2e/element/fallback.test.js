import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inBrowser } from "../support/browser.js";
import { element, pages, STRICT } from "./host.js";

describe("without JavaScript", () => {
  const world = inBrowser({ pages, headers: STRICT, context: { javaScriptEnabled: false } });

  test("the reader sees what the page has in the place of the element", async () => {
    await world.page.goto(`${world.origin}/host.html`);
    assert.ok(await world.page.getByText('marbles("-a--b-c|")').isVisible());
    assert.ok(await world.page.getByText("A picture that somebody made.").isVisible());
  });
});

describe("when the engine does not load", () => {
  const world = inBrowser({ pages, headers: STRICT });

  test("the reader sees what the page has in the place of the element", async () => {
    await world.page.route("**/marblerun_embed_bg.wasm", (route) => route.abort());
    await world.page.goto(`${world.origin}/host.html`);
    await element(world.page, "first").inState("error");
    assert.ok(await world.page.getByText('marbles("-a--b-c|")').isVisible());
    assert.ok(await world.page.getByText("A picture that somebody made.").isVisible());
  });

  test("a later element tries again", async () => {
    await world.page.route("**/marblerun_embed_bg.wasm", (route) => route.abort(), { times: 1 });
    await world.page.goto(`${world.origin}/host.html`);
    await element(world.page, "first").inState("error");
    const last = element(world.page, "last");
    await last.root.scrollIntoViewIfNeeded();
    await last.inState("ready");
  });
});

describe("when it loads slowly", () => {
  const world = inBrowser({ pages, headers: STRICT });

  test("the engine's two parts are on their way side by side", async () => {
    const { page } = world;
    const rest = page.waitForRequest("**/marblerun_engine_rest.wasm");
    await page.route("**/marblerun_engine_bg.wasm", async (route) => {
      await rest;
      await route.continue();
    });
    await page.goto(`${world.origin}/host.html`);
    await element(page, "first").inState("ready");
  });
});
