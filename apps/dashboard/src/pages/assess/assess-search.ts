import { ALL_EVIDENCE, evidenceViewOf, type EvidenceView } from "../../features/evidence/evidence-view.ts";
import { SHOWS, type Show } from "../../features/assess/standing.ts";

export interface AssessSearch {
  period?: string;
  show?: Show;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function assessSearch({ period, show }: Record<string, unknown>): AssessSearch {
  return {
    ...(isText(period) && { period }),
    ...(SHOWS.some((each) => each === show) && { show: show as Show }),
  };
}

export interface OneSearch {
  period?: string;
  /** On a phone: what of the two is seen. */
  side?: "bukti";
  /** Which evidence, and in which order. */
  kind?: EvidenceView["kind"];
  order?: EvidenceView["order"];
}

export function oneSearch({ period, side, kind, order }: Record<string, unknown>): OneSearch {
  const view = evidenceViewOf(kind, order);
  return {
    ...(isText(period) && { period }),
    ...(side === "bukti" && { side }),
    ...(view.kind !== ALL_EVIDENCE.kind && { kind: view.kind }),
    ...(view.order !== ALL_EVIDENCE.order && { order: view.order }),
  };
}

export interface UnitSearch {
  period?: string;
  unit?: string;
  /** Whose draft is open. */
  post?: string;
}

export function unitSearch({ period, unit, post }: Record<string, unknown>): UnitSearch {
  return { ...(isText(period) && { period }), ...(isText(unit) && { unit }), ...(isText(post) && { post }) };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
