// A picture of the page as a file: with its style sheet and the colours that are shown.
const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

export function standalone(svg, css) {
  const copy = svg.cloneNode(true);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  for (const glyph of copy.querySelectorAll(".mr-future")) glyph.classList.remove("mr-future");
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  const scheme = document.documentElement.dataset.theme;
  const dark = scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  copy.dataset.theme = dark ? "dark" : "light";
  style.textContent = css;
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}

export function download(css) {
  const svg = document.querySelector(".diagram-box svg");
  if (!svg) return false;
  save(new Blob([standalone(svg, css)], { type: "image/svg+xml" }), "marblerun.svg");
  return true;
}
