// <marble-run>: a program, drawn as it runs. Translates the life of the element into calls of the figure in it.
// Source: a child <script type="text/x-java">, else the text. Attributes: controls, height, readonly, step, theme.

let loading, loaded;
async function load() {
  const [figure, engine] = await Promise.all([loadFigure(), loadEngine()]);
  const styles = new CSSStyleSheet();
  styles.replaceSync(figure.stylesheet());
  return (loaded = { figure, ask: (question) => engine.ask(question), styles });
}

async function loadFigure() {
  const figure = await import("./marblerun_embed.js");
  await figure.default();
  return figure;
}

// What hosts show is seldom one of the stories, for which a part of the engine would do.
const loadEngine = async () => (await import("./marblerun_load.js")).start(true);

/** How many elements are at work, for those who check that none is left behind. */
export const count = () => loaded?.figure.count() ?? 0;

const dark = matchMedia("(prefers-color-scheme: dark)");

function isDarkBehind(element) {
  for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
    const [r, g, b, alpha = 1] = getComputedStyle(at).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    if (alpha >= 0.5) return 0.299 * r + 0.587 * g + 0.114 * b < 128;
  }
  const scheme = getComputedStyle(element).colorScheme;
  return scheme.includes("dark") && (!scheme.includes("light") || dark.matches);
}

class MarbleRun extends HTMLElement {
  static observedAttributes = ["controls", "height", "readonly", "step", "theme"];
  static #near = new IntersectionObserver(
    (seen) => seen.forEach(({ isIntersecting, target }) => isIntersecting && target.#start()),
    { rootMargin: "300px" },
  );

  // Hosts switch themes by an attribute of the root or the body, and some of them slowly.
  static #mountedElements = new Set();
  static #retheme = () => MarbleRun.#mountedElements.forEach((element) => element.#theme());
  static #host = new MutationObserver(MarbleRun.#retheme);

  static #follow(isFollowing) {
    const listen = isFollowing ? "addEventListener" : "removeEventListener";
    dark[listen]("change", MarbleRun.#retheme);
    document[listen]("transitionend", MarbleRun.#retheme);
    MarbleRun.#host.disconnect();
    for (const root of isFollowing ? [document.documentElement, document.body] : [])
      MarbleRun.#host.observe(root, { attributes: true });
  }

  #shadow = this.attachShadow({ mode: "open" });
  #size = new CSSStyleSheet();
  #root; // The element that the figure is in, while it does.
  #mounted;

  connectedCallback() {
    this.#shadow.adoptedStyleSheets = [this.#size];
    this.#shadow.replaceChildren(document.createElement("slot"));
    this.#reserve();
    this.dataset.state = "loading";
    MarbleRun.#near.observe(this);
  }

  attributeChangedCallback() {
    this.#reserve();
    this.#theme();
    this.#mounted?.update(...this.#options());
  }

  disconnectedCallback() {
    MarbleRun.#near.unobserve(this);
    MarbleRun.#mountedElements.delete(this);
    if (MarbleRun.#mountedElements.size === 0) MarbleRun.#follow(false);
    this.#mounted?.destroy();
    this.#mounted = this.#root = undefined;
    this.#shadow.replaceChildren();
    delete this.dataset.state;
  }

  async #start() {
    MarbleRun.#near.unobserve(this);
    try {
      const { figure, styles } = await (loading ??= load());
      if (!this.isConnected || this.#mounted) return;
      this.#root = document.createElement("div");
      this.#root.className = "marblerun";
      this.#shadow.adoptedStyleSheets = [styles, this.#size];
      this.#shadow.replaceChildren(this.#root);
      this.#theme();
      this.#mounted = figure.mount(this.#root, ...this.#options());
      MarbleRun.#mountedElements.add(this);
      MarbleRun.#follow(true);
    } catch (error) {
      loading = loaded && loading; // The next element tries again.
      console.warn("<marble-run> could not start:", error);
      // What the page has in this place, the program or its picture, is shown.
      this.#shadow.replaceChildren(document.createElement("slot"));
      if (this.isConnected) this.dataset.state = "error";
    }
  }

  #theme() {
    if (!this.#root) return;
    const wanted = this.getAttribute("theme");
    const isDark = wanted === "dark" || (wanted !== "light" && isDarkBehind(this));
    this.#root.dataset.theme = isDark ? "dark" : "light";
  }

  #options() {
    const source = (this.querySelector('script[type="text/x-java"]') ?? this).textContent;
    const step = Number.parseInt(this.getAttribute("step"), 10);
    const report = (state) => (this.dataset.state = state);
    const [controls, readonly] = ["controls", "readonly"].map((name) => this.hasAttribute(name));
    return [source, controls, readonly, step >= 0 ? step : undefined, report, loaded.ask];
  }

  // Until the picture is there, room is kept for it; then the element is as high as what is in it.
  #reserve() {
    const height = Number.parseFloat(this.getAttribute("height"));
    const [given, kept] = height > 0 ? [`${height}px`, height] : ["auto", 220];
    this.#size.replaceSync(
      `:host { display: block !important; height: ${given} } :host([data-state="loading"]) { min-height: ${kept}px }`,
    );
  }
}

if (!customElements.get("marble-run")) customElements.define("marble-run", MarbleRun);
