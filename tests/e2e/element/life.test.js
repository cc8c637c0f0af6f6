import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { eventually, inBrowser } from "../support/browser.js";
import { element, pages, STRICT } from "./host.js";

const world = inBrowser({ pages, headers: STRICT });

beforeEach(() => world.page.goto(`${world.origin}/empty.html`));

const count = () => world.page.evaluate(async () => (await import("/marblerun.js")).count());

/** Puts an element into the page. */
const add = (id) =>
  world.page.evaluate((id) => {
    const run = document.createElement("marble-run");
    run.id = id;
    run.setAttribute("controls", "");
    run.textContent = 'marbles("-a|")';
    document.querySelector("main").append(run);
  }, id);

test("elements that are removed leave nothing behind", async () => {
  await add("one");
  await element(world.page, "one").inState("ready");
  assert.equal(await count(), 1);
  for (let round = 0; round < 100; round++) {
    await world.page.locator("#one").evaluate(async (run) => {
      const parent = run.parentElement;
      run.remove();
      if (run.dataset.state || run.shadowRoot.querySelector("svg")) throw new Error("something is left");
      parent.append(run);
      while (run.dataset.state !== "ready") await new Promise(requestAnimationFrame);
    });
  }
  await eventually(count, 1);
  await world.page.locator("#one").evaluate((run) => run.remove());
  await eventually(count, 0);
});

test("an element that is removed before it starts does not start", async () => {
  await add("one");
  await element(world.page, "one").inState("ready");
  await add("two");
  await world.page.locator("#two").evaluate((run) => run.remove());
  await add("three");
  await element(world.page, "three").inState("ready");
  await eventually(count, 2);
});

test("an element that is moved keeps working", async () => {
  await add("one");
  await element(world.page, "one").inState("ready");
  await world.page.evaluate(() => {
    const box = document.body.appendChild(document.createElement("section"));
    box.append(document.querySelector("#one"));
  });
  await element(world.page, "one").inState("ready");
  await element(world.page, "one").button("One event back").click();
  await eventually(count, 1);
});
