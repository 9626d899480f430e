import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { PlanPerspective } from "@andir/domain/plan-perspective";

/** As the forms of PermenPANRB 6/2022 have them. */
export const ASPECT: Readonly<Record<IndicatorAspect, string>> = {
  QUANTITY: "Kuantitas",
  QUALITY: "Kualitas",
  TIME: "Waktu",
  COST: "Biaya",
};

export const PERSPECTIVE: Readonly<Record<PlanPerspective, string>> = {
  RECIPIENT: "Penerima layanan",
  PROCESS: "Proses bisnis",
  STRENGTHENING: "Penguatan internal",
  BUDGET: "Anggaran",
};
