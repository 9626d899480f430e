import { json } from "@codemirror/lang-json";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { GraphQLFormattedError } from "graphql";
import { useMemo } from "react";
import * as m from "../../messages/messages.js";
import { CodeEditor } from "./code-editor.tsx";
import styles from "./json-view.module.css";

const READ_ONLY = [json(), EditorState.readOnly.of(true), EditorView.contentAttributes.of({ "aria-readonly": "true" })];

/** The answer as it came; parts fold, and Ctrl+F finds. Of a long one only what is in sight is drawn. */
export function JsonView({ data, errors }: { data: unknown; errors: readonly GraphQLFormattedError[] }) {
  const text = useMemo(() => JSON.stringify({ ...(errors.length > 0 && { errors }), data }, null, 2), [data, errors]);
  return (
    <div className={styles.json}>
      <CodeEditor label={m.workbench_as_json()} value={text} onChange={() => {}} extensions={READ_ONLY} />
    </div>
  );
}
