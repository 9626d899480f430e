import { isRekapPost, rekapPostTitle } from "@andir/domain/rekap-penilaian";
import { folded } from "@andir/domain/folded";
import type { ImportProblem } from "@andir/domain/import-problem";
import sql from "sql-template-tag";
import { groupedBy } from "../../platform/batched.ts";
import {
  defineShape,
  type AppliedRow,
  type CheckedRow,
  type ImportFile,
  type ImportRow,
  type RowVerdict,
} from "../../platform/imports/import-shape.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { beginPlans } from "./assignment.service.ts";
import { leadsSomebody } from "./plan.policy.ts";
import { writeResults } from "./plan.repository.ts";
import { PLAN_COLUMNS, type PlanLine } from "./plans.shape.columns.ts";
import { Draft, type PlanWork } from "./plans.shape.drafts.ts";
import { findPlannedFor, findResults, isInCycle, lockPlans, type PlannedFor } from "./plans.shape.facts.ts";
import { aspectOf, yearAbove } from "./plans.shape.line.ts";
import { madeOf, undoPlans } from "./plans.shape.undo.ts";
import { ELECTED, notYours, NO_YEAR, outOfCycle, severalPosts, standsFast, unknownPost } from "./plans.shape.words.ts";

/** Plans that are written in a spreadsheet: a row is an indicator of a result. What is handed in or agreed is never changed. */
export const plansShape = defineShape<PlanLine, PlanWork>({
  kind: "PLANS",
  name: { ID: "SKP (rencana hasil kerja dan indikator)", EN: "Performance plans (results and indicators)" },
  says: {
    ID: "Draf SKP bagi diri sendiri atau pegawai yang Anda pimpin: satu baris satu indikator. Yang belum ada ditambahkan, yang berbeda diubah, dan yang tidak disebut berkas tetap ada. SKP yang sudah diajukan atau disetujui tidak diubah.",
    EN: "Draft plans of yourself or of those you lead: a row is an indicator. What is missing is added, what differs is changed, and what the file does not name stays. What was handed in or agreed is not changed.",
  },
  columns: PLAN_COLUMNS,
  // Many lines make one plan: the more are looked at together, the fewer plans are read twice.
  rowsAtOnce: 5_000,
  offeredTo: leadsSomebody,
  identity: (line) =>
    [line.nip, line.post, line.year, line.title, aspectOf(line), line.indicator]
      .map((part) => folded(String(part ?? "")))
      .join("|"),
  preamble: (lines) => {
    const year = yearAbove(lines);
    return year === null ? { facts: {} } : { facts: { year }, shown: [{ ID: `Tahun ${year}`, EN: `Year ${year}` }] };
  },
  check,
  apply,
  undo: undoPlans,
});

async function check(
  scope: Scope,
  file: ImportFile,
  given: readonly ImportRow<PlanLine>[],
): Promise<RowVerdict<PlanWork>[]> {
  const yearOf = ({ year }: PlanLine): number | null =>
    year ?? (typeof file.facts["year"] === "number" ? file.facts["year"] : null);
  const asked = given.flatMap(({ values }) => {
    const year = yearOf(values);
    return year === null || !isYear(year) ? [] : [{ nip: values.nip, year }];
  });
  const posts = asked.length === 0 ? [] : await findPlannedFor(scope, asked);
  const drafts = await draftsOf(scope, file, posts);
  return given.map(({ row, values }) => {
    const year = yearOf(values);
    const post = year === null ? [NO_YEAR] : postOf(posts, values, year);
    if (Array.isArray(post)) return { row, outcome: "WRONG", problems: post };
    const draft = drafts.get(draftName(post)) as Draft;
    const refused =
      (post.isElected ? ELECTED : null) ??
      (draft.of.planKey === null && !isInCycle(scope, post.year) ? outOfCycle(post.year) : null) ??
      standsFast(draft.of.status);
    return refused ? { row, outcome: "WRONG", problems: [refused] } : draft.take(row, values);
  });
}

const isYear = (year: number): boolean => year >= 1 && year <= 9999;
const draftName = ({ positionKey, year }: PlannedFor): string => `${positionKey} ${year}`;

async function draftsOf(scope: Scope, file: ImportFile, posts: readonly PlannedFor[]): Promise<Map<string, Draft>> {
  const keys = posts.flatMap(({ planKey }) => planKey ?? []);
  const locked = file.isCommit && keys.length > 0 ? await lockPlans(scope, keys) : new Map<string, never>();
  const results = keys.length === 0 ? [] : await findResults(scope, keys);
  const byPlan = groupedBy(results, ({ planKey }) => planKey);
  return new Map(
    posts.map((post) => {
      const status = locked.get(post.planKey ?? "") ?? post.status;
      return [draftName(post), new Draft({ ...post, status }, byPlan.get(post.planKey ?? "") ?? [])];
    }),
  );
}

/** Nothing is guessed: of several posts the file says which. */
function postOf(
  posts: readonly PlannedFor[],
  { nip, post: said }: PlanLine,
  year: number,
): PlannedFor | ImportProblem[] {
  const held = posts.filter((post) => post.nip === nip && post.year === year);
  if (held.length === 0) return [notYours(nip)];
  const titles = held.map(rekapPostTitle);
  const meant = said === null ? held : held.filter((post) => isRekapPost(said, post));
  if (said !== null && meant.length === 0) return [unknownPost(said, titles)];
  const open = meant.filter(({ status }) => status !== "SUPERSEDED");
  const definitive = open.filter(({ capacity }) => capacity === "DEFINITIVE");
  for (const choice of [meant, open, said === null ? definitive : open]) {
    const [one] = choice;
    if (one && choice.length === 1) return one;
  }
  return [severalPosts(titles)];
}

async function apply(
  tx: Scope,
  _file: ImportFile,
  checked: readonly CheckedRow<PlanLine, PlanWork>[],
): Promise<AppliedRow[]> {
  const works = checked.map(({ plan }) => plan);
  const begun = works.filter(({ beginsPlan }) => beginsPlan).map(({ draft }) => draft);
  for (const [year, drafts] of groupedBy(begun, ({ of }) => String(of.year)))
    await beginPlans(
      tx,
      drafts.map(({ of, planKey }) => ({ ...of, planKey })),
      Number(year),
    );
  // Of a result that several lines tell of, the last is how it stands.
  const results = new Map(works.map(({ result }) => [result.key, result]));
  await writeResults(
    tx,
    [...results.values()],
    works.map(({ indicator }) => indicator),
  );
  const drafts = [...new Set(works.map(({ draft }) => draft))];
  await rows(
    tx,
    sql`update performance_plan l set revision = l.revision + 1, form = x.form
        from jsonb_to_recordset(${JSON.stringify(drafts.map(({ planKey, form }) => ({ planKey, form })))}::jsonb) as x("planKey" uuid, form plan_form)
        where l.key = x."planKey"`,
  );
  const told = new Set<Draft>();
  return checked.map(({ row, plan }) => {
    const { draft } = plan;
    const isFirst = !told.has(draft);
    told.add(draft);
    const { employeeKey, onBehalfOfKey, year } = draft.of;
    const event = {
      action: "plan.imported",
      noun: "performance_plan",
      nounKey: draft.planKey,
      subjectKey: employeeKey,
      onBehalfOfKey,
      payload: { year, indicators: works.filter((work) => work.draft === draft).length },
    };
    return { row, made: madeOf(plan), events: isFirst ? [event] : [] };
  });
}
