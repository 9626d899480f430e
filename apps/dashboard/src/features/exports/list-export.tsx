import { ExportControl } from "./export-control.tsx";
import { listRequest, type ListFile } from "./list-file.ts";

interface ListExportProps<Variables> {
  file: ListFile<Variables>;
  /** As the page filters and orders it; its pages do not matter. */
  variables: Variables;
}

/** The whole list as it is filtered on the page, for a spreadsheet and in the page's words. */
export function ListExport<Variables>({ file, variables }: ListExportProps<Variables>) {
  return <ExportControl of={file.name()} forSheets request={() => listRequest(file, variables)} />;
}
