import { addDays } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import type { AppliedRow, CheckedRow, ImportFile, Json } from "../../platform/imports/import-shape.ts";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { endPost } from "./post.changes.ts";
import type { PostPlan } from "./posts.shape.ts";
import type { PostValues } from "./posts.shape.columns.ts";

type Row = CheckedRow<PostValues, PostPlan>;
type Keyed = Row & { readonly key: string };

export interface KeptAssignment {
  readonly key: string;
  readonly appraiserKey: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** What became of a post, for the way back. */
export type MadePost =
  | { readonly began: string; readonly ended: null }
  | {
      readonly began: string;
      readonly ended: {
        readonly key: string;
        readonly endsOn: string | null;
        readonly assignments: readonly KeptAssignment[];
        readonly hadPlan: boolean;
      };
    }
  | { readonly graded: string; readonly from: string | null; readonly to: string | null };

export async function applyPosts(tx: Scope, file: ImportFile, checked: readonly Row[]): Promise<AppliedRow[]> {
  const keyed: Keyed[] = checked.map((row) => ({
    ...row,
    key: row.plan.does === "GRADE" ? (row.plan.person.held?.key ?? "") : newKey(),
  }));
  const begun = keyed.filter(({ plan }) => plan.does !== "GRADE");
  const graded = keyed.filter(({ plan }) => plan.does === "GRADE");
  const moved = keyed.filter(({ plan }) => plan.does === "TRANSFER");
  const assignments = await assignmentsOf(
    tx,
    moved.map(({ plan }) => plan.person.held?.key ?? ""),
  );
  await rows(
    tx,
    sql`update position p set grade = item.grade from unnest(${graded.map(({ key }) => key)}::uuid[], ${graded.map(({ values }) => values.grade)}::text[])
          item(key, grade) where p.key = item.key`,
  );
  for (const { plan, values } of moved)
    if (plan.person.held) await endPost(tx, plan.person.held, addDays(values.startsOn, -1));
  await insertPosts(tx, begun);
  return keyed.map((row) => ({
    row: row.row,
    made: madeOf(row, assignments) as unknown as Json,
    events: [eventOf(row, file)],
  }));
}

const insertPosts = (tx: Scope, begun: readonly Keyed[]): Promise<unknown> =>
  rows(
    tx,
    sql`insert into position (key, employee_key, unit_key, title, kind, capacity, grade, hours_share, is_head, starts_on, ends_on)
        select item.key, item.employee, item.unit, item.title, item.kind::position_kind, 'DEFINITIVE', item.grade, item.share, item.head, item.day, null
        from unnest(${begun.map(({ key }) => key)}::uuid[], ${begun.map(({ plan }) => plan.person.employeeKey)}::uuid[],
          ${begun.map(({ plan }) => plan.unitKey)}::uuid[], ${begun.map(({ values }) => values.title)}::text[],
          ${begun.map(({ values }) => values.kind)}::text[], ${begun.map(({ values, plan }) => values.grade ?? plan.person.held?.grade ?? null)}::text[],
          ${begun.map(({ plan }) => plan.person.held?.hoursShare ?? 1)}::float8[], ${begun.map(({ values }) => values.isHead === true)}::boolean[],
          ${begun.map(({ values }) => values.startsOn)}::date[]) item(key, employee, unit, title, kind, grade, share, head, day)`,
  );

export async function assignmentsOf(tx: Scope, keys: readonly string[]): Promise<Map<string, KeptAssignment[]>> {
  const found = await rows<KeptAssignment & { positionKey: string }>(
    tx,
    sql`select s.key, s.position_key as "positionKey", s.appraiser_key as "appraiserKey", s.starts_on as "startsOn", s.ends_on as "endsOn"
        from appraiser_assignment s where s.position_key = any(${keys}::uuid[]) order by s.starts_on`,
  );
  const by = new Map<string, KeptAssignment[]>();
  for (const { positionKey, ...kept } of found) by.set(positionKey, [...(by.get(positionKey) ?? []), kept]);
  return by;
}

function madeOf({ key, plan, values }: Keyed, assignments: ReadonlyMap<string, KeptAssignment[]>): MadePost {
  const { held } = plan.person;
  if (plan.does === "GRADE") return { graded: key, from: held?.grade ?? null, to: values.grade };
  if (plan.does === "APPOINT" || held === null) return { began: key, ended: null };
  return {
    began: key,
    ended: { key: held.key, endsOn: held.endsOn, assignments: assignments.get(held.key) ?? [], hadPlan: held.hasPlan },
  };
}

const ACTIONS = { APPOINT: "position.appointed", TRANSFER: "position.transferred", GRADE: "position.graded" } as const;

function eventOf({ key, plan, values }: Keyed, file: ImportFile): AuditFact {
  const { held, employeeKey } = plan.person;
  const before =
    held === null
      ? null
      : plan.does === "GRADE"
        ? { grade: held.grade }
        : { key: held.key, title: held.title, unitKey: held.unitKey, endsOn: addDays(values.startsOn, -1) };
  const after =
    plan.does === "GRADE" ? { grade: values.grade } : { ...values, unitKey: plan.unitKey, capacity: "DEFINITIVE" };
  return {
    action: ACTIONS[plan.does],
    noun: "position",
    nounKey: key,
    subjectKey: employeeKey,
    payload: { before, after, reason: file.reason },
  };
}

/**
 * Posts that have begun are given the head of their unit, or of the nearest above that has one, once all of the file stand: a head may come in a
 * later row. Who would come to appraise someone above them stays without, for an administrator to see to.
 */
export async function appointAppraisers(tx: Scope, file: ImportFile): Promise<readonly AuditFact[]> {
  await rows(
    tx,
    sql`insert into appraiser_assignment (key, position_key, appraiser_key, starts_on, ends_on)
        select gen_random_uuid(), p.key, head.employee_key, p.starts_on, p.ends_on
        from import_row i join position p on p.key = (i.made ->> 'began')::uuid
          join lateral (select h.employee_key from org_unit_ancestor x join position h on h.unit_key = x.ancestor_key and h.is_head
            where x.unit_key = p.unit_key and x.distance >= case when p.is_head then 1 else 0 end and h.capacity <> 'PLH'
              and h.starts_on <= p.starts_on and (h.ends_on is null or h.ends_on >= p.starts_on) and h.employee_key <> p.employee_key
            order by x.distance, h.capacity desc, h.starts_on desc limit 1) head on true
        where i.run_key = ${file.runKey}::uuid and i.made ->> 'began' is not null
          and not exists (select 1 from appraiser_assignment s where s.position_key = p.key)
          -- Two who head one another's units: the one above is not given the one below.
          and not exists (select 1 from appraiser_assignment s join position q on q.key = s.position_key
            where q.employee_key = head.employee_key and s.appraiser_key = p.employee_key and q.capacity = 'DEFINITIVE'
              and s.starts_on <= p.starts_on and (s.ends_on is null or s.ends_on >= p.starts_on))`,
  );
  return [];
}
