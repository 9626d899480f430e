import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { loadPositionToday } from "../employees/position.loaders.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { loadIndicator } from "../plans/planned-result.loaders.ts";
import { loadService } from "../services/service.loaders.ts";
import { problemsOf } from "./innovation-check.ts";
import { replaceEvidence } from "./evidence.service.ts";
import { InnovationEffect, InnovationStep } from "./innovation-parts.entity.ts";
import { Innovation, InnovationMember } from "./innovation.entity.ts";
import type { SaveInnovationInput } from "./innovation.inputs.ts";
import { loadInnovation, type InnovationRow } from "./innovation.loaders.ts";
import { mayChange } from "./innovation.policy.ts";
import { eventFor, lockInnovation, notFound, type LockedInnovation } from "./innovation.repository.ts";

/** A new idea, or what its team changes of one. What was confirmed keeps its people and their shares. */
export function saveInnovation(scope: Scope, input: SaveInnovationInput): Promise<InnovationRow | Problem[]> {
  return once(scope, "saveInnovation", input, byRow(loadInnovation), async (tx) => {
    const { employeeKey } = actorOf(tx);
    if (employeeKey === null)
      return [problem(null, "NO_EMPLOYEE", "This account belongs to no employee, who alone writes innovations down.")];
    const known = input.innovationId == null ? null : await lockInnovation(tx, input.innovationId);
    if (input.innovationId != null && !known?.isMember) return notFound();
    if (known && !mayChange(actorOf(tx), known))
      return [
        problem(
          "innovationId",
          "NOT_OPEN",
          "It is closed, or it waits to be confirmed: withdraw it first, then change it.",
        ),
      ];
    const problems = problemsOf(input, tx.now);
    if (problems.length > 0) return problems;
    const team = await teamOf(tx, input, known, employeeKey);
    if ("problems" in team) return team.problems;
    const unitKey = await unitOf(tx, input, known, team.leadKey);
    if (unitKey === null)
      return [problem("unitId", "NOT_FOUND", "There is no such unit. Choose the one that it begins in.")];
    const effects = await effectsOf(tx, input, known?.key ?? null);
    if ("problems" in effects) return effects.problems;

    const key = known?.key ?? newKey();
    const words = { title: input.title.trim(), problem: input.problem.trim(), change: input.change.trim() };
    if (known)
      await tx.db.update(
        Innovation,
        { key },
        { ...words, unitKey, leadKey: team.leadKey, revision: known.revision + 1 },
      );
    else await begin(tx, { key, ...words, unitKey, leadKey: team.leadKey });
    await replaceParts(tx, key, team.members, effects.rows);
    const lost = await replaceEvidence(tx, key, input.evidence);
    if (lost) return [lost];
    const event = eventFor(known ? "innovation.changed" : "innovation.begun", key, {
      ...words,
      members: input.members,
    });
    await recordEvents(tx, [event(employeeKey)]);
    return loadInnovation.required(tx, key);
  });
}

async function begin(
  tx: Scope,
  given: Pick<Innovation, "key" | "title" | "problem" | "change" | "unitKey" | "leadKey">,
): Promise<void> {
  const startedOn = agencyDate(tx.now);
  await tx.db.insert(Innovation, { ...given, stage: "IDEA", startedOn, reviewStatus: "OPEN" });
  await tx.db.insert(InnovationStep, {
    key: newKey(),
    innovationKey: given.key,
    stage: "IDEA",
    reachedOn: startedOn,
    note: null,
  });
}

type Team = { members: { employeeKey: string; share: number }[]; leadKey: string } | { problems: Problem[] };

async function teamOf(
  tx: Scope,
  input: SaveInnovationInput,
  known: LockedInnovation | null,
  self: string,
): Promise<Team> {
  const members = input.members.map(({ employeeId, share }) => ({ employeeKey: keyOf("Employee", employeeId), share }));
  const keys = members.map(({ employeeKey }) => employeeKey);
  if (!keys.includes(self))
    return {
      problems: [problem("members", "WITHOUT_YOU", "You are one of the team: put yourself among its members.")],
    };
  const there = await rows(
    tx,
    sql`select from employee e where e.key = any(${keys}::uuid[]) and (e.left_on is null or e.left_on >= ${agencyDate(tx.now)}::date)`,
  );
  if (there.length < keys.length)
    return {
      problems: [problem("members", "NOT_FOUND", "Somebody is not in the agency any more. Choose people who are.")],
    };
  const leadKey = input.leadId == null ? (known?.leadKey ?? self) : keyOf("Employee", input.leadId);
  if (!keys.includes(leadKey))
    return { problems: [problem("leadId", "NOT_A_MEMBER", "Who leads it is one of its members. Choose one of them.")] };
  if (known?.validatedOn != null && (await isAnotherTeam(tx, known.key, members)))
    return {
      problems: [
        problem(
          "members",
          "CONFIRMED",
          "People and shares were confirmed and count in assessments, so they stay. Ask the performance team where they are wrong.",
        ),
      ],
    };
  return { members, leadKey };
}

