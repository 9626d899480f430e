import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { planDueOn, yearOf } from "./plan-cycle.ts";
import { documentOfInput } from "./plan-document-of-input.ts";
import type { PlanDocument } from "./plan-document.ts";
import type { SavePlanInput } from "./plan.inputs.ts";
import { newLinks, problemsOfLinks } from "./plan-links.ts";
import { loadPlan, lockPlan, type PlanRow } from "./plan.loaders.ts";
import { mayEdit } from "./plan.policy.ts";
import { readDocument, writeDocument } from "./plan.repository.ts";
import { changedMeanwhile, standsElsewhere } from "./plan.service.ts";
import { findPlannedPost, spanIn, type PlannedPost } from "./planned-post.ts";
import { problemsOfContinuing } from "./succession.ts";

const NOTHING_YET: PlanDocument = {
  form: "QUANTITATIVE",
  results: [],
  expectations: [],
  resources: [],
  accountability: [],
  consequences: [],
};

/** Begins a plan or changes a draft, in whatever state of completeness: what is missing is told when it is handed in. */
export function savePlan(scope: Scope, input: SavePlanInput): Promise<PlanRow | Problem[]> {
  return once(scope, "savePlan", input, byRow(loadPlan), async (tx) => {
    const year = yearOf(tx, input.year);
    const post = await findPlannedPost(tx, keySeenBy(tx, "Position", input.positionId));
    if (!post || post.employeeKey !== actorOf(tx).employeeKey)
      return [problem("positionId", "NOT_FOUND", "There is no such post of yours. Choose one of your own.")];
    const plan = await findPlanOf(tx, post, year);
    const refused = plan ? refusedToEdit(tx, plan, input) : refusedToBegin(tx, post, year, input);
    if (refused) return [refused];

    const before = plan ? await readDocument(tx, plan.key) : NOTHING_YET;
    const { made: document, problems } = documentOfInput(input, before.results);
    const key = plan?.key ?? newKey();
    const ofPlan = { key, employeeKey: post.employeeKey, positionKey: post.key, year };
    problems.push(...(await problemsOfLinks(tx, ofPlan, newLinks(document.results, before.results))));
    problems.push(...(await problemsOfContinuing(tx, post.key, document.results, before.results)));
    if (problems.length > 0) return problems;

    if (!plan && !(await insertDraft(tx, key, post, year))) return [changedMeanwhile()];
    await writeDocument(tx, key, document);
    await recordEvent(tx, {
      action: plan ? "plan.drafted" : "plan.begun",
      noun: "performance_plan",
      nounKey: key,
      subjectKey: post.employeeKey,
      payload: { year, results: document.results.length },
    });
    return loadPlan.required(tx, key);
  });
}

async function findPlanOf(tx: Scope, post: PlannedPost, year: number): Promise<PlanRow | null> {
  const found = await firstRow<{ key: string }>(
    tx,
    sql`select l.key from performance_plan l where l.position_key = ${post.key}::uuid and l.year = ${year}`,
  );
  return found && lockPlan(tx, found.key);
}

function refusedToEdit(tx: Scope, plan: PlanRow, { revision }: SavePlanInput): Problem | null {
  if (!mayEdit(actorOf(tx), plan)) return standsElsewhere(plan, "positionId");
  return revision === plan.revision ? null : changedMeanwhile();
}

function refusedToBegin(tx: Scope, post: PlannedPost, year: number, { revision }: SavePlanInput): Problem | null {
  const thisYear = Number(agencyDate(tx.now).slice(0, 4));
  if (post.isElected)
    return problem(
      "positionId",
      "NOT_APPLICABLE",
      "An elected head of the region has no plan: the agreement of the agency stands for it.",
    );
  if (year < thisYear - 1 || year > thisYear + 1)
    return problem("year", "OUT_OF_CYCLE", "A plan is begun for last year, this year or the next.");
  if (spanIn(year, post) === null)
    return problem("year", "NOT_IN_POST", "The post is not held in this year. Choose another post or year.");
  return revision == null
    ? null
    : problem("revision", "NOT_FOUND", "There is no plan of this post and year yet. Leave the revision out.");
}

/** False when another has begun the same plan in this moment. */
export async function insertDraft(tx: Scope, key: string, post: PlannedPost, year: number): Promise<boolean> {
  const span = spanIn(year, post);
  if (span === null) throw new Error("A plan covers days of its post.");
  const { startsOn, endsOn } = span;
  const inserted = await firstRow(
    tx,
    sql`insert into performance_plan (key, employee_key, position_key, unit_key, year, starts_on, ends_on, form, status, due_on, resources, accountability,
          consequences, revision, version)
        values (${key}, ${post.employeeKey}, ${post.key}, ${post.unitKey}, ${year}, ${startsOn}, ${endsOn}, 'QUANTITATIVE', 'DRAFT',
          ${await planDueOn(tx, startsOn)}, '{}', '{}', '{}', 0, 0)
        on conflict (position_key, starts_on) do nothing returning 1`,
  );
  return inserted !== null;
}
