import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { UnitActionPlan, UnitActionTarget } from "./unit-action-plan.entity.ts";
import type { UnitAgreement, UnitIndicator } from "./unit-agreement.entity.ts";
import { officeHolder, visibleAgreements } from "./unit-agreement.policy.ts";

export type UnitAgreementRow = Pick<UnitAgreement, "key" | "unitKey" | "year" | "status" | "agreedAt" | "agreedByKey">;
export type UnitIndicatorRow = Omit<UnitIndicator, "id" | "removedAt">;
export type ActionPlanRow = UnitActionPlan & { targets: UnitActionTarget[] };

const agreementColumns = (actor: Actor): Sql => sql`
  ag.key, ag.unit_key as "unitKey", ag.year, ag.status, ag.agreed_at as "agreedAt", ${officeHolder(actor, sql`ag.agreed_by_key`)} as "agreedByKey"`;

/** Rows named i. */
export const indicatorColumns: Sql = sql`
  i.key, i.agreement_key as "agreementKey", i.ordinal, i.text, i.target, i.unit_of_measure as "unitOfMeasure", i.pattern, i.direction,
  i.measured_quarters as "measuredQuarters"`;

export const loadUnitAgreement = batched<UnitAgreementRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  return byKey(
    await rows<UnitAgreementRow>(
      scope,
      sql`select ${agreementColumns(actor)} from unit_agreement ag where ag.key = any(${keys}::uuid[]) and ${visibleAgreements(actor)}`,
    ),
  );
});

/** Of each unit the agreement of a year. */
export const loadAgreementOf = batchedBy<{ year: number }, UnitAgreementRow | null>(
  async (scope, unitKeys, { year }) => {
    const actor = actorOf(scope);
    const found = await rows<UnitAgreementRow>(
      scope,
      sql`select ${agreementColumns(actor)} from unit_agreement ag
          where ag.unit_key = any(${unitKeys}::uuid[]) and ag.year = ${year} and ${visibleAgreements(actor)}`,
    );
    return new Map(found.map((row) => [row.unitKey, row]));
  },
  () => null,
);

export const loadUnitIndicator = batched<UnitIndicatorRow>(async (scope, keys) =>
  byKey(
    await rows<UnitIndicatorRow>(
      scope,
      sql`select ${indicatorColumns} from unit_indicator i join unit_agreement ag on ag.key = i.agreement_key
          where i.key = any(${keys}::uuid[]) and ${visibleAgreements(actorOf(scope))}`,
    ),
  ),
);

/** Those that stand in the agreement now. */
export const loadIndicatorsOf = batchedBy<null, UnitIndicatorRow[]>(
  async (scope, agreementKeys) =>
    groupedBy(
      await rows<UnitIndicatorRow>(
        scope,
        sql`select ${indicatorColumns} from unit_indicator i join unit_agreement ag on ag.key = i.agreement_key
            where ag.key = any(${agreementKeys}::uuid[]) and i.removed_at is null and ${visibleAgreements(actorOf(scope))}
            order by i.ordinal, i.key`,
      ),
      (indicator) => indicator.agreementKey,
    ),
  () => [],
);

/** The plans of the quarters, each with what it plans for the indicators. */
export const loadActionPlansOf = batchedBy<null, ActionPlanRow[]>(
  async (scope, agreementKeys) =>
    groupedBy(
      await rows<ActionPlanRow>(
        scope,
        sql`select ac.agreement_key as "agreementKey", ac.quarter, ac.activities, (
              select coalesce(json_agg(json_build_object('indicatorKey', i.key, 'quarter', t.quarter, 'planned', t.planned) order by i.ordinal, i.key), '[]')
              from unit_action_target t join unit_indicator i on i.key = t.indicator_key
              where i.agreement_key = ac.agreement_key and t.quarter = ac.quarter and i.removed_at is null) as targets
            from unit_action_plan ac join unit_agreement ag on ag.key = ac.agreement_key
            where ag.key = any(${agreementKeys}::uuid[]) and ${visibleAgreements(actorOf(scope))} order by ac.quarter`,
      ),
      (plan) => plan.agreementKey,
    ),
  () => [],
);
