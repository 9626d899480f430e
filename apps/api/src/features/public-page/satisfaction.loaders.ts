import type { IsoDate } from "@andir/domain/iso-date";
import { satisfactionIndexOf, type ElementSums, type SatisfactionResult } from "@andir/domain/satisfaction-index";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import { withheldGroups } from "@andir/domain/small-groups";
import sql from "sql-template-tag";
import { groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { sumColumns, sumsOf, type SummedResponses } from "../services/satisfaction-made.ts";
import { monthsFrom, type Window } from "./window.ts";

export interface Satisfaction extends SatisfactionResult {
  readonly respondents: number;
}

export interface ServiceSatisfaction {
  /** Of twelve months; null where too few answered for it to be told. */
  readonly year: Satisfaction | null;
  /** Of the four times three months in it, the oldest first; null where withheld, or where nobody answered. */
  readonly quarters: readonly {
    readonly from: IsoDate;
    readonly satisfaction: Satisfaction | null;
    readonly isWithheld: boolean;
  }[];
}

interface Row {
  readonly quarter: number;
  readonly respondents: number;
  readonly sums: ElementSums;
}

/** By service. Sums of answers add up, so the year is worked out of the quarters. */
export async function satisfactionOfServices(
  scope: Scope,
  { from, until }: Window,
  smallest: number,
): Promise<Map<string, ServiceSatisfaction>> {
  const starts = [0, 3, 6, 9].map((months) => monthsFrom(from, months));
  const found = await rows<SummedResponses & { serviceKey: string; quarter: number }>(
    scope,
    sql`select r.service_key as "serviceKey", width_bucket(r.answered_on, ${starts}::date[]) - 1 as quarter, ${sumColumns}
        from satisfaction_response r where r.answered_on >= ${from}::date and r.answered_on < ${until}::date group by 1, 2`,
  );
  const services = [...groupedBy(found, ({ serviceKey }) => serviceKey)];
  const summed = (of: typeof found): Row[] => of.map((row) => ({ ...row, sums: sumsOf(row) }));
  return new Map(services.map(([key, quarters]) => [key, told(summed(quarters), starts, smallest)]));
}

/** The year is told of enough people, and of its quarters no one that could be worked out from the others. */
function told(found: readonly Row[], starts: readonly IsoDate[], smallest: number): ServiceSatisfaction {
  const withheld = withheldGroups(
    found.map(({ quarter, respondents }) => ({ keys: [String(quarter)], people: respondents })),
    smallest,
  );
  const respondents = found.reduce((sum, row) => sum + row.respondents, 0);
  return {
    year: respondents >= smallest ? resultOf(found) : null,
    quarters: starts.map((from, quarter) => {
      const at = found.findIndex((row) => row.quarter === quarter);
      const row = found[at];
      const isWithheld = row !== undefined && (withheld[at] ?? true);
      return { from, isWithheld, satisfaction: row === undefined || isWithheld ? null : resultOf([row]) };
    }),
  };
}

function resultOf(found: readonly Row[]): Satisfaction {
  const add = (of: (row: Row) => number) => found.reduce((sum, row) => sum + of(row), 0);
  const sums = Object.fromEntries(
    SERVICE_ELEMENTS.map((element) => [
      element,
      { count: add((row) => row.sums[element].count), sum: add((row) => row.sums[element].sum) },
    ]),
  ) as ElementSums;
  return { ...satisfactionIndexOf(sums), respondents: add((row) => row.respondents) };
}
