import type { TypedDocumentNode } from "@apollo/client";
import { print } from "graphql";
import { ExportButton } from "./export-button.tsx";

interface ListExportProps<Variables> {
  /** The list with the columns that a file has, named as people read them. */
  document: TypedDocumentNode<unknown, Variables>;
  /** As the page filters and orders it; its pages do not matter. */
  variables: Variables;
}

/** The whole list as it is filtered on the page, for a spreadsheet. */
export function ListExport<Variables>({ document, variables }: ListExportProps<Variables>) {
  return <ExportButton query={print(document)} variables={JSON.stringify(variables)} operationName={null} />;
}
