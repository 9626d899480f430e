import { SavedPanel } from "../../features/saved-queries/saved-panel.tsx";
import { DocsPanel } from "../../features/workbench/docs-panel.tsx";
import { ExamplesPanel } from "../../features/workbench/examples-panel.tsx";
import { FieldsPanel } from "../../features/workbench/fields-panel.tsx";
import { HistoryPanel } from "../../features/workbench/history-panel.tsx";
import type { Panel } from "../../features/workbench/side-panel.tsx";
import * as m from "../../messages/messages.js";
import type { PanelId } from "./analysis-search.ts";

/** What can stand beside the editor, a line each, in the order of the tabs. */
export const panelsOf = (): readonly Panel<PanelId>[] => [
  { id: "examples", word: m.workbench_examples(), body: <ExamplesPanel /> },
  { id: "fields", word: m.workbench_fields(), body: <FieldsPanel /> },
  { id: "docs", word: m.workbench_docs(), body: <DocsPanel /> },
  { id: "saved", word: m.saved_panel(), body: <SavedPanel /> },
  { id: "history", word: m.workbench_history(), body: <HistoryPanel /> },
];
