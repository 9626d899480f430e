import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import styles from "./code-editor.module.css";
import { editorLook } from "./editor-look.ts";

interface CodeEditorProps {
  /** What the field is called, for who listens. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The language with its help; a new list replaces the old one. */
  extensions: Extension;
  /** What is wrong, where it stands. */
  problems?: readonly { from: number; to: number; message: string }[];
  view?: RefObject<EditorView | null>;
}

const NONE: readonly never[] = [];

/** The value came from outside, so nobody needs to be told. */
const fromOutside = Annotation.define<true>();

/** A text that is code. Tab leaves it as it leaves every field. */
export function CodeEditor({ label, value, onChange, extensions, problems = NONE, view: shared }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const language = useRef(new Compartment());
  const changed = useEffectEvent(onChange);
  const make = useEffectEvent((parent: ShadowRoot) => {
    const made = new EditorView({
      parent,
      root: parent,
      state: EditorState.create({
        doc: value,
        extensions: [
          basics,
          language.current.of(extensions),
          // Said outright, for those who look for what the keyboard reaches.
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((each) => each.annotation(fromOutside)))
              changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    if (shared) shared.current = made;
  });

  useEffect(() => {
    if (host.current === null) return;
    make(host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" }));
    return () => {
      view.current?.destroy();
      view.current = null;
    };
  }, []);
  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(extensions) });
  }, [extensions]);
  useEffect(() => {
    const shown = view.current?.state.doc.toString();
    if (shown === undefined || shown === value) return;
    view.current?.dispatch({
      changes: { from: 0, to: shown.length, insert: value },
      annotations: fromOutside.of(true),
    });
  }, [value]);

  useEffect(() => {
    const { current } = view;
    if (current === null) return;
    const within = (offset: number) => Math.min(offset, current.state.doc.length);
    const marks = problems.map(({ from, to, message }) => ({
      from: within(from),
      to: within(to),
      message,
      severity: "error" as const,
    }));
    current.dispatch(setDiagnostics(current.state, marks));
  }, [problems]);

  return <div ref={host} className={styles.host} data-code-editor />;
}

const basics: Extension = [
  lineNumbers(),
  foldGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of("  "),
  bracketMatching(),
  closeBrackets(),
  autocompletion({ icons: false }),
  EditorState.tabSize.of(2),
  EditorView.lineWrapping,
  editorLook,
  keymap.of([
    ...closeBracketsKeymap,
    // Ctrl+Enter runs the question.
    ...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"),
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...completionKeymap,
    ...lintKeymap,
  ]),
];
