import type { ApolloCache } from "@apollo/client";

interface Place {
  sheetId: string;
  positionId: string;
  periodId: string;
}
type Assessment = { __typename: "Assessment"; id: string };

/** An assessment that was just begun takes its place on the sheet and in the teams that are on screen: no page asks again for it. */
export function placeInCache(cache: ApolloCache, assessment: Assessment | null | undefined, place: Place): void {
  const reference = assessment && cache.identify(assessment);
  if (!reference) return;
  const fields = { assessment: () => ({ __ref: reference }) };
  cache.modify({ id: `AssessmentSheet:${place.sheetId}`, fields });
  for (const id of membersOf(cache.extract(), place)) cache.modify({ id, fields });
}

/** The rows of teams that stand for a post in a period. */
function membersOf(cache: unknown, { positionId, periodId }: Place): string[] {
  const records = Object.entries(cache as Record<string, Record<string, unknown>>);
  const inPeriod = new Set(
    records
      .filter(([id, record]) => id.startsWith("Team:") && refOf(record["period"]) === `Period:${periodId}`)
      .flatMap(([, record]) => (record["members"] as unknown[] | undefined)?.map(refOf) ?? []),
  );
  return records
    .filter(([id, record]) => inPeriod.has(id) && refOf(record["position"]) === `Position:${positionId}`)
    .map(([id]) => id);
}

const refOf = (value: unknown): string | undefined => (value as { __ref?: string } | undefined)?.__ref;
