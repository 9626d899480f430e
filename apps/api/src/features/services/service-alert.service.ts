import type { CycleRules } from "@andir/domain/cycle-rules";
import { addDays, agencyDate } from "@andir/domain/iso-date";
import { satisfactionIndexOf } from "@andir/domain/satisfaction-index";
import { gotWorse, type MeasuredMonth, type ServiceAlertKind } from "@andir/domain/service-alert";
import sql from "sql-template-tag";
import { recordEvents, type AuditFact } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { sumColumns, sumsOf, type SummedResponses } from "./satisfaction-made.ts";
import { joinStandardOfDay } from "./service-standard.loaders.ts";
import { drawnIn, medianMinutes, type DaySpan } from "./waiting.loaders.ts";

/** Of every service that is given: a number of the month that is over and of the one before, by what is measured. */
interface Measured {
  readonly serviceKey: string;
  readonly kind: ServiceAlertKind;
  readonly before: MeasuredMonth | null;
  readonly after: MeasuredMonth | null;
}

/**
 * Finds the services that got worse in the month that is over. As often as one likes: what the unit has answered stays, what
 * it has not is worked out anew, since paper surveys and tickets of machines come in late.
 */
export async function findWorsened(scope: Scope): Promise<void> {
  const month = monthBefore(firstOfMonth(agencyDate(scope.now)));
  await inTransaction(scope, async (tx) => {
    // Two at once would find the same.
    await rows(tx, sql`select pg_advisory_xact_lock(hashtext('service_alert'))`);
    const rules = await cycleRulesOn(tx, month.to);
    await settle(tx, month.from, await measuredIn(tx, month), rules);
  });
}

async function settle(tx: Scope, month: string, measured: readonly Measured[], rules: CycleRules): Promise<void> {
  const known = await rows<{ key: string; place: string; isOpen: boolean }>(
    tx,
    sql`select g.key, g.service_key || ' ' || g.kind as place, g.answered_at is null as "isOpen" from service_alert g
        where g.month = ${month}::date for update`,
  );
  const byPlace = new Map(known.map((alert) => [alert.place, alert]));
  const found: AuditFact[] = [];
  for (const { serviceKey, kind, before, after } of measured) {
    const alert = byPlace.get(`${serviceKey} ${kind}`);
    if (alert && !alert.isOpen) continue;
    if (!gotWorse(kind, before, after, rules.serviceAlert) || before === null || after === null) {
      if (alert) await rows(tx, sql`delete from service_alert where key = ${alert.key}::uuid`);
      continue;
    }
    const key = alert?.key ?? newKey();
    const threshold = kind === "WAITING" ? rules.serviceAlert.waitRise : rules.serviceAlert.indexFall;
    await rows(
      tx,
      sql`insert into service_alert (key, service_key, kind, month, before, after, count, threshold, rule_version, found_at)
          values (${key}, ${serviceKey}, ${kind}, ${month}, ${before.value}, ${after.value}, ${after.count}, ${threshold}, ${rules.version}, ${tx.now})
          on conflict (service_key, kind, month) do update set before = excluded.before, after = excluded.after, count = excluded.count`,
    );
    if (!alert) found.push(foundFact(key, { serviceKey, kind, month, before: before.value, after: after.value }));
  }
  await recordEvents(tx, found);
}

const foundFact = (nounKey: string, payload: Readonly<Record<string, unknown>>): AuditFact => ({
  action: "service_alert.found",
  noun: "service_alert",
  nounKey,
  subjectKey: null,
  payload,
});

async function measuredIn(tx: Scope, month: DaySpan): Promise<Measured[]> {
  const before = monthBefore(month.from);
  const open = await rows<{ key: string }>(
    tx,
    sql`select v.key from service v where v.starts_on <= ${month.to}::date and (v.ends_on is null or v.ends_on >= ${month.to}::date) order by v.key`,
  );
  const [waitsBefore, waits] = [await waitsIn(tx, before), await waitsIn(tx, month)];
  const [indexBefore, index] = [await indicesIn(tx, before), await indicesIn(tx, month)];
  return open.flatMap(({ key: serviceKey }): Measured[] => [
    { serviceKey, kind: "WAITING", before: waitsBefore.get(serviceKey) ?? null, after: waits.get(serviceKey) ?? null },
    { serviceKey, kind: "INDEX", before: indexBefore.get(serviceKey) ?? null, after: index.get(serviceKey) ?? null },
  ]);
}

async function waitsIn(tx: Scope, span: DaySpan): Promise<ReadonlyMap<string, MeasuredMonth>> {
  const found = await rows<{ key: string; value: number; count: number }>(
    tx,
    sql`select q.service_key as key, ${medianMinutes} as value, count(q.called_at)::int as count
        from queue_ticket q ${joinStandardOfDay} where ${drawnIn(span)} and q.called_at is not null group by q.service_key`,
  );
  return new Map(found.map(({ key, value, count }) => [key, { value, count }]));
}

async function indicesIn(tx: Scope, { from, to }: DaySpan): Promise<ReadonlyMap<string, MeasuredMonth>> {
  const found = await rows<SummedResponses & { key: string }>(
    tx,
    sql`select r.service_key as key, ${sumColumns} from satisfaction_response r
        where r.answered_on between ${from}::date and ${to}::date group by r.service_key`,
  );
  const months = new Map<string, MeasuredMonth>();
  for (const row of found) {
    const { index } = satisfactionIndexOf(sumsOf(row));
    if (index !== null) months.set(row.key, { value: index, count: row.respondents });
  }
  return months;
}

const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;

/** The month that ended on the day before. */
function monthBefore(day: string): DaySpan {
  const to = addDays(day, -1);
  return { from: firstOfMonth(to), to };
}
