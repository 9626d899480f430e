import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { commentSeenBy, noteSeenBy, officeHolder, visibleRealisations } from "./unit-agreement.policy.ts";
import type { UnitRealisation } from "./unit-realisation.entity.ts";

export type UnitRealisationRow = Omit<UnitRealisation, "id"> & { unitKey: string; agreementKey: string };

const columns = (actor: Actor): Sql => sql`
  rz.key, rz.indicator_key as "indicatorKey", rz.period_key as "periodKey", rz.value, ${noteSeenBy(actor)} as note,
  rz.reported_at as "reportedAt", ${officeHolder(actor, sql`rz.reported_by_key`)} as "reportedByKey", ${commentSeenBy(actor)} as comment,
  rz.commented_at as "commentedAt", ${officeHolder(actor, sql`rz.commented_by_key`)} as "commentedByKey",
  ag.unit_key as "unitKey", ag.key as "agreementKey"`;

const source: Sql = sql`unit_realisation rz join unit_indicator i on i.key = rz.indicator_key join unit_agreement ag on ag.key = i.agreement_key`;

export const loadUnitRealisation = batched<UnitRealisationRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  return byKey(
    await rows<UnitRealisationRow>(
      scope,
      sql`select ${columns(actor)} from ${source} where rz.key = any(${keys}::uuid[]) and ${visibleRealisations(actor)}`,
    ),
  );
});

/** Of each indicator, by quarter. */
export const loadRealisationsOf = batchedBy<null, UnitRealisationRow[]>(
  async (scope, indicatorKeys) => {
    const actor = actorOf(scope);
    const found = await rows<UnitRealisationRow>(
      scope,
      sql`select ${columns(actor)} from ${source} join period d on d.key = rz.period_key
          where rz.indicator_key = any(${indicatorKeys}::uuid[]) and ${visibleRealisations(actor)} order by d.starts_on, rz.key`,
    );
    return groupedBy(found, (row) => row.indicatorKey);
  },
  () => [],
);
