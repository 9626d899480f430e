import { agencyDate } from "@andir/domain/iso-date";
import sql, { join, type Sql } from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { heldOn } from "../employees/position.loaders.ts";
import { unitWithin } from "../org-units/org-unit.list.ts";
import type { PlanAssignment, PlanAssignmentClash } from "./assignment.type.ts";
import { clashOf, targetsOf, type Target } from "./assignment.targets.ts";
import { planDueOn, yearOf } from "./plan-cycle.ts";
import type { ResultDocument } from "./plan-document.ts";
import { indicatorsOf, writeResults, type PlacedResult } from "./plan.repository.ts";
import { spanIn } from "./planned-post.ts";
import type { AssignPlanTemplateInput } from "./template.inputs.ts";
import { loadTemplate, type TemplateRow } from "./template.loaders.ts";
import { notFound, refuseWhoLeadsNobody } from "./template.service.ts";

export interface AssignmentOutcome {
  readonly assignments: PlanAssignment[];
  readonly clashes: PlanAssignmentClash[];
}

/** More at once is a mistake, or is done unit by unit. */
const MOST_POSTS = 500;

const kept = {
  keep: (outcome: AssignmentOutcome): string => JSON.stringify(outcome),
  find: (_tx: Scope, text: string): Promise<AssignmentOutcome> =>
    Promise.resolve(JSON.parse(text) as AssignmentOutcome),
};

/** Results of a template into many plans that are being written, in a number of statements that does not grow with theirs. All or nothing. */
export function assignPlanTemplate(
  scope: Scope,
  input: AssignPlanTemplateInput,
): Promise<AssignmentOutcome | Problem[]> {
  refuseWhoLeadsNobody(actorOf(scope));
  return once(scope, "assignPlanTemplate", input, kept, async (tx) => {
    const year = yearOf(tx, input.year);
    const template = await loadTemplate(tx, keyOf("PlanTemplate", input.templateId));
    if (!template) return [notFound()];
    if (template.archivedAt !== null)
      return [problem("templateId", "ARCHIVED", "This template was put away. Choose another.")];
    const chosen = chosenPosts(tx, input);
    if (!chosen) return [problem("positionIds", "REQUIRED", "Say for whom: posts, people or a unit.")];

    const parentKey = input.parentResultId == null ? null : keyOf("PlannedResult", input.parentResultId);
    const targets = await targetsOf(tx, chosen, { year, templateKey: template.key, parentKey });
    if (targets.length === 0) return [problem("positionIds", "NOBODY", "There is nobody among these. Choose others.")];
    if (targets.length > MOST_POSTS)
      return [
        problem("positionIds", "TOO_MANY", `${targets.length} posts: at most ${MOST_POSTS} at once. Go unit by unit.`),
      ];
    const clashes = targets.flatMap((target) => clashOf(target, year, parentKey !== null));
    const planned = targets.map((target) => ({
      ...target,
      planKey: target.planKey ?? newKey(),
      isNewPlan: target.planKey === null,
    }));
    const outcome: AssignmentOutcome = {
      clashes,
      assignments: planned.map(({ positionKey, employeeKey, planKey, isNewPlan }) => ({
        positionKey,
        employeeKey,
        planKey,
        isNewPlan,
        resultCount: template.results.length,
        isPreview: input.preview || clashes.length > 0,
      })),
    };
    if (!input.preview && clashes.length === 0) await put(tx, template, planned, year, parentKey);
    return outcome;
  });
}

