import { test } from "node:test";
import { inBrowser } from "../support/browser.js";

const world = inBrowser({ context: { javaScriptEnabled: false } });

test("without JavaScript the page says what it needs", async () => {
  await world.page.goto(world.origin);
  await world.page.getByText("needs JavaScript and WebAssembly").waitFor();
});
