import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import type { Actor } from "../../platform/actor.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { resultsOfInput } from "./plan-document-of-input.ts";
import { leadsSomebody } from "./plan.policy.ts";
import { PlanTemplate } from "./plan-template.entity.ts";
import type { ArchivePlanTemplateInput, SavePlanTemplateInput } from "./template.inputs.ts";
import { loadTemplate, mayKeepTemplatesOf, type TemplateRow } from "./template.loaders.ts";

/** Not a matter of one record: whoever heads nothing keeps no templates. */
export function refuseWhoLeadsNobody(actor: Actor): void {
  if (!leadsSomebody(actor))
    throw new AppError(
      "FORBIDDEN",
      "Templates are for those who lead: unit heads, appraisers and the performance team.",
    );
}

export function savePlanTemplate(scope: Scope, input: SavePlanTemplateInput): Promise<TemplateRow | Problem[]> {
  const actor = actorOf(scope);
  refuseWhoLeadsNobody(actor);
  return once(scope, "savePlanTemplate", input, byRow(loadTemplate), async (tx) => {
    const before = input.templateId == null ? null : await lockTemplate(tx, input.templateId);
    if (
      input.templateId != null &&
      (!before || before.archivedAt !== null || !mayKeepTemplatesOf(actor, before.unitKey))
    )
      return [notFound()];
    const unitKey = keyOf("OrgUnit", input.unitId);
    const name = input.name.trim();
    const { made: results, problems } = resultsOfInput(input.results, []);
    if (name === "") problems.push(problem("name", "REQUIRED", "Give it a name by which others find it."));
    if (results.length === 0) problems.push(problem("results", "REQUIRED", "A template has at least one result."));
    if (!(await loadOrgUnit(tx, unitKey)) || !mayKeepTemplatesOf(actor, unitKey))
      problems.push(problem("unitId", "NOT_YOURS", "Choose a unit that you head, or one below it."));
    if (problems.length > 0) return problems;

    const key = before?.key ?? newKey();
    await tx.db.upsert(
      PlanTemplate,
      { key, unitKey, name, results: results as never, byKey: actor.employeeKey, changedAt: tx.now, archivedAt: null },
      ["key"],
    );
    await record(tx, before ? "plan_template.changed" : "plan_template.created", key, name);
    return loadTemplate.required(tx, key);
  });
}

/** What was made of it stays; it is only offered no more. */
export function archivePlanTemplate(scope: Scope, input: ArchivePlanTemplateInput): Promise<TemplateRow | Problem[]> {
  const actor = actorOf(scope);
  refuseWhoLeadsNobody(actor);
  return once(scope, "archivePlanTemplate", input, byRow(loadTemplate), async (tx) => {
    const template = await lockTemplate(tx, input.templateId);
    if (!template || !mayKeepTemplatesOf(actor, template.unitKey)) return [notFound()];
    if (template.archivedAt !== null) return [problem("templateId", "ARCHIVED", "This template is put away already.")];
    await tx.db.update(PlanTemplate, { key: template.key }, { archivedAt: tx.now });
    await record(tx, "plan_template.archived", template.key, template.name);
    return loadTemplate.required(tx, template.key);
  });
}

export const notFound = (): Problem => problem("templateId", "NOT_FOUND", "There is no such template of yours.");

const lockTemplate = (tx: Scope, id: string): Promise<PlanTemplate | null> =>
  tx.db.findOne(PlanTemplate, { where: { key: keyOf("PlanTemplate", id) }, lock: { mode: "pessimistic_write" } });

const record = (tx: Scope, action: string, nounKey: string, name: string): Promise<void> =>
  recordEvent(tx, { action, noun: "plan_template", nounKey, subjectKey: null, payload: { name } });
