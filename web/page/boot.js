// Runs before everything else: shows the theme that an earlier visit chose, and says so in the page when something breaks.
(() => {
  document.documentElement.classList.add("scripted");
  // A reader who forbids storage has kept nothing.
  const kept = (key) => {
    try {
      return localStorage.getItem(`marblerun.${key}`);
    } catch {
      return null;
    }
  };

  const theme = kept("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

  // A link's story, or what was written last; other links are programs of their own. See web/src/draft.rs.
  const link = location.hash.slice(1);
  const [, story] = link.split("/");
  const place = link ? story : kept("last");
  const isWritten = kept(`draft.${place}`) ?? (link ? null : kept("text"));

  if (!link && !isWritten) {
    // What a first visit shows is loaded beside the program that shows it. See web/src/foreseen.rs.
    const ahead = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", href: "./first_visit.json" });
    ahead.crossOrigin = "anonymous";
    document.head.append(ahead);
  } else {
    // What else is shown waits for the engine, which starts beside the program that takes it over. See web/src/worker.rs.
    try {
      const name = link.startsWith("/") && !isWritten ? "stories" : "all";
      const engine = new Worker("./worker.js", { type: "module", name });
      engine.said = [];
      engine.onmessage = ({ data }) => engine.said.push(data);
      engine.onerror = (event) => {
        event.preventDefault();
        engine.said.push({ id: 0, failure: event.message ?? "" });
      };
      window.marblerunEngine = engine;
    } catch {
      // The program tries again, and says what is wrong.
    }
  }

  const fail = (why) => {
    const place = document.getElementById("failure");
    if (!place) return;
    const started = document.querySelector("[data-state]");
    // `cargo xtask words` puts the words in.
    place.textContent = (started ? "{{page_broke}}" : "{{not_started}}").replace("{why}", () => why);
    place.hidden = false;
    if (!started) document.getElementById("app").replaceChildren();
  };

  // Scripts that do not load are reported on their element only, hence the capture.
  addEventListener(
    "error",
    (event) => {
      if (event.target instanceof HTMLScriptElement) fail("{{script_missing}}");
      else if (event instanceof ErrorEvent && !/ResizeObserver/.test(event.message)) fail(event.message);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => fail(reason?.message ?? String(reason)));
})();
