// One browser for a file of tests, one page for a test.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, firefox } from "playwright-core";
import { serve } from "./server.js";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How long anything may take before it counts as not happening. */
const PATIENCE = 10_000;

/** The browser that the environment names: a Firefox, or else a Chromium. */
function launch() {
  // The channel means a Firefox as it is published, not one that Playwright has changed. Playwright after 1.60 asks
  // for preferences that Firefox cannot emulate.
  if (process.env.FIREFOX) return firefox.launch({ channel: "moz-firefox", executablePath: process.env.FIREFOX });
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/**
 * Sets a file of tests up. What is returned holds `page`, `context` and `origin` of the running test.
 * `options.context` are Playwright's options of a context; the rest goes to `serve`.
 */
export function inBrowser({ context: contextOptions = {}, ...serving } = {}) {
  const world = { browser: null, context: null, page: null, origin: "", errors: [] };
  let server;
  before(async () => {
    server = await serve(serving);
    world.origin = server.origin;
    world.browser = await launch();
  });
  beforeEach(async () => {
    world.context = await world.browser.newContext({ viewport: { width: 1440, height: 900 }, ...contextOptions });
    world.page = await world.context.newPage();
    world.page.setDefaultTimeout(PATIENCE);
    world.errors = [];
    world.page.on("pageerror", (error) => world.errors.push(String(error)));
  });
  afterEach(async () => {
    await world.context.close();
    // No test ends well on a page that broke. One that breaks it on purpose empties the list.
    assert.deepEqual(world.errors, []);
  });
  after(async () => {
    await world.browser?.close();
    await server?.close();
  });
  return world;
}

/** Nothing on the page keeps readers out, as far as a program can tell. */
export async function assertAccessible(page, what) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  assert.deepEqual(told, [], what);
}

/** Waits until a question asked of a page has the answer expected, and shows the last answer if it never has. */
export async function eventually(ask, expected, what) {
  const end = Date.now() + PATIENCE;
  let answer = await ask();
  while (JSON.stringify(answer) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((soon) => setTimeout(soon, 20));
    answer = await ask();
  }
  assert.deepEqual(answer, expected, what);
}

/** How the picture of a box fits into it: both in CSS pixels, and the height of a marble on the screen. */
export const fitOf = (box) =>
  box.evaluate((box) => {
    const svg = box.querySelector("svg");
    return {
      isFilled: Number(svg?.getAttribute("width")) === box.clientWidth,
      scrolls: box.scrollWidth > box.clientWidth,
      marble: Math.round(svg?.querySelector(".mr-value")?.getBBox().height * svg?.getScreenCTM().d),
    };
  });
