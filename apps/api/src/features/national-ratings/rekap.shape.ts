import { PREDICATE_LABEL, RATING_LABEL } from "@andir/domain/import-label";
import type { ImportProblem } from "@andir/domain/import-problem";
import { compareWithNational } from "@andir/domain/national-comparison";
import { periodLabel, type PeriodSpan } from "@andir/domain/period";
import {
  readRekapRow,
  readRekapTop,
  REKAP_COLUMNS,
  rekapIdentity,
  type RekapRatings,
  type RekapValues,
} from "@andir/domain/rekap-penilaian";
import sql from "sql-template-tag";
import { defineShape, type ImportFile, type ImportRow, type RowVerdict } from "../../platform/imports/import-shape.ts";
import type { Scope } from "../../platform/scope.ts";
import { runsTheCycle } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { applyRekap, keepAgencyCode, undoRekap, type RekapPlan } from "./rekap.service.ts";
import { postOf, postsByNip, type FoundPost, type RekapPost } from "./rekap.rows.ts";
import { rekapProblems } from "./rekap.words.ts";

type Row = ImportRow<RekapValues>;
type Verdict = RowVerdict<RekapPlan>;

/** The national system's "Rekap Penilaian": official ratings, kept beside the assessments made here. */
export const rekapShape = defineShape<RekapValues, RekapPlan>({
  kind: "NATIONAL_RATINGS",
  name: { ID: "Rekap Penilaian (e-Kinerja nasional)", EN: "Rating recap (national e-Kinerja)" },
  says: {
    ID: "Rating dan predikat resmi satu periode, seperti diunduh dari e-Kinerja nasional. Ditampilkan di samping penilaian di sini; tidak mengubahnya.",
    EN: "The official ratings of a period as the national e-Kinerja gives them out. They stand beside the assessments made here, and change none.",
  },
  columns: REKAP_COLUMNS,
  offeredTo: runsTheCycle,
  preamble(lines) {
    const { period, agencyCode } = readRekapTop(lines);
    if (period === null) return { facts: { agencyCode }, problems: [rekapProblems.noPeriodLine()] };
    return {
      facts: { agencyCode, kind: period.kind, startsOn: period.startsOn },
      shown: [{ ID: `Periode: ${periodLabel(period, "id")}`, EN: `Period: ${periodLabel(period, "en")}` }],
    };
  },
  recognise: (lines) => (readRekapTop(lines).period === null ? 0 : 0.5),
  identity: rekapIdentity,
  check,
  apply: applyRekap,
  finish: keepAgencyCode,
  undo: undoRekap,
});

/** Two statements for a block, whatever its size. */
async function check(scope: Scope, file: ImportFile, rows: readonly Row[]): Promise<Verdict[]> {
  const span = file.facts as unknown as Pick<PeriodSpan, "kind" | "startsOn">;
  const period = await firstRow<{ key: string }>(
    scope,
    sql`select d.key from period d where d.kind = ${span.kind}::period_kind and d.starts_on = ${span.startsOn}::date`,
  );
  if (!period) return rows.map(({ row }) => wrong(row, rekapProblems.noPeriod(span.startsOn)));
  const posts = await postsByNip(scope, period.key, [...new Set(rows.map(({ values }) => String(values.nip)))]);
  const taken = new Set<string>();
  const verdicts: Verdict[] = [];
  for (const row of rows) {
    const verdict = await verdictOn(row, posts.get(String(row.values.nip)), period.key, file);
    const { plan } = verdict;
    const isTwice = plan !== undefined && (taken.has(plan.post.positionKey) || isOfThisFile(plan.post, scope, file));
    if (plan) taken.add(plan.post.positionKey);
    verdicts.push(isTwice ? wrong(row.row, rekapProblems.samePost(titleOf(row))) : verdict);
  }
  return verdicts;
}

/** Inside the commit what an earlier block has just written is no older rating to be changed. */
const isOfThisFile = ({ national }: RekapPost, { now }: Scope, { isCommit }: ImportFile): boolean =>
  isCommit && national !== null && new Date(national.importedAt).getTime() === now.getTime();

async function verdictOn(
  row: Row,
  posts: readonly RekapPost[] | undefined,
  periodKey: string,
  { inFile }: ImportFile,
): Promise<Verdict> {
  const { values } = row;
  const read = readRekapRow(values);
  if (read.state === "INCOMPLETE") return wrong(row.row, ...read.missing.map(rekapProblems.incomplete));
  if (read.state === "CONTRADICTS") return wrong(row.row, rekapProblems.contradicts(read.said, read.byMatrix));
  if (!posts) return wrong(row.row, rekapProblems.nipUnknown(String(values.nip)));
  const found = await postOf(posts, titleOf(row), async (title) => {
    const identity = rekapIdentity({ ...values, title });
    return identity !== rekapIdentity(values) && (await inFile([identity])).has(identity);
  });
  if ("fault" in found) return wrong(row.row, faultOf(found, row, posts));
  if (read.state === "PENDING") return { row: row.row, outcome: "PENDING", problems: [rekapProblems.pending()] };
  return ratedVerdict(row, found, read.ratings, periodKey);
}

function ratedVerdict(
  row: Row,
  { post, isByTitle }: Extract<FoundPost, { post: RekapPost }>,
  ratings: RekapRatings,
  periodKey: string,
): Verdict {
  const { national, here } = post;
  const problems: ImportProblem[] = [];
  if (!isByTitle) problems.push(rekapProblems.otherTitle(titleOf(row), post));
  if (here !== null && compareWithNational(ratings, here) === "DIFFERENT")
    problems.push(rekapProblems.differs(here, ratings));
  const plan: RekapPlan = { post, periodKey, ratings };
  if (national === null) return { row: row.row, outcome: "CREATE", problems, plan };
  const changes = changesFrom(national, ratings);
  return { row: row.row, outcome: changes.length === 0 ? "SAME" : "CHANGE", problems, changes, plan };
}

const changesFrom = (before: RekapRatings, after: RekapRatings) =>
  [
    ["workResult", RATING_LABEL[before.workResult], RATING_LABEL[after.workResult]],
    ["behaviour", RATING_LABEL[before.behaviour], RATING_LABEL[after.behaviour]],
    ["predicate", PREDICATE_LABEL[before.predicate], PREDICATE_LABEL[after.predicate]],
  ].flatMap(([column = "", from = "", to = ""]) => (from === to ? [] : [{ column, from, to }]));

const wrong = (row: number, ...problems: ImportProblem[]): Verdict => ({ row, outcome: "WRONG", problems });

const titleOf = ({ values }: Row): string | null => (values.title === null ? null : String(values.title));

const faultOf = (
  { fault }: { fault: "NO_POST" | "POST_UNKNOWN" },
  row: Row,
  posts: readonly RekapPost[],
): ImportProblem =>
  fault === "NO_POST" ? rekapProblems.noPost(String(row.values.nip)) : rekapProblems.postUnknown(titleOf(row), posts);
