import type { PeriodKind } from "@andir/domain/period-kind";
import sql from "sql-template-tag";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { UnitAgreement, UnitIndicator } from "./unit-agreement.entity.ts";
import { visibleAgreements } from "./unit-agreement.policy.ts";
import { loadUnitStanding, type UnitStanding } from "./unit-standing.loaders.ts";

export const HEAD_ONLY = "The head of the unit does this, or whoever acts for the head.";
export const LEADER_ONLY =
  "The leader one level above does this, or whoever acts for that leader: at the top the authorised official, and never the unit's own head.";

export interface LockedAgreement {
  readonly agreement: UnitAgreement;
  readonly standing: UnitStanding;
}

/** The agreement, which nobody else changes until the transaction ends; null where there is none for the actor. */
export async function lockAgreement(tx: Scope, key: string): Promise<LockedAgreement | null> {
  const seen = await firstRow<object>(
    tx,
    sql`select 1 from unit_agreement ag where ag.key = ${key}::uuid and ${visibleAgreements(actorOf(tx))} for update of ag`,
  );
  const agreement = seen && (await tx.db.findOneBy(UnitAgreement, { key }));
  return agreement && { agreement, standing: await loadUnitStanding(tx, agreement.unitKey, { periodKey: null }) };
}

export const noAgreement = (): Problem[] => [
  problem("agreementId", "NOT_FOUND", "There is no such agreement for you. Choose one of your units."),
];

export function demandHead({ standing }: Pick<LockedAgreement, "standing">): void {
  if (!standing.isHead) throw new AppError("FORBIDDEN", HEAD_ONLY);
}

export function demandLeader({ standing }: Pick<LockedAgreement, "standing">): void {
  if (!standing.isLeader) throw new AppError("FORBIDDEN", LEADER_ONLY);
}

/** The indicators that stand in an agreement, by their keys. */
export async function indicatorsIn(tx: Scope, agreementKey: string): Promise<Map<string, UnitIndicator>> {
  const all = await tx.db.findBy(UnitIndicator, { agreementKey });
  return new Map(all.filter(({ removedAt }) => removedAt === null).map((indicator) => [indicator.key, indicator]));
}

/** Each id once, and of an indicator of the agreement. */
export function problemsOfIds(ids: readonly string[], known: ReadonlyMap<string, unknown>, list: string): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, at) => {
    const key = keyOf("UnitIndicator", id);
    const field = `${list}.${at}.indicatorId`;
    if (!known.has(key)) return [problem(field, "NOT_FOUND", "There is no such indicator in this agreement.")];
    if (seen.has(key)) return [problem(field, "TWICE", "This indicator is named twice.")];
    seen.add(key);
    return [];
  });
}

/** For what times of an agreement's year a rating is published: what it rests on stays as it was. */
export async function ratedTimes(
  tx: Scope,
  { unitKey, year }: UnitAgreement,
): Promise<{ year: boolean; quarters: ReadonlySet<number> }> {
  const found = await rows<{ kind: PeriodKind; quarter: number }>(
    tx,
    sql`select d.kind, extract(quarter from d.starts_on)::int as quarter from unit_rating g join period d on d.key = g.period_key
        where g.unit_key = ${unitKey}::uuid and g.status = 'PUBLISHED' and extract(year from d.starts_on) = ${year}::int`,
  );
  const isYear = found.some(({ kind }) => kind === "YEAR");
  const quarters = isYear ? [1, 2, 3, 4] : found.map(({ quarter }) => quarter);
  return { year: isYear, quarters: new Set(quarters) };
}

export const rated = (field: string): Problem[] => [
  problem(
    field,
    "RATED",
    "The unit is rated for this time already, and what the rating rests on stays. The leader above can withdraw it.",
  ),
];
