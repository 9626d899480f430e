import type { EvidenceEntry_EntryFragment } from "./evidence-entry.generated.ts";
import type { ReportBesidePlan_PlanFragment, ReportBesidePlan_ReportFragment } from "./report-beside-plan.generated.ts";

export interface IndicatorBeside {
  id: string;
  /** Null where the plan is not the reader's to see. */
  text: string | null;
  target: number | null;
  unit: string | null;
  /** What the year came to up to the end of the period. */
  soFar: number | null;
  value: number | null;
  note: string | null;
  /** Whether the report says anything of it, be it that it was not measured. */
  isReported: boolean;
}

export interface ResultBeside {
  id: string;
  title: string | null;
  indicators: IndicatorBeside[];
  entries: EvidenceEntry_EntryFragment[];
}

type Realisation = ReportBesidePlan_ReportFragment["realisations"][number];

/**
 * What was planned with what was reported beside it, in the plan's order; then what was reported of results that the plan no
 * longer has, and last the entries that are linked to none.
 */
export function besidePlan(
  plan: ReportBesidePlan_PlanFragment | null,
  report: ReportBesidePlan_ReportFragment | null,
): { results: ResultBeside[]; unlinked: EvidenceEntry_EntryFragment[] } {
  const results = new Map<string, ResultBeside>();
  const of = (id: string, title: string | null) => {
    const known = results.get(id) ?? { id, title, indicators: [], entries: [] };
    results.set(id, known);
    return known;
  };
  for (const { id, title, isRemoved, indicators } of plan?.results ?? []) {
    if (isRemoved) continue;
    of(id, title).indicators.push(
      ...indicators
        .filter((indicator) => !indicator.isRemoved)
        .map(({ id: key, text, target, unitOfMeasure }) => ({
          ...NOTHING,
          id: key,
          text,
          target,
          unit: unitOfMeasure,
        })),
    );
  }
  for (const [i, realisation] of (report?.realisations ?? []).entries()) place(of, realisation, i);
  const unlinked: EvidenceEntry_EntryFragment[] = [];
  for (const entry of report?.entries ?? []) {
    if (entry.plannedResult) of(entry.plannedResult.id, entry.plannedResult.title).entries.push(entry);
    else unlinked.push(entry);
  }
  return { results: [...results.values()], unlinked };
}

const NOTHING = { soFar: null, value: null, note: null, isReported: false };

function place(
  of: (id: string, title: string | null) => ResultBeside,
  { indicator, value, note }: Realisation,
  i: number,
) {
  const result = of(indicator?.result.id ?? "", indicator?.result.title ?? null);
  const soFar =
    indicator?.result.rollUp?.indicators.find((sum) => sum.indicator?.id === indicator.id)?.ownValue ?? null;
  const told = { soFar, value, note, isReported: true };
  const planned = result.indicators.find(({ id }) => id === indicator?.id);
  if (planned) Object.assign(planned, told);
  else
    result.indicators.push({
      id: indicator?.id ?? String(i),
      text: indicator?.text ?? null,
      target: indicator?.target ?? null,
      unit: indicator?.unitOfMeasure ?? null,
      ...told,
    });
}
