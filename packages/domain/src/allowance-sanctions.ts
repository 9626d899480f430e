import type { AllowanceLine } from "./allowance.ts";
import type { SanctionKind } from "./disciplinary-sanction.ts";
import { shareOf, type BasisPoints, type Rupiah } from "./rupiah.ts";

/** What a sanction takes of the allowance, and for how many months. */
export interface SanctionCut {
  readonly share: BasisPoints;
  readonly months: number;
}

/** A sanction that stands, as a month finds it. */
export interface SanctionFact {
  readonly kind: SanctionKind;
  /** Months since the one in which it takes effect: 0 in that month. */
  readonly monthsSince: number;
}

interface SanctionRules {
  readonly sanctions: Readonly<Partial<Record<SanctionKind, SanctionCut>>>;
  readonly sanctionsAfter: 0 | 1;
}

/** What sanctions take of a month: each its share of the whole, all of them together no more than there is. */
export function sanctionLines(
  sum: Rupiah,
  given: readonly SanctionFact[],
  { sanctions, sanctionsAfter }: SanctionRules,
): AllowanceLine[] {
  let left = Math.max(sum, 0);
  return given.flatMap(({ kind, monthsSince }) => {
    const cut = sanctions[kind];
    const which = monthsSince - sanctionsAfter + 1;
    if (!cut || which < 1 || which > cut.months) return [];
    const taken = Math.min(shareOf(Math.max(sum, 0), cut.share), left);
    left -= taken;
    return [{ section: "FIGURE", name: "SANCTION", detail: kind, count: which, share: cut.share, amount: 0 - taken }];
  });
}
