// Loads the editor when it is first wanted: most readers see the diagram first.
export const load = () => import(new URL("editor.js", document.baseURI).href);
