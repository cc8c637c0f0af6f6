// The editor: CodeMirror, reduced to what the page asks of it (web/src/editor_script.rs). Positions are UTF-16 code units.
import { autocompletion, completionKeymap, startCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, indentLess, insertTab, indentMore, isolateHistory, redo, undo } from "@codemirror/commands";
import { java } from "@codemirror/lang-java";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { diagnosticCount, setDiagnostics } from "@codemirror/lint";
import { Annotation, countColumn, EditorState, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  GutterMarker,
  hoverTooltip,
  keymap,
  lineNumberMarkers,
  lineNumbers,
  ViewPlugin,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

// A change that the page asked for and knows of.
const fromPage = Annotation.define();
const setMark = StateEffect.define();
const running = Decoration.mark({ class: "running" });
const runningLine = Decoration.line({ class: "running-line" });

const mark = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    // Another text has not run.
    if (transaction.docChanged) marks = Decoration.none;
    for (const effect of transaction.effects) {
      if (effect.is(setMark)) marks = decorate(transaction.state.doc, effect.value);
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

// A breakpoint, in the gutter beside the number of its line.
class Breakpoint extends GutterMarker {
  constructor(isReached) {
    super();
    this.elementClass = isReached ? "cm-break" : "cm-break cm-break-idle";
  }
  eq(other) {
    return other.elementClass === this.elementClass;
  }
}

const setBreaks = StateEffect.define();

const breakpoints = StateField.define({
  create: () => RangeSet.empty,
  update(breaks, transaction) {
    breaks = breaks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setBreaks)) breaks = inGutter(transaction.state.doc, effect.value);
    }
    return breaks;
  },
  provide: (field) => lineNumberMarkers.from(field),
});

function inGutter(doc, lines) {
  const there = lines.filter(([line]) => line <= doc.lines);
  return RangeSet.of(there.map(([line, isReached]) => new Breakpoint(isReached).range(doc.line(line).from)), true);
}

function decorate(doc, range) {
  if (!range) return Decoration.none;
  const [from, to] = within(doc, range[0], range[1]);
  if (from === to) return Decoration.none;
  return Decoration.set([runningLine.range(doc.lineAt(from).from), running.range(from, to)]);
}

// The text may have changed since the engine read it.
function within(doc, from, to) {
  const end = Math.min(to, doc.length);
  return [Math.min(from, end), end];
}

