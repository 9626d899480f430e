import { json, jsonParseLinter } from "@codemirror/lang-json";
import { linter } from "@codemirror/lint";
import { completion, graphqlLanguageSupport, jump, stateExtensions } from "cm6-graphql";
import { useMemo } from "react";
import * as m from "../../messages/messages.js";
import { CodeEditor } from "./code-editor.tsx";
import styles from "./editors.module.css";
import { useWorkbench } from "./workbench-context.ts";

const JSON_LANGUAGE = [json(), linter((view) => (view.state.doc.length === 0 ? [] : jsonParseLinter()(view)))];

/** The question and its variables, one above the other. */
export function Editors() {
  const { question, change, schema } = useWorkbench();
  const language = useMemo(
    () => [graphqlLanguageSupport(), completion, jump, stateExtensions(schema ?? undefined)],
    [schema],
  );
  return (
    <div className={styles.editors}>
      <div className={styles.query}>
        <CodeEditor
          label={m.workbench_query()}
          value={question.query}
          onChange={(query) => change({ query })}
          extensions={language}
        />
      </div>
      <details className={styles.variables} open={question.variables.trim() !== "" || undefined}>
        <summary>{m.workbench_variables()}</summary>
        <div className={styles.json}>
          <CodeEditor
            label={m.workbench_variables()}
            value={question.variables}
            onChange={(variables) => change({ variables })}
            extensions={JSON_LANGUAGE}
          />
        </div>
      </details>
    </div>
  );
}
