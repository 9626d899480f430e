import { ExportControl } from "./export-control.tsx";

interface ExportButtonProps {
  query: string;
  /** JSON as it was typed; empty is none. */
  variables: string;
  operationName: string | null;
  /** Which list of the answer is written. */
  list?: string | undefined;
  expanded?: string | undefined;
}

/** The whole list behind an answer, for programs too: the names and codes of the contract. */
export function ExportButton({ query, variables, operationName, list, expanded }: ExportButtonProps) {
  return (
    <ExportControl
      of={list}
      request={() => ({ query, variables: readVariables(variables), operationName, list, expand: expanded })}
    />
  );
}

/** What was run was valid JSON. */
const readVariables = (text: string): Record<string, unknown> =>
  text.trim() === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
