import { agencyDate } from "@andir/domain/iso-date";
import { withheldGroups } from "@andir/domain/small-groups";
import sql, { raw } from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import {
  NO_RESPONSES,
  satisfactionOf,
  sumColumns,
  sumsOf,
  WITHHELD,
  type SummedResponses,
} from "./satisfaction-made.ts";
import { seesSmallSurveysOf } from "./satisfaction.policy.ts";
import type { ServiceRow } from "./service.loaders.ts";
import type { SatisfactionIndex, SatisfactionPoint, SatisfactionSpan } from "./satisfaction.type.ts";

interface Days {
  readonly from: string;
  readonly to: string;
}

const loadSums = batchedBy<Days, SummedResponses>(
  async (scope, keys, { from, to }) => {
    const found = await rows<SummedResponses & { serviceKey: string }>(
      scope,
      sql`select r.service_key as "serviceKey", ${sumColumns} from satisfaction_response r
          where r.service_key = any(${keys}::uuid[]) and r.answered_on between ${from}::date and ${to}::date group by r.service_key`,
    );
    return new Map(found.map((row) => [String(row.serviceKey), row]));
  },
  () => NO_RESPONSES,
);

/** The index of a service over some days, as the reader may see it; a visitor without sign-in sees what a colleague does. */
export async function loadSatisfaction(scope: Scope, service: ServiceRow, days: Days): Promise<SatisfactionIndex> {
  const found = await loadSums(scope, service.key, days);
  const { respondents } = found;
  if (
    respondents > 0 &&
    !seesSmallSurveysOf(scope.actor, service.unitKey) &&
    respondents < (await smallestGroup(scope))
  )
    return WITHHELD;
  return satisfactionOf(respondents, sumsOf(found));
}

/** A visitor without sign-in has no actor whose day it is. */
const smallestGroup = async (scope: Scope): Promise<number> =>
  scope.actor?.smallestGroup ?? (await cycleRulesOn(scope, agencyDate(scope.now))).smallestGroup;

interface Spans {
  readonly span: SatisfactionSpan;
  readonly count: number;
}

const loadSpans = batchedBy<Spans, (SummedResponses & { startsOn: string })[]>(
  async (scope, keys, { span, count }) => {
    const unit = raw(span.toLowerCase());
    const found = await rows<SummedResponses & { serviceKey: string; startsOn: string }>(
      scope,
      sql`select r.service_key as "serviceKey", date_trunc('${unit}', r.answered_on::timestamp)::date as "startsOn", ${sumColumns}
          from satisfaction_response r where r.service_key = any(${keys}::uuid[])
            and r.answered_on >= date_trunc('${unit}', ${agencyDate(scope.now)}::timestamp) - ${count - 1}::int * interval '${raw(span === "MONTH" ? "1" : "3")} months'
          group by 1, 2 order by 1, 2`,
    );
    return groupedBy(found, (row) => row.serviceKey);
  },
  () => [],
);

/** Span by span, the oldest first, those without an answer left out; small ones withheld with what would give them away. */
export async function loadSatisfactionTrend(
  scope: Scope,
  service: ServiceRow,
  spans: Spans,
): Promise<SatisfactionPoint[]> {
  const found = await loadSpans(scope, service.key, spans);
  const isWithheld = seesSmallSurveysOf(scope.actor, service.unitKey)
    ? found.map(() => false)
    : withheldGroups(
        found.map(({ startsOn, respondents }) => ({ keys: [startsOn], people: respondents })),
        await smallestGroup(scope),
      );
  return found.map((row, index) => ({
    startsOn: row.startsOn,
    satisfaction: isWithheld[index] ? WITHHELD : satisfactionOf(row.respondents, sumsOf(row)),
  }));
}
