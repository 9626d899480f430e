import { rowProblem } from "@andir/domain/import-problem";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import type { ImportFile, MadeRow, UndoneRows } from "../../platform/imports/import-shape.ts";
import { listBuiltOn } from "../../platform/naming-columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { MadePost } from "./posts.shape.changes.ts";

/** A post that began goes again where nothing hangs on it, and the one that ended for it goes on; a grade is as it was. */
export async function undoPosts(tx: Scope, file: ImportFile, undone: readonly MadeRow[]): Promise<UndoneRows> {
  const made = undone.map(({ row, made: what }) => ({ row, what: what as unknown as MadePost }));
  const begun = made.flatMap(({ row, what }) => ("began" in what ? [{ row, ...what }] : []));
  const graded = made.flatMap(({ row, what }) => ("graded" in what ? [{ row, ...what }] : []));
  const keys = begun.map(({ began }) => began);
  const builtOn = await listBuiltOn(tx, "position", keys, ["appraiser_assignment"]);
  const now = await rows<{ key: string; grade: string | null }>(
    tx,
    sql`select p.key, p.grade from position p where p.key = any(${graded.map((post) => post.graded)}::uuid[])`,
  );
  const grades = new Map(now.map(({ key, grade }) => [key, grade]));
  const problems = [
    ...begun
      .filter(({ began, ended }) => builtOn.has(began) || ended?.hadPlan === true)
      .map(({ row }) => ({ row, ...BUILT_ON })),
    ...graded.filter((post) => grades.get(post.graded) !== post.to).map(({ row }) => ({ row, ...GRADED_SINCE })),
  ];
  if (problems.length > 0) return { events: [], problems };

  const whose = await rows<{ key: string; employeeKey: string }>(
    tx,
    sql`select p.key, p.employee_key as "employeeKey" from position p where p.key = any(${[...keys, ...graded.map((post) => post.graded)]}::uuid[])`,
  );
  await rows(tx, sql`delete from appraiser_assignment where position_key = any(${keys}::uuid[])`);
  await rows(tx, sql`delete from position where key = any(${keys}::uuid[])`);
  await goOn(tx, begun);
  await rows(
    tx,
    sql`update position p set grade = item.grade from unnest(${graded.map((post) => post.graded)}::uuid[], ${graded.map(({ from }) => from)}::text[])
          item(key, grade) where p.key = item.key`,
  );
  const events: AuditFact[] = whose.map(({ key, employeeKey }) => ({
    action: keys.includes(key) ? "position.removed" : "position.graded",
    noun: "position",
    nounKey: key,
    subjectKey: employeeKey,
    payload: { undone: true, reason: file.reason },
  }));
  return { events, problems };
}

type Begun = Extract<MadePost, { began: string }>;

/** The posts that had ended for others, with their appraisers as they stood. */
async function goOn(tx: Scope, begun: readonly Begun[]): Promise<void> {
  const ended = begun.flatMap(({ ended: post }) => (post ? [post] : []));
  const keys = ended.map(({ key }) => key);
  await rows(
    tx,
    sql`update position p set ends_on = item.day from unnest(${keys}::uuid[], ${ended.map(({ endsOn }) => endsOn)}::date[]) item(key, day) where p.key = item.key`,
  );
  await rows(tx, sql`delete from appraiser_assignment where position_key = any(${keys}::uuid[])`);
  const back = ended.flatMap(({ key, assignments }) => assignments.map((kept) => ({ position: key, ...kept })));
  await rows(
    tx,
    sql`insert into appraiser_assignment (key, position_key, appraiser_key, starts_on, ends_on)
        select * from unnest(${back.map(({ key }) => key)}::uuid[], ${back.map(({ position }) => position)}::uuid[],
          ${back.map(({ appraiserKey }) => appraiserKey)}::uuid[], ${back.map(({ startsOn }) => startsOn)}::date[], ${back.map(({ endsOn }) => endsOn)}::date[])`,
  );
}

const BUILT_ON = rowProblem(
  "title",
  null,
  "BUILT_ON",
  {
    ID: "Jabatan ini sudah dipakai: ada SKP, laporan, atau penilaian, atau SKP jabatan lamanya sudah ditutup. Ubah jabatannya di Administrasi.",
    EN: "This post is in use: a plan, report or assessment hangs on it, or the old post's plan was closed. Change the post in Administration.",
  },
  "ADMINISTRATOR",
);

const GRADED_SINCE = rowProblem(
  "grade",
  null,
  "CHANGED_SINCE",
  {
    ID: "Golongan jabatan ini sudah diubah lagi setelah impor.",
    EN: "The grade of this post was changed again after the import.",
  },
  "ADMINISTRATOR",
);
