import type { RekapRatings } from "@andir/domain/rekap-penilaian";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import { rowProblem } from "@andir/domain/import-problem";
import type { AppliedRow, CheckedRow, ImportFile, MadeRow, UndoneRows } from "../../platform/imports/import-shape.ts";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { RekapPost } from "./rekap.rows.ts";

/** What a good row sets. */
export interface RekapPlan {
  readonly post: RekapPost;
  readonly periodKey: string;
  readonly ratings: RekapRatings;
}

type Rated = CheckedRow<unknown, RekapPlan>;

/** Kept of a row, to take it back by: the record, since when it stands, and what stood before. */
interface Made {
  readonly key: string;
  readonly importedAt: string;
  readonly before: (RekapRatings & { readonly importedAt: string }) | null;
  readonly employeeKey: string;
}

/** One statement for a block. An assessment is never touched. */
export async function applyRekap(tx: Scope, _file: ImportFile, rated: readonly Rated[]): Promise<AppliedRow[]> {
  const made = rated.map(({ plan: { post } }) => ({ key: post.national?.key ?? newKey() }));
  const column = <T>(of: (plan: RekapPlan) => T) => rated.map(({ plan }) => of(plan));
  await rows(
    tx,
    sql`insert into national_rating (key, employee_key, position_key, unit_key, period_key, work_result, behaviour, predicate, imported_at)
        select x.key, x.employee_key, x.position_key, x.unit_key, x.period_key, x.work_result, x.behaviour, x.predicate, ${tx.now}::timestamptz
        from unnest(${made.map(({ key }) => key)}::uuid[], ${column((p) => p.post.employeeKey)}::uuid[], ${column((p) => p.post.positionKey)}::uuid[],
          ${column((p) => p.post.unitKey)}::uuid[], ${column((p) => p.periodKey)}::uuid[], ${column((p) => p.ratings.workResult)}::rating[],
          ${column((p) => p.ratings.behaviour)}::rating[], ${column((p) => p.ratings.predicate)}::predicate[])
          as x(key, employee_key, position_key, unit_key, period_key, work_result, behaviour, predicate)
        on conflict (position_key, period_key) do update set work_result = excluded.work_result, behaviour = excluded.behaviour,
          predicate = excluded.predicate, imported_at = excluded.imported_at`,
  );
  return rated.map(({ row, plan: { post, periodKey, ratings } }, at) => {
    const key = made[at]?.key ?? "";
    const before = post.national && withoutKey(post.national);
    return {
      row,
      made: { key, importedAt: tx.now.toISOString(), before, employeeKey: post.employeeKey },
      events: [eventOf("nationalRating.imported", key, post.employeeKey, { periodKey, ratings, before })],
    };
  });
}

const withoutKey = ({ workResult, behaviour, predicate, importedAt }: NonNullable<RekapPost["national"]>) => ({
  workResult,
  behaviour,
  predicate,
  importedAt: new Date(importedAt).toISOString(),
});

const eventOf = (action: string, nounKey: string, subjectKey: string, payload: object): AuditFact => ({
  action,
  noun: "national_rating",
  nounKey,
  subjectKey,
  payload: { ...payload },
});

/** Who brings in a file from the national system has its name for the agency, too: what we write for it then bears it. */
export async function keepAgencyCode(tx: Scope, { facts }: ImportFile): Promise<AuditFact[]> {
  const { agencyCode } = facts;
  if (typeof agencyCode !== "string") return [];
  const changed = await rows<{ key: string }>(
    tx,
    sql`update agency set national_code = ${agencyCode} where national_code is distinct from ${agencyCode} returning key`,
  );
  return changed.map(({ key }) => ({
    action: "agency.nationalCodeRead",
    noun: "agency",
    nounKey: key,
    subjectKey: null,
    payload: { nationalCode: agencyCode },
  }));
}

/** What stood before stands again; what a later file has changed since does not. */
export async function undoRekap(tx: Scope, _file: ImportFile, rowsMade: readonly MadeRow[]): Promise<UndoneRows> {
  const undone = rowsMade.map(({ row, made }) => ({ row, ...(made as unknown as Made) }));
  const standing = new Map(
    (
      await rows<{ key: string; importedAt: Date }>(
        tx,
        sql`select n.key, n.imported_at as "importedAt" from national_rating n where n.key = any(${undone.map(({ key }) => key)}::uuid[]) for update`,
      )
    ).map(({ key, importedAt }) => [key, importedAt.toISOString()]),
  );
  const problems = undone
    .filter(({ key, importedAt }) => standing.get(key) !== importedAt)
    .map(({ row }) => ({
      row,
      ...rowProblem(null, null, "CHANGED_SINCE", {
        ID: "Berkas yang lebih baru sudah mengubah rating ini. Urungkan berkas itu lebih dulu.",
        EN: "A newer file has changed this rating. Undo that one first.",
      }),
    }));
  if (problems.length > 0) return { events: [], problems };
  const restored = undone.filter(({ before }) => before !== null);
  await rows(
    tx,
    sql`delete from national_rating n where n.key = any(${undone.filter(({ before }) => before === null).map(({ key }) => key)}::uuid[])`,
  );
  await rows(
    tx,
    sql`update national_rating n set work_result = x.work_result, behaviour = x.behaviour, predicate = x.predicate, imported_at = x.imported_at
        from unnest(${restored.map(({ key }) => key)}::uuid[], ${restored.map(({ before }) => before?.workResult)}::rating[],
          ${restored.map(({ before }) => before?.behaviour)}::rating[], ${restored.map(({ before }) => before?.predicate)}::predicate[],
          ${restored.map(({ before }) => before?.importedAt)}::timestamptz[]) as x(key, work_result, behaviour, predicate, imported_at)
        where n.key = x.key`,
  );
  return {
    events: undone.map(({ key, employeeKey, before }) =>
      eventOf("nationalRating.undone", key, employeeKey, { before }),
    ),
    problems: [],
  };
}
