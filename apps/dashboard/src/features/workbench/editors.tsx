import { json } from "@codemirror/lang-json";
import { completion, graphqlLanguageSupport, jump, stateExtensions } from "cm6-graphql";
import { useEffect, useMemo, useRef, useState } from "react";
import * as m from "../../messages/messages.js";
import { CodeEditor } from "./code-editor.tsx";
import styles from "./editors.module.css";
import { useWorkbench } from "./workbench-context.ts";

const JSON_LANGUAGE = json();

/** The question and its variables, one above the other. */
export function Editors() {
  const { question, change, schema, schemaState, problems, editors, showInDocs } = useWorkbench();
  const show = useRef(showInDocs);
  useEffect(() => {
    show.current = showInDocs;
  });
  const language = useMemo(
    () => [
      graphqlLanguageSupport(),
      completion,
      jump,
      stateExtensions(schema ?? undefined, {
        onShowInDocs: (_field, type, parent) => show.current(bareName(type ?? parent ?? "Query")),
      }),
    ],
    [schema],
  );
  const inQuery = useMemo(() => problems.filter((problem) => problem.in === "query"), [problems]);
  const inVariables = useMemo(() => problems.filter((problem) => problem.in === "variables"), [problems]);
  // The fields above say the same; the text is seen where they cannot, and where one opens it.
  const isNeeded = schemaState === "failed" || inVariables.some(({ variable }) => variable === undefined);
  const [isOpen, setIsOpen] = useState(isNeeded);
  if (isNeeded && !isOpen) setIsOpen(true);
  return (
    <div className={styles.editors}>
      <div className={styles.query}>
        <CodeEditor
          label={m.workbench_query()}
          value={question.query}
          onChange={(query) => change({ query })}
          extensions={language}
          problems={inQuery}
          view={editors.query}
        />
      </div>
      <details
        className={styles.variables}
        open={isOpen}
        onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      >
        <summary>{m.workbench_variables()}</summary>
        <div className={styles.json}>
          <CodeEditor
            label={m.workbench_variables()}
            value={question.variables}
            onChange={(variables) => change({ variables })}
            extensions={JSON_LANGUAGE}
            problems={inVariables}
            view={editors.variables}
          />
        </div>
      </details>
    </div>
  );
}

/** The type itself, of `[OrgUnit!]!`. */
const bareName = (type: string): string => type.replaceAll(/[[\]!]/g, "");
