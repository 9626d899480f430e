import type { ApolloClient } from "@apollo/client";
import type { PeriodSpan } from "@andir/domain/period";
import type { NationalComparison } from "@andir/domain/national-comparison";
import { periodOfToken } from "../../features/periods/period-token.ts";
import { monthBack } from "../../lib/month-back.ts";
import { pageVariables } from "../../lib/paged.ts";
import { LatestNationalRatingDocument } from "./latest-national-rating.generated.ts";
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

/**
 * The period that the address means; without one the newest that came in, since the file of the month that is over comes weeks after its end.
 * Whoever comes asks anew which that is; who only looks on in the same page is not made to wait for it.
 */
export async function spanOf(
  client: ApolloClient,
  { periode, ...search }: NationalRatingsSearch,
  today: string,
): Promise<PeriodSpan> {
  const said = periodOfToken(periode);
  if (said) return said;
  const fetchPolicy = Object.keys(search).length === 0 ? "network-only" : "cache-first";
  const { data } = await client.query({ query: LatestNationalRatingDocument, fetchPolicy });
  return data?.nationalRatings.nodes[0]?.period ?? monthBack(today, 1);
}

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
