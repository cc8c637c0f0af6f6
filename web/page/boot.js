// Runs before everything else: shows the theme that an earlier visit chose, and says so in the page when something breaks.
(() => {
  document.documentElement.classList.add("scripted");
  try {
    const theme = localStorage.getItem("marblerun.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // A reader who forbids storage gets the theme of the system.
  }

  if (location.hash.length < 2) {
    // What a first visit shows is loaded beside the program that shows it. See web/src/foreseen.rs.
    const ahead = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", href: "./first_visit.json" });
    ahead.crossOrigin = "anonymous";
    document.head.append(ahead);
  } else {
    // What a link shows waits for the engine, which starts beside the program that takes it over. See web/src/worker.rs.
    try {
      const name = location.hash.startsWith("#/") ? "stories" : "all";
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
