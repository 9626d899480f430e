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
}

export function oneSearch({ period, side }: Record<string, unknown>): OneSearch {
  return { ...(isText(period) && { period }), ...(side === "bukti" && { side }) };
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
