import { agencyDate } from "@andir/domain/iso-date";
import { organisationAdvice } from "@andir/domain/organisation-advice";
import { unitAttainment, type UnitIndicatorFacts } from "@andir/domain/unit-attainment";
import sql from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { requirePeriod } from "../periods/period.loaders.ts";
import type { OrganisationAdvice } from "./organisation-advice.type.ts";
import { seesAdvice } from "./unit-rating.policy.ts";

interface FactsRow extends UnitIndicatorFacts {
  readonly key: string;
  readonly unitKey: string;
}

/** Of each unit the advice for a quarter or a year, computed from what was agreed, planned and reported; null where nothing is agreed. */
export const loadOrganisationAdvice = batchedBy<{ periodKey: string }, OrganisationAdvice | null>(
  async (scope, unitKeys, { periodKey }) => {
    const period = await requirePeriod(scope, periodKey);
    if (period.kind === "MONTH") return new Map();
    const found = await rows<FactsRow>(
      scope,
      // An indicator that was taken out later still stood in the agreement then.
      sql`select u.key as "unitKey", i.key, i.pattern, i.direction, i.target, t.planned, i.measured_quarters as "measuredQuarters", (
            select coalesce(json_agg(json_build_object('on', q.ends_on, 'value', rz.value) order by q.ends_on), '[]')
            from unit_realisation rz join period q on q.key = rz.period_key
            where rz.indicator_key = i.key and q.starts_on >= d.starts_on and q.ends_on <= d.ends_on) as readings
          from org_unit u join period d on d.key = ${periodKey}::uuid
          join unit_agreement ag on ag.unit_key = u.key and ag.year = extract(year from d.starts_on) and ag.status = 'AGREED'
          join unit_indicator i on i.agreement_key = ag.key and (i.removed_at is null or (i.removed_at at time zone 'Asia/Jakarta')::date > d.ends_on)
          left join unit_action_target t on t.indicator_key = i.key and t.quarter = extract(quarter from d.starts_on) and d.kind = 'QUARTER'
          where u.key = any(${unitKeys}::uuid[]) and ${seesAdvice(actorOf(scope))} order by i.ordinal, i.key`,
    );
    const rules = await cycleRulesOn(scope, period.endsOn);
    const today = agencyDate(scope.now);
    const adviceOf = (facts: readonly FactsRow[]): OrganisationAdvice => {
      const attainments = facts.map((fact) => ({
        ...unitAttainment(fact, period, rules.attainment, today),
        target: period.kind === "YEAR" ? fact.target : fact.planned,
        indicatorKey: fact.key,
      }));
      const advice = organisationAdvice(
        attainments.map(({ attainment }) => attainment),
        rules.organisationAdvice,
      );
      return { ...advice, ruleVersion: rules.version, attainments };
    };
    const byUnit = groupedBy(found, ({ unitKey }) => unitKey);
    return new Map([...byUnit].map(([unitKey, facts]) => [unitKey, adviceOf(facts)]));
  },
  () => null,
);