async function isAnotherTeam(
  tx: Scope,
  key: string,
  members: readonly { employeeKey: string; share: number }[],
): Promise<boolean> {
  const before = await rows<{ employeeKey: string; share: number }>(
    tx,
    sql`select m.employee_key as "employeeKey", m.share from innovation_member m where m.innovation_key = ${key}::uuid`,
  );
  const shares = new Map(before.map(({ employeeKey, share }) => [employeeKey, share]));
  return (
    members.length !== shares.size ||
    members.some(({ employeeKey, share }) => Math.abs((shares.get(employeeKey) ?? -1) - share) > 0.0001)
  );
}

async function unitOf(
  tx: Scope,
  input: SaveInnovationInput,
  known: LockedInnovation | null,
  leadKey: string,
): Promise<string | null> {
  if (input.unitId != null) return (await loadOrgUnit(tx, keyOf("OrgUnit", input.unitId)))?.key ?? null;
  return known?.unitKey ?? (await loadPositionToday(tx, leadKey))?.unitKey ?? null;
}

type Effects = { rows: Omit<InnovationEffect, "innovationKey">[] } | { problems: Problem[] };

/** An effect is tied to an indicator that the writer may see, or to a service. */
async function effectsOf(tx: Scope, { effects }: SaveInnovationInput, key: string | null): Promise<Effects> {
  const unseen = key === null ? new Map<string, string>() : await unseenTies(tx, key);
  const ties = effects.map(({ indicatorId, serviceId }) => ({
    indicatorKey: indicatorId == null ? null : keyOf("Indicator", indicatorId),
    serviceKey: serviceId == null ? null : keyOf("Service", serviceId),
  }));
  const [indicators, services] = await Promise.all([
    Promise.all(ties.map(async ({ indicatorKey }) => (indicatorKey === null ? null : loadIndicator(tx, indicatorKey)))),
    Promise.all(ties.map(async ({ serviceKey }) => (serviceKey === null ? null : loadService(tx, serviceKey)))),
  ]);
  const problems = ties.flatMap(({ indicatorKey, serviceKey }, at) => [
    ...(indicatorKey && !indicators[at]
      ? [problem(`effects.${at}.indicatorId`, "NOT_FOUND", "There is no such indicator for you to see.")]
      : []),
    ...(serviceKey && !services[at]
      ? [problem(`effects.${at}.serviceId`, "NOT_FOUND", "There is no such service.")]
      : []),
  ]);
  if (problems.length > 0) return { problems };
  const made = effects.map((effect, at) => {
    const { indicatorKey, serviceKey } = ties[at]!;
    return {
      key: newKey(),
      ordinal: at + 1,
      name: effect.name.trim(),
      unitOfMeasure: effect.unitOfMeasure.trim(),
      direction: effect.direction,
      before: effect.before,
      beforeOn: effect.beforeOn,
      after: effect.after ?? null,
      afterOn: effect.afterOn ?? null,
      source: effect.source.trim(),
      indicatorKey: indicatorKey ?? (serviceKey === null ? (unseen.get(effect.name.trim()) ?? null) : null),
      serviceKey,
    };
  });
  return { rows: made };
}

/** Indicators of plans that the writer does not see, by the name of the effect: what one cannot see one does not untie. */
async function unseenTies(tx: Scope, key: string): Promise<Map<string, string>> {
  const tied = await rows<{ name: string; indicatorKey: string }>(
    tx,
    sql`select f.name, f.indicator_key as "indicatorKey" from innovation_effect f where f.innovation_key = ${key}::uuid and f.indicator_key is not null`,
  );
  const seen = await Promise.all(tied.map(({ indicatorKey }) => loadIndicator(tx, indicatorKey)));
  return new Map(tied.flatMap(({ name, indicatorKey }, at) => (seen[at] === null ? [[name, indicatorKey]] : [])));
}

async function replaceParts(
  tx: Scope,
  innovationKey: string,
  members: readonly { employeeKey: string; share: number }[],
  effects: readonly Omit<InnovationEffect, "innovationKey">[],
): Promise<void> {
  await tx.db.delete(InnovationMember, { innovationKey });
  await tx.db.delete(InnovationEffect, { innovationKey });
  await tx.db.insert(
    InnovationMember,
    members.map((member) => ({ innovationKey, ...member })),
  );
  if (effects.length > 0)
    await tx.db.insert(
      InnovationEffect,
      effects.map((effect) => ({ innovationKey, ...effect })),
    );
}