/** The posts named by any of the ways, as a condition over p; null when none was named. */
function chosenPosts(tx: Scope, input: AssignPlanTemplateInput): Sql | null {
  const today = agencyDate(tx.now);
  const ways: Sql[] = [];
  if (input.positionIds)
    ways.push(sql`p.key = any(${input.positionIds.map((id) => keySeenBy(tx, "Position", id))}::uuid[])`);
  if (input.employeeIds)
    ways.push(
      sql`(p.employee_key = any(${input.employeeIds.map((id) => keySeenBy(tx, "Employee", id))}::uuid[]) and p.capacity = 'DEFINITIVE' and ${heldOn("p", today)})`,
    );
  if (input.unit)
    ways.push(sql`(${unitWithin(sql`p.unit_key`, keyOf("OrgUnit", input.unit.id), input.unit.includeSubunits)} and not p.is_head and p.capacity <> 'PLH'
      and ${heldOn("p", today)} and (${input.title ?? null}::text is null or p.title = ${input.title ?? null}))`);
  return ways.length === 0 ? null : sql`(${join(ways, " or ")})`;
}

type Planned = Target & { planKey: string; isNewPlan: boolean };

async function put(
  tx: Scope,
  template: TemplateRow,
  planned: readonly Planned[],
  year: number,
  parentKey: string | null,
): Promise<void> {
  await beginPlans(
    tx,
    planned.filter(({ isNewPlan }) => isNewPlan),
    year,
  );
  const results = planned.flatMap((target) => resultsFor(target, template, parentKey));
  await writeResults(tx, results, indicatorsOf(results));
  await rows(
    tx,
    sql`update performance_plan set revision = revision + 1 where key = any(${planned.map(({ planKey }) => planKey)}::uuid[])`,
  );
  await recordEvents(
    tx,
    planned.map(({ planKey, employeeKey, onBehalfOfKey }) => ({
      action: "plan.assigned",
      noun: "performance_plan",
      nounKey: planKey,
      subjectKey: employeeKey,
      onBehalfOfKey,
      payload: { year, template: template.name, results: template.results.length },
    })),
  );
}

/** A post that a plan is begun for. */
export type BegunPlan = Pick<Target, "employeeKey" | "positionKey" | "unitKey" | "startsOn" | "endsOn"> & {
  readonly planKey: string;
};

/** Empty drafts, in one statement. */
export async function beginPlans(tx: Scope, planned: readonly BegunPlan[], year: number): Promise<void> {
  const drafts = await Promise.all(
    planned.map(async ({ planKey, employeeKey, positionKey, unitKey, ...post }) => {
      const span = spanIn(year, post);
      if (!span) throw new Error("A post that is not held in the year clashes.");
      return { planKey, employeeKey, positionKey, unitKey, ...span, dueOn: await planDueOn(tx, span.startsOn) };
    }),
  );
  const begun = await rows(
    tx,
    sql`insert into performance_plan (key, employee_key, position_key, unit_key, year, starts_on, ends_on, form, status, due_on, resources, accountability,
          consequences, revision, version)
        select x."planKey", x."employeeKey", x."positionKey", x."unitKey", ${year}, x."startsOn", x."endsOn", 'QUANTITATIVE', 'DRAFT', x."dueOn", '{}', '{}', '{}', 0, 0
        from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as x("planKey" uuid, "employeeKey" uuid, "positionKey" uuid, "unitKey" uuid,
          "startsOn" date, "endsOn" date, "dueOn" date)
        on conflict (position_key, starts_on) do nothing returning 1`,
  );
  if (begun.length < drafts.length)
    throw new AppError("CONFLICT", "Somebody began one of these plans in this moment, so nothing was made. Try again.");
}

/** After what stands there, each with keys of its own. */
function resultsFor(
  { planKey, lastMain, lastAdditional }: Planned,
  template: TemplateRow,
  parentKey: string | null,
): PlacedResult[] {
  const last = { MAIN: lastMain, ADDITIONAL: lastAdditional };
  return template.results.map((result: ResultDocument) => ({
    ...result,
    key: newKey(),
    planKey,
    ordinal: (last[result.kind] += 1),
    parentKey,
    templateKey: template.key,
    indicators: result.indicators.map((indicator) => ({ ...indicator, key: newKey() })),
  }));
}
