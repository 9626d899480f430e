import { quantityOf } from "../progress/entry-draft.ts";

export interface Told {
  value: string;
  note: string;
}

/** A report as it is typed. */
export interface ReportDraft {
  narrative: string;
  /** By the id of the indicator. */
  told: Readonly<Record<string, Told>>;
}

interface Report {
  narrative: string | null;
  realisations: readonly { value: number | null; note: string | null; indicator: { id: string } | null }[];
}

export const UNTOLD: Told = { value: "", note: "" };

export const asTyped = (value: number | null): string => (value === null ? "" : String(value).replace(".", ","));

/** What is at the server, and for what nobody has told yet, what the entries add up to. */
export function draftOfReport(
  report: Report | null,
  counted: readonly { id: string; counted: number | null }[],
): ReportDraft {
  const told: Record<string, Told> = {};
  for (const { id, counted: sum } of counted) if (sum !== null) told[id] = { value: asTyped(sum), note: "" };
  for (const { indicator, value, note } of report?.realisations ?? [])
    if (indicator) told[indicator.id] = { value: asTyped(value), note: note ?? "" };
  return { narrative: report?.narrative ?? "", told };
}

/** What is sent of it: a field that is no number yet is left for later, and an empty one is not measured, which is not zero. */
export const realisationsOf = ({ told }: ReportDraft) =>
  Object.entries(told)
    .map(([indicatorId, { value, note }]) => ({ indicatorId, value: quantityOf(value), note: note.trim() || null }))
    .filter(({ value }) => !Number.isNaN(value));

/** The indicators whose field holds something that is no number. */
export const notNumbers = ({ told }: ReportDraft): string[] =>
  Object.entries(told)
    .filter(([, { value }]) => Number.isNaN(quantityOf(value)))
    .map(([id]) => id);