// Lines that do not fit go on further in than they began (web/styles/editor.css).
const hanging = ViewPlugin.define(
  (view) => ({
    decorations: indentation(view),
    update(update) {
      if (update.docChanged || update.viewportChanged) this.decorations = indentation(update.view);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

function indentation(view) {
  const found = [];
  for (const { from, to } of view.visibleRanges) {
    for (let line = view.state.doc.lineAt(from); ; line = view.state.doc.line(line.number + 1)) {
      const white = /^\s*/.exec(line.text)[0].length;
      const columns = countColumn(line.text, view.state.tabSize, white) + 2;
      found.push(Decoration.line({ class: "cm-indented", attributes: { style: `--hang: ${columns}ch` } }).range(line.from));
      if (white > 0 && white < line.length) found.push(indented.range(line.from, line.from + white + 1));
      if (line.to >= to) break;
    }
  }
  return Decoration.set(found);
}

const indented = Decoration.mark({ class: "cm-indentation" });

// Scrolls the text, and nothing around it, until a place is seen.
function reveal(view, pos) {
  const { top, bottom } = view.lineBlockAt(pos);
  const box = view.scrollDOM;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight - view.documentPadding.top) {
    box.scrollTop = bottom - box.clientHeight + 2 * view.documentPadding.top;
  }
}

function revealMark(view) {
  const first = view.state.field(mark).iter();
  if (first.value) reveal(view, first.from);
}

function paragraph(text) {
  const paragraph = document.createElement("p");
  paragraph.textContent = text.replaceAll("`", "");
  return paragraph;
}

function explain(problem) {
  const box = document.createElement("div");
  for (const text of [problem.message, ...problem.hints]) {
    box.appendChild(document.createElement("p")).textContent = text;
  }
  return box;
}

// The change from one text to another, as short as it can be at both ends: marks and the caret stay where they are.
function difference(before, after) {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** One editor for several texts, each with a history of its own. */
export function mount(
  parent,
  { texts, shown, selection, focused, label, description, keys, onChange, onLeave, onAsk, onAct },
) {
  // Answers come from the engine's worker; one that is no longer wanted is dropped by whoever asked.
  const ask = (about, offset) => new Promise((resolve) => onAsk(about, shown, offset, resolve));
  const complete = async (context) => {
    if (!context.explicit && !context.matchBefore(/\.\w*$/)) return null;
    const found = await ask("completion", context.pos);
    if (!found) return null;
    const options = found.items.map(({ name, kind, details, documentation }) => ({
      label: name,
      type: kind,
      detail: details[0],
      info: documentation ? () => paragraph(documentation) : undefined,
      apply: kind === "method" ? `${name}()` : name,
    }));
    return { from: found.range.start, to: found.range.end, options, validFor: /^\w*$/ };
  };
  const hover = async (view, pos) => {
    const found = await ask("hover", pos);
    if (!found) return null;
    const [from, to] = within(view.state.doc, found.range.start, found.range.end);
    const create = () => {
      const dom = document.createElement("div");
      dom.className = "cm-hover";
      dom.appendChild(document.createElement("code")).textContent = found.text;
      if (found.documentation) dom.appendChild(paragraph(found.documentation));
      return { dom };
    };
    return { pos: from, end: to, above: true, create };
  };
  // What the reader does at a place of the text shown.
  const act = (what, number = 0) => (onAct(what, shown, number), true);
  const lineAt = (view, pos) => view.state.doc.lineAt(pos).number;
  const toggle = (view, line) => act("break", lineAt(view, line.from));
  // The cursor is where the reader put it, not where an edit from elsewhere moved it.
  const isPlaced = (transaction) =>
    transaction.isUserEvent("select") || (transaction.docChanged && !transaction.annotation(fromPage));
  // Which key does which of these is the page's table (web/src/shortcut.rs).
  const commands = {
    complete: startCompletion,
    undo,
    redo,
    indent: (view) => (view.state.selection.main.empty ? insertTab : indentMore)(view),
    outdent: indentLess,
    leave: () => (onLeave(), true),
    break: (view) => act("break", lineAt(view, view.state.selection.main.head)),
    run: () => act("run"),
    "run-back": () => act("run-back"),
    follow: () => act("follow"),
    "follow-back": () => act("follow-back"),
  };
  const own = keys.map(([command, key]) => ({ key, run: commands[command], preventDefault: true }));
  const completing = completionKeymap.filter(({ run }) => run !== startCompletion);
  const extensions = [
    lineNumbers({ domEventHandlers: { mousedown: toggle } }),
    breakpoints,
    history(),
    drawSelection(),
    indentUnit.of("    "),
    indentOnInput(),
    bracketMatching(),
    java(),
    syntaxHighlighting(classHighlighter),
    mark,
    autocompletion({ override: [complete], icons: false }),
    hoverTooltip(hover),
    keymap.of([...completing, ...own, ...defaultKeymap]),
    EditorView.lineWrapping,
    hanging,
    EditorView.contentAttributes.of({ "aria-label": label, "aria-description": description, tabindex: "0" }),
    EditorView.updateListener.of((update) => {
      const isOwn = update.transactions.some((transaction) => transaction.docChanged && !transaction.annotation(fromPage));
      if (isOwn) onChange(shown, update.state.doc.toString());
      // Until lines are measured, and when the editor gets another size, they lie elsewhere.
      if (update.geometryChanged && !update.view.hasFocus) revealMark(update.view);
      const isHere = update.focusChanged && update.view.hasFocus;
      if (isHere || update.transactions.some(isPlaced)) act("cursor", update.state.selection.main.head);
    }),
  ];
  const create = (doc, selection) => EditorState.create({ doc, selection, extensions });
  let states = texts.map((text) => create(text));
  states[shown] = create(texts[shown], { anchor: selection[0], head: selection[1] });
  const view = new EditorView({ parent, state: states[shown] });
  if (focused) view.focus();
  const stateOf = (index) => (index === shown ? view.state : states[index]);
  const api = {
    open(texts, index) {
      states = texts.map((text) => create(text));
      shown = index;
      view.setState(states[shown]);
    },
    show(index) {
      if (index === shown || !states[index]) return;
      states[shown] = view.state;
      shown = index;
      view.setState(states[shown]);
    },
    sync(texts) {
      for (const [index, text] of texts.entries()) {
        const before = stateOf(index).doc.toString();
        if (before === text) continue;
        const change = { changes: difference(before, text), annotations: fromPage.of(true), userEvent: "input.knob" };
        if (index === shown) view.dispatch(change);
        else states[index] = states[index].update(change).state;
      }
    },
    undo(index) {
      if (index === shown) {
        undo(view);
        return;
      }
      const dispatch = (transaction) => (states[index] = transaction.state);
      if (undo({ state: states[index], dispatch })) onChange(index, states[index].doc.toString());
    },
    caret: () => view.state.selection.main.head,
    rewrite(before, changes, selection) {
      if (view.state.doc.toString() !== before) return;
      if (changes.length > 0) view.dispatch({ changes, annotations: isolateHistory.of("full") });
      if (selection) view.dispatch({ selection: { anchor: selection[0], head: selection[1] }, scrollIntoView: true });
      view.focus();
    },
    setProblems(problems) {
      if (problems.length === 0 && diagnosticCount(view.state) === 0) return;
      const { doc } = view.state;
      const diagnostics = problems.map((problem) => {
        const [from, to] = within(doc, problem.from, problem.to);
        const renderMessage = () => explain(problem);
        const fix = problem.fix;
        const actions = fix ? [{ name: fix.label.replaceAll("`", ""), apply: () => api.apply(fix.changes) }] : [];
        return { from, to, severity: problem.severity, message: problem.message, renderMessage, actions };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    apply(changes) {
      const fits = changes.every(({ to }) => to <= view.state.doc.length);
      if (fits) view.dispatch({ changes, annotations: isolateHistory.of("full") });
      view.focus();
    },
    mark(range) {
      if (range || view.state.field(mark).size > 0) view.dispatch({ effects: setMark.of(range) });
      if (range && !view.hasFocus) revealMark(view);
    },
    setBreaks(lines) {
      if (lines.length === 0 && view.state.field(breakpoints).size === 0) return;
      view.dispatch({ effects: setBreaks.of(lines) });
    },
    select(start, end) {
      const [from, to] = within(view.state.doc, start, end);
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
  return api;
}
