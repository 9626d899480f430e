import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { ResultDocument } from "./plan-document.ts";
import type { PlanRow } from "./plan.loaders.ts";
import { lineOf, readableResults } from "./plan.policy.ts";

/** A result that is to support another, and the field of the input that says so. */
export interface Link {
  readonly resultKey: string;
  readonly parentKey: string;
  readonly field: string;
}

/** Links of a document that are not there yet: one that was right when it was made stays, whoever is the superior by now. */
export function newLinks(results: readonly ResultDocument[], before: readonly ResultDocument[]): Link[] {
  const known = new Map(before.map(({ key, parentKey }) => [key, parentKey]));
  return results.flatMap(({ key, parentKey }, index) =>
    parentKey === null || known.get(key) === parentKey
      ? []
      : [{ resultKey: key, parentKey, field: `results.${index}.parentResultId` }],
  );
}

interface Candidate {
  key: string;
  isSameYear: boolean;
  isAbove: boolean;
  isCircle: boolean;
}

/**
 * A result supports one of the appraiser or of someone up the line, of the same year; what leads back to itself supports
 * nothing. In one statement, however many.
 */
export async function problemsOfLinks(
  tx: Scope,
  plan: Pick<PlanRow, "key" | "employeeKey" | "year">,
  links: readonly Link[],
): Promise<Problem[]> {
  if (links.length === 0) return [];
  // Two links made at once could close a circle that neither of them sees.
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`cascade ${plan.year}`}, 0))`);
  const parents = [...new Set(links.map(({ parentKey }) => parentKey))];
  const found = await rows<Candidate>(
    tx,
    sql`with recursive up as (
          select r.key as start, r.key, r.parent_key from planned_result r where r.key = any(${parents}::uuid[])
          union
          select up.start, r.key, r.parent_key from up join planned_result r on r.key = up.parent_key
        )
        select r.key, l.year = ${plan.year} as "isSameYear",
          l.employee_key in (${lineOf(sql`${plan.employeeKey}::uuid`, agencyDate(tx.now))}) as "isAbove",
          exists (select 1 from up where up.start = r.key and (up.key = any(${links.map(({ resultKey }) => resultKey)}::uuid[])
            or up.key in (select own.key from planned_result own where own.plan_key = ${plan.key}::uuid))) as "isCircle"
        from planned_result r join performance_plan l on l.key = r.plan_key
        where r.key = any(${parents}::uuid[]) and r.removed_at is null and ${readableResults(actorOf(tx))}`,
  );
  const byKey = new Map(found.map((candidate) => [candidate.key, candidate]));
  return links.flatMap(({ parentKey, field }) => problemOf(byKey.get(parentKey), field));
}

function problemOf(parent: Candidate | undefined, field: string): Problem[] {
  if (!parent) return [problem(field, "NOT_FOUND", "There is no such result. Choose one from your superior's plan.")];
  if (parent.isCircle) return [problem(field, "CIRCLE", "This result leads back to itself. Choose one further up.")];
  if (!parent.isSameYear)
    return [problem(field, "OTHER_YEAR", "This result is of another year. Choose one of the same.")];
  if (!parent.isAbove)
    return [
      problem(
        field,
        "NOT_A_SUPERIOR",
        "A result supports one of the appraiser or of someone up the line. Choose one of theirs.",
      ),
    ];
  return [];
}
