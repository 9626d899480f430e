import type { AllowanceCorrection, AllowanceGap } from "@andir/domain/allowance";
import type { AllowanceRules } from "@andir/domain/allowance-rules";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, unitSeenBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { KeptFacts } from "./allowance-facts.loaders.ts";
import type { AllowanceFigure } from "./allowance-figure.entity.ts";
import { tellsAmount, visibleFigures } from "./allowance.policy.ts";

export type FigureRow = Pick<
  AllowanceFigure,
  | "key"
  | "monthKey"
  | "month"
  | "employeeKey"
  | "positionKey"
  | "unitKey"
  | "state"
  | "jobClass"
  | "base"
  | "amount"
  | "total"
> & {
  readonly gaps: AllowanceGap[];
  readonly corrected: number | null;
  readonly isLocked: boolean;
  /** Whether the amounts are told. */
  readonly isTold: boolean;
};

export const figureSource: Sql = sql`allowance_figure f join allowance_month m on m.key = f.month_key`;

export const figureColumns = (actor: Actor): Sql => {
  const told = (column: Sql) => sql`case when ${tellsAmount(actor)} then ${column} end`;
  return sql`f.key, f.month_key as "monthKey", f.month, f.employee_key as "employeeKey", f.position_key as "positionKey",
    ${unitSeenBy(actor, "f.employee_key", "f.unit_key")} as "unitKey", f.state, coalesce(${told(sql`f.gaps::text[]`)}, '{}') as gaps,
    ${told(sql`f.job_class`)} as "jobClass", ${told(sql`f.base`)} as base, ${told(sql`f.amount`)} as amount, ${told(sql`f.corrected`)} as corrected,
    ${told(sql`f.total`)} as total, m.locked_at is not null as "isLocked", coalesce(${tellsAmount(actor)}, false) as "isTold"`;
};

export const loadFigure = batched<FigureRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<FigureRow>(
    scope,
    sql`select ${figureColumns(actor)} from ${figureSource} where f.key = any(${keys}::uuid[]) and ${visibleFigures(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

const MOST_MONTHS = 12;

/** A person's figures, the newest first. */
export const loadFiguresOf = batchedBy<null, FigureRow[]>(
  async (scope, employeeKeys) => {
    const actor = actorOf(scope);
    const found = await rows<FigureRow>(
      scope,
      sql`select own.* from unnest(${employeeKeys}::uuid[]) as of(key)
          cross join lateral (
            select ${figureColumns(actor)} from ${figureSource} where f.employee_key = of.key and ${visibleFigures(actor)}
            order by f.month desc limit ${MOST_MONTHS}) own
          order by own.month desc`,
    );
    noteReads(scope, found);
    return groupedBy(found, ({ employeeKey }) => employeeKey);
  },
  () => [],
);

/** What a figure was worked out from: told to whom the amounts are told. */
export interface FigureBasis {
  readonly key: string;
  readonly facts: KeptFacts;
  readonly corrections: readonly AllowanceCorrection[];
  readonly rules: AllowanceRules;
  readonly ruleVersion: string;
  readonly source: string;
}

export const loadFigureBasis = batched<FigureBasis>(async (scope: Scope, keys) => {
  const actor = actorOf(scope);
  return byKey(
    await rows<FigureBasis>(
      scope,
      sql`select f.key, f.facts, f.corrections, r.rules, r.version as "ruleVersion", r.source
          from ${figureSource} join allowance_rule r on r.version = m.rule_version
          where f.key = any(${keys}::uuid[]) and ${visibleFigures(actor)} and ${tellsAmount(actor)}`,
    ),
  );
});
