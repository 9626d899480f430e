import type { GuideStepKind } from "@andir/domain/guide-step";
import type { PeriodKind } from "@andir/domain/period-kind";
import { periodToken } from "../periods/period-token.ts";

export interface Place {
  to: string;
  params?: Record<string, string>;
  search?: Record<string, string>;
}

interface Step {
  kind: GuideStepKind;
  period: { kind: PeriodKind; startsOn: string } | null;
}

const PLACES: Record<Exclude<GuideStepKind, "FIRST_REPORT">, Place> = {
  PLAN_AGREED: { to: "/skp" },
  FIRST_ENTRY: { to: "/kerja" },
  RATING_READ: { to: "/nilai-saya" },
  TEAM_PLANS_AGREED: { to: "/skp" },
  FIRST_VERIFICATION: { to: "/team", search: { needs: "verify" } },
  FIRST_FEEDBACK: { to: "/team" },
  FIRST_PUBLICATION: { to: "/penilaian" },
  UNIT_AGREEMENT: { to: "/unit", search: { view: "rating" } },
  SECOND_FACTOR: { to: "/akun" },
  APPRAISERS_COMPLETE: { to: "/administrasi/unit", search: { show: "mend" } },
  MONTH_OPEN: { to: "/administrasi/periode" },
  YEAR_PREPARED: { to: "/administrasi/periode" },
  FIRST_QUERY: { to: "/analisis" },
};

/** Where a step is taken. */
export function stepPlace({ kind, period }: Step): Place {
  if (kind !== "FIRST_REPORT") return PLACES[kind];
  return period ? { to: "/kerja/laporan/$period", params: { period: periodToken(period) } } : { to: "/kerja" };
}

/** Whether one is there already. */
export const isAtStep = (step: Step, pathname: string): boolean => {
  const { to, params } = stepPlace(step);
  return pathname === to.replace("$period", params?.["period"] ?? "");
};
