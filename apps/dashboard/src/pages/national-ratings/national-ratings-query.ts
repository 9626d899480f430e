import type { PeriodSpan } from "@andir/domain/period";
import type { NationalComparison } from "@andir/domain/national-comparison";
import { periodOfToken } from "../../features/periods/period-token.ts";
import { monthBack } from "../../lib/month-back.ts";
import { pageVariables } from "../../lib/paged.ts";
import {
  NationalRatingsPageDocument,
  type NationalRatingsPageQueryVariables,
} from "./national-ratings-page.generated.ts";
import type { NationalRatingsSearch, NationalView } from "./national-ratings-search.ts";

export { NationalRatingsPageDocument };

const COMPARISONS: Record<NationalView, NationalComparison> = {
  beda: "DIFFERENT",
  tanpa: "NOT_RATED_HERE",
  sama: "SAME",
};

/** The period that the address means. */
export const spanOf = ({ periode }: NationalRatingsSearch, today: string): PeriodSpan =>
  periodOfToken(periode) ?? monthBack(today, 1);

export function nationalRatingsVariables(
  { lihat, q, periode: _periode, ...cursors }: NationalRatingsSearch,
  { kind, startsOn }: PeriodSpan,
  today: string,
): NationalRatingsPageQueryVariables {
  const period = { kind: { eq: kind }, startsOn: { eq: startsOn } };
  return {
    today,
    period,
    filter: {
      period,
      ...(lihat && { comparison: { eq: COMPARISONS[lihat] } }),
      ...(q !== undefined && { employee: { name: { contains: q } } }),
    },
    ...pageVariables(cursors, 50),
  };
}
