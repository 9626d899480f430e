import { HistoryPanel } from "../../features/workbench/history-panel.tsx";
import type { Panel } from "../../features/workbench/side-panel.tsx";
import * as m from "../../messages/messages.js";
import type { PanelId } from "./analysis-search.ts";

/** What can stand beside the editor, a line each, in the order of the tabs. */
export const panelsOf = (): readonly Panel<PanelId>[] => [
  { id: "history", word: m.workbench_history(), body: <HistoryPanel /> },
];
