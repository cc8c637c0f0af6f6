// The editor: CodeMirror, reduced to what the page asks of it (web/src/editor_script.rs). Positions are UTF-16 code units.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { java } from "@codemirror/lang-java";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

const setMark = StateEffect.define();
const running = Decoration.mark({ class: "running" });
const runningLine = Decoration.line({ class: "running-line" });

const mark = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    marks = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMark)) marks = decorate(transaction.state.doc, effect.value);
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

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

function explain(problem) {
  const box = document.createElement("div");
  for (const text of [problem.message, ...problem.hints]) {
    box.appendChild(document.createElement("p")).textContent = text;
  }
  return box;
}

export function mount(parent, { text, selection, focused, label, description, onChange, onLeave }) {
  const leave = { key: "Escape", run: () => (onLeave(), true) };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: { anchor: selection[0], head: selection[1] },
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentUnit.of("    "),
        indentOnInput(),
        bracketMatching(),
        java(),
        syntaxHighlighting(classHighlighter),
        mark,
        keymap.of([leave, indentWithTab, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, "aria-description": description, tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  if (focused) view.focus();
  return {
    setProblems(problems) {
      const { doc } = view.state;
      const diagnostics = problems.map((problem) => {
        const [from, to] = within(doc, problem.from, problem.to);
        const renderMessage = () => explain(problem);
        return { from, to, severity: problem.severity, message: problem.message, renderMessage };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    mark(range) {
      view.dispatch({ effects: setMark.of(range) });
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
}
