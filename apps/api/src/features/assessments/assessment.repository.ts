import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { judgeOf } from "../employees/appraiser.loaders.ts";
import { loadPeriod, requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import type { AssessmentNamed } from "./assessment.inputs.ts";
import { lockAssessment, type LockedAssessment } from "./locked-assessment.service.ts";

export interface Judged {
  readonly assessment: LockedAssessment;
  readonly period: PeriodRow;
  /** Whose judgement it is; the actor, or one for whom the actor acts. */
  readonly judgeKey: string;
  /** The last day of the period on which the post was held. */
  readonly lastDay: string;
}

/** The assessment that is named, begun if there is none, for whoever judges it. Others are told no more than that it is not there. */
export async function assessmentToJudge(tx: Scope, named: AssessmentNamed): Promise<Judged | Problem> {
  const field = named.assessmentId == null ? "employeeId" : "assessmentId";
  const missing = problem(field, "NOT_FOUND", "There is no such assessment for you to make.");
  const place = named.assessmentId == null ? await placeOf(tx, named) : await placeOfAssessment(tx, named.assessmentId);
  if (!place) return missing;
  if ("code" in place) return place;
  const judgeKey = await judgeOf(tx, place.positionKey, place.period.endsOn);
  const actor = actorOf(tx);
  if (judgeKey === null || !actor.dutyKeys.includes(judgeKey) || place.employeeKey === actor.employeeKey)
    return missing;
  if (!place.period.isOpen) return PERIOD_CLOSED;

  const key = place.key ?? (await begin(tx, place, judgeKey));
  const assessment = await lockAssessment(tx, key);
  if (!assessment) throw new Error("An assessment that was just begun is there.");
  // A draft of the one before goes on with whoever judges now.
  if (assessment.status === "DRAFT" && assessment.appraiserKey !== judgeKey)
    await rows(tx, sql`update assessment set appraiser_key = ${judgeKey} where key = ${key}`);
  return { assessment, period: place.period, judgeKey, lastDay: place.lastDay };
}

export const PERIOD_CLOSED = problem(
  null,
  "PERIOD_CLOSED",
  "The period is closed. The performance team (tim pengelola kinerja) can open it again, with a reason.",
);

interface Place {
  readonly key: string | null;
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly unitKey: string;
  readonly lastDay: string;
  readonly period: PeriodRow;
}

async function placeOfAssessment(tx: Scope, assessmentId: string): Promise<Place | null> {
  const found = await firstRow<Omit<Place, "period"> & { periodKey: string }>(
    tx,
    sql`select a.key, a.employee_key as "employeeKey", a.position_key as "positionKey", a.unit_key as "unitKey", a.period_key as "periodKey",
          least(p.ends_on, a.period_ends_on) as "lastDay"
        from assessment a join position p on p.key = a.position_key where a.key = ${keyOf("Assessment", assessmentId)} and a.source = 'LOCAL'`,
  );
  return found && { ...found, period: await requirePeriod(tx, found.periodKey) };
}

async function placeOf(tx: Scope, named: AssessmentNamed): Promise<Place | Problem | null> {
  if (named.employeeId == null)
    return problem("employeeId", "REQUIRED", "Name the assessment, or the person and the period.");
  if (named.periodId == null) return problem("periodId", "REQUIRED", "Name the period.");
  const period = await loadPeriod(tx, keyOf("Period", named.periodId));
  if (!period) return problem("periodId", "NOT_FOUND", "There is no such period. The performance team sets them up.");
  const employeeKey = keySeenBy(tx, "Employee", named.employeeId);
  const wanted = named.positionId == null ? null : keySeenBy(tx, "Position", named.positionId);
  const post = await firstRow<Omit<Place, "period">>(
    tx,
    sql`select (select a.key from assessment a where a.position_key = p.key and a.period_key = ${period.key}) as key,
          p.employee_key as "employeeKey", p.key as "positionKey", p.unit_key as "unitKey", least(p.ends_on, ${period.endsOn}::date) as "lastDay"
        from position p join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL'
        where p.employee_key = ${employeeKey} and p.starts_on <= ${period.endsOn}::date and (p.ends_on is null or p.ends_on >= ${period.startsOn}::date)
          and (${wanted}::uuid is null or p.key = ${wanted}::uuid)
        order by p.capacity = 'DEFINITIVE' desc, p.ends_on desc nulls first, p.starts_on, p.key limit 1`,
  );
  return post && { ...post, period };
}

/** A draft without ratings, by the scoring rule in force at the period's end; of two who begin it at once there is one. */
async function begin(tx: Scope, place: Place, judgeKey: string): Promise<string> {
  await rows(
    tx,
    sql`insert into assessment (key, employee_key, position_key, unit_key, appraiser_key, period_key, period_ends_on, status, source, rule_version)
        select ${newKey()}::uuid, ${place.employeeKey}::uuid, ${place.positionKey}::uuid, ${place.unitKey}::uuid, ${judgeKey}::uuid, ${place.period.key}::uuid,
          ${place.period.endsOn}::date, 'DRAFT', 'LOCAL', (
            select r.version from scoring_rule r where r.starts_on <= ${place.period.endsOn}::date order by r.starts_on desc, r.version desc limit 1)
        on conflict (position_key, period_key) do nothing`,
  );
  const made = await firstRow<{ key: string }>(
    tx,
    sql`select a.key from assessment a where a.position_key = ${place.positionKey} and a.period_key = ${place.period.key}`,
  );
  if (!made) throw new Error("An assessment that was just begun is there.");
  return made.key;
}
