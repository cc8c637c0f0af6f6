// The playground as a reader handles it.

export const PROGRAM = 'marbles("-a--b-c|").map(x -> x.toUpperCase()).filter(x -> !x.equals("B")).take(2)';

export class Playground {
  constructor(page) {
    this.page = page;
    this.root = page.locator(".playground");
    this.editor = page.getByRole("textbox", { name: "Program" });
    this.diagram = page.getByRole("group", { name: "Marble diagram" });
    this.sentence = page.getByRole("group", { name: "What happened" });
    this.events = page.getByRole("region", { name: "All events" });
    this.problems = page.getByRole("status", { name: "Problems" });
    this.scrubber = page.getByRole("slider", { name: "Position in the run" });
    this.now = this.diagram.locator(".mr-now");
    this.future = this.diagram.locator(".mr-future");
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  marble(value) {
    return this.diagram.locator("[data-event] text").filter({ hasText: new RegExp(`^${value}$`) });
  }

  /** Opens the page at a fragment; the workshop has a program and nothing else. */
  async open(origin, fragment = "/workshop") {
    await this.page.goto(fragment ? `${origin}/#${fragment}` : origin);
    await this.inState("ready");
  }

  /** Opens what can be turned, where it is closed at first. */
  async withKnobs() {
    const toggle = this.button("What comes when");
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  }

  /** A marble that can be turned, by the name of its diagram and its own. */
  knob(diagram, name) {
    return this.page.getByRole("group", { name: diagram, exact: true }).getByRole("slider", { name, exact: true });
  }

  /** The text that the editor shows. */
  async text() {
    return (await this.editor.innerText()).trim();
  }

  inState(state) {
    return this.page.locator(`.playground[data-state="${state}"]`).waitFor();
  }

  async withEditor() {
    await this.page.locator('[data-editor="full"]').waitFor();
  }

  /** Puts a program in the place of the one that is there. */
  async write(text) {
    await this.editor.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(text);
  }

  /** Selects that many characters behind so many. */
  async select(start, count) {
    const { keyboard } = this.page;
    await this.editor.press("ControlOrMeta+Home");
    for (let at = 0; at < start; at++) await keyboard.press("ArrowRight");
    for (let at = 0; at < count; at++) await keyboard.press("Shift+ArrowRight");
  }

  /** How many events have happened. */
  async at() {
    return Number(await this.scrubber.inputValue());
  }

  async count() {
    return Number(await this.scrubber.getAttribute("max"));
  }
}
