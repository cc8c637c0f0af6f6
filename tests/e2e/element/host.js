// A page of somebody else, as strict and as hostile as they come.

const PROGRAM = 'marbles("-a--b-c|").map(x -&gt; x.toUpperCase()).take(2)';

/** No script and no style but from files, and nothing else at all. */
export const STRICT = {
  "content-security-policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
};

const page = (body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Host</title>
    <link rel="stylesheet" href="/host.css">
    <script src="/host.js"></script>
    <script type="module" src="/marblerun.js"></script>
    <script type="module" src="/marblerun.js?again"></script>
  </head>
  <body><main>${body}</main></body>
</html>`;

export const pages = {
  "/host.html": page(`
    <h1>Host</h1>
    <marble-run id="first" controls>
      ${PROGRAM}
    </marble-run>
    <marble-run id="second" controls readonly step="2" height="420">
      <script type="text/x-java">
        marbles("-x-y|")
            .take(1)
      </script>
      <p>A picture that somebody made.</p>
    </marble-run>
    <marble-run id="third" theme="dark">marbles("-p-q|")</marble-run>
    <div id="far"></div>
    <marble-run id="last">marbles("-z|")</marble-run>`),
  "/column.html": page(`
    <div class="column">
      <marble-run id="first" controls>${PROGRAM}</marble-run>
      <marble-run id="second">marbles("-z|")</marble-run>
      <marble-run id="third" height="240">marbles("-z|")</marble-run>
    </div>`),
  "/empty.html": page(""),
  // As hostile as a style sheet can be that does not mean it.
  "/host.css": `
    * { color: darkgreen; font: italic 40px serif !important; letter-spacing: 9px !important; text-transform: uppercase; }
    button, input, svg, g, circle, path, text { display: none !important; }
    body { background: #fff; margin: 8px; }
    html.night body { background: #111; transition: background-color 50ms; }
    #far { height: 6000px; }
    .column { width: 400px; }
    .column.wide { width: 700px; }`,
  // Turns the page on keys, as books do, and remembers what it heard.
  "/host.js": `
    window.heard = [];
    window.violations = [];
    addEventListener("keydown", (event) => heard.push(event.key));
    addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));`,
};

/** An element and what is in it. */
export function element(page, id) {
  const root = page.locator(`#${id}`);
  return {
    root,
    inState: (state) => page.locator(`#${id}[data-state="${state}"]`).waitFor(),
    button: (name) => root.getByRole("button", { name, exact: true }),
    scrubber: root.getByRole("slider"),
    marble: (value) => root.locator("[data-event] text").filter({ hasText: new RegExp(`^${value}$`) }),
    future: root.locator(".mr-future"),
    theme: () => root.locator(".marblerun").getAttribute("data-theme"),
    /** Of the paper, of the controls, and of the picture. */
    colours: () =>
      root.locator(".marblerun").evaluate((inside) => {
        const [paper, line] = [getComputedStyle(inside), getComputedStyle(inside.querySelector(".mr-line"))];
        return [paper.backgroundColor, paper.color, line.stroke];
      }),
    at: async () => Number(await root.getByRole("slider").inputValue()),
  };
}
