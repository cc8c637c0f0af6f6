// A picture of the page as a file: with its style sheet and the colours that are shown.
const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

function standalone(svg, css) {
  const copy = svg.cloneNode(true);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  // What the page has marked is the page's.
  for (const marks of copy.querySelectorAll(".row-marks")) marks.remove();
  for (const glyph of copy.querySelectorAll(".mr-future")) glyph.classList.remove("mr-future");
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  const scheme = document.documentElement.dataset.theme;
  const dark = scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  copy.dataset.theme = dark ? "dark" : "light";
  style.textContent = css;
  // The paper is the page's; whoever looks at the file may have another.
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const length of ["width", "height"]) paper.setAttribute(length, copy.getAttribute(length));
  paper.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.prepend(style, paper);
  return new XMLSerializer().serializeToString(copy);
}

const picture = (css) => {
  const svg = document.querySelector(".diagram-box svg");
  return svg && new Blob([standalone(svg, css)], { type: "image/svg+xml" });
};

export function saveSvg(css, name) {
  const blob = picture(css);
  if (blob) save(blob, name);
  return Boolean(blob);
}

export function savePng(css, name, scale) {
  const blob = picture(css);
  if (!blob) return false;
  // Its own pixels: the picture is drawn for the width it has here.
  const { width, height } = document.querySelector(".diagram-box svg");
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width.baseVal.value * scale);
  canvas.height = Math.ceil(height.baseVal.value * scale);
  const image = new Image();
  image.onload = () => {
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    canvas.toBlob((pixels) => pixels && save(pixels, name), "image/png");
  };
  image.src = URL.createObjectURL(blob);
  return true;
}
